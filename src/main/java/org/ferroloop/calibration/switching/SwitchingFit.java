package org.ferroloop.calibration.switching;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.ferroloop.calibration.fit.NumericalFit;
import org.ferroloop.time.Progress;
import org.ferroloop.twin.energy.DeviceArea;
import org.ferroloop.twin.switching.SwitchingTwin;

/**
 * Fits a switching twin to a record: least squares on ln G over every reading of the sweeps it may
 * see, all widths together. A sweep's residuals are divided by its span in ln G, so that the
 * shallow sweeps of short pulses count as much as the deep ones, and widths are balanced ({@link
 * WidthBalance}). A weak pull towards the start keeps parameters that the data do not tell
 * (kinetics from a single width) where they are reasonable.
 */
public final class SwitchingFit {
  private static final double PULL = 0.03;
  private static final double STEP = 1e-3;
  private static final int ROUNDS = 4;

  private static final double CAPACITANCE_PER_AREA = 18.2 * 8.8541878128e-12 / 5e-9; // F/m2
  private static final double UNKNOWN_AREA = 1e-12; // m2

  private final PulseRecord record;
  private final Predicate<PulseRecord.Sweep> seen;
  private final SwitchingParameters parameters;
  private final double[] start;

  /**
   * A fit of every sweep.
   *
   * @param raisingSign sign of the voltage that raises the conductance
   */
  public SwitchingFit(String device, PulseRecord record, int raisingSign) {
    this(device, record, raisingSign, sweep -> true, true);
  }

  /**
   * A fit that does not see everything; nor does its start come from this device.
   *
   * @param seen the sweeps whose readings may be used; the pulses of the others are lived through
   */
  static SwitchingFit blind(
      String device, PulseRecord record, int raisingSign, Predicate<PulseRecord.Sweep> seen) {
    return new SwitchingFit(device, record, raisingSign, seen, false);
  }

  private SwitchingFit(
      String device,
      PulseRecord record,
      int raisingSign,
      Predicate<PulseRecord.Sweep> seen,
      boolean whole) {
    this.record = record;
    this.seen = seen;
    double area = DeviceArea.of(device).orElse(UNKNOWN_AREA);
    double[] all =
        record.sweeps().stream()
            .filter(seen)
            .flatMapToDouble(sweep -> Arrays.stream(sweep.logConductance()))
            .filter(g -> !Double.isNaN(g))
            .sorted()
            .toArray();
    this.parameters =
        new SwitchingParameters(
            device, raisingSign, area, area * CAPACITANCE_PER_AREA, all[0], all[all.length - 1]);
    this.start = whole ? parameters.start() : parameters.otherStart();
  }

  /**
   * Searches from a point.
   *
   * @param from a point that another fit of the same kind found; null for the usual start
   * @param what the search in a few words
   * @param told which share of the simulations that it may take are done
   * @return the best point
   */
  public double[] search(double[] from, int iterations, String what, Progress told) {
    int each = Math.max(1, iterations / ROUNDS);
    AtomicLong simulations = new AtomicLong();
    WidthBalance balance = new WidthBalance(record, seen);
    double[] point = from == null ? start : from;
    for (int round = 0; round < ROUNDS; round++) {
      point =
          NumericalFit.solve(
              moved -> {
                tell(told, what, simulations.incrementAndGet(), each);
                return residuals(moved, balance);
              },
              point,
              parameters.least(),
              parameters.most(),
              STEP,
              1e-5,
              each);
      simulations.set((round + 1) * each * (start.length + 1L));
      balance.learn(History.simulated(parameters.twin(point), record, seen));
    }
    return point;
  }

  /** A step of the search takes one simulation a parameter and one more. */
  private void tell(Progress told, String what, long simulations, int each) {
    long step = start.length + 1L;
    if (simulations % step == 0) {
      told.at(what, Math.min(simulations / step, ROUNDS * each), ROUNDS * each);
    }
  }

  /** The twin at a point, without ageing, noise and provenance. */
  public SwitchingTwin twin(double[] point) {
    return parameters.twin(point);
  }

  private double[] residuals(double[] point, WidthBalance balance) {
    double[][] simulated = History.simulated(parameters.twin(point), record, seen);
    double[] scale = parameters.scale();
    int rows = point.length;
    for (PulseRecord.Sweep sweep : record.sweeps()) {
      rows += seen.test(sweep) ? sweep.logConductance().length : 0;
    }
    double[] residuals = new double[rows];
    int row = 0;
    for (int k = 0; k < simulated.length; k++) {
      PulseRecord.Sweep sweep = record.sweeps().get(k);
      if (seen.test(sweep)) {
        double weight = Math.sqrt(balance.of(sweep.width())) * weight(sweep.logConductance());
        for (int i = 0; i < simulated[k].length; i++) {
          double off = simulated[k][i] - sweep.logConductance()[i];
          residuals[row++] = Double.isNaN(off) ? 0 : weight * off;
        }
      }
    }
    for (int i = 0; i < point.length; i++) {
      residuals[row++] = PULL * (point[i] - start[i]) / scale[i];
    }
    return residuals;
  }

  private static double weight(double[] logs) {
    double[] sorted = Arrays.stream(logs).filter(g -> !Double.isNaN(g)).sorted().toArray();
    return 1 / Math.max(0.2, sorted[sorted.length - 1] - sorted[0]);
  }
}
