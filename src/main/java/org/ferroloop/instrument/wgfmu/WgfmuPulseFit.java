package org.ferroloop.instrument.wgfmu;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.instrument.PulseLimits;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.driver.BenchLoad;
import org.ferroloop.instrument.driver.LoadModel;
import org.ferroloop.quantity.Unit;

/**
 * Holds trains against the WGFMU: leading edge, top, trailing edge and rest are vectors, each on
 * the grid of 10 ns. The width at half height is the top and half of both edges.
 */
final class WgfmuPulseFit {
  /** What Fast-IV mode drives: its largest current range; PG mode has its 50 Ohm instead. */
  static final double FAST_IV_CURRENT = 10e-3;

  private static final double AMPLITUDE_SLACK = 1e-9;
  private static final double TIME_SLACK = 10e-12;

  private final OperationMode mode;
  private final Rounding rounding;
  private final LoadModel load;
  private final double highest;

  WgfmuPulseFit(OperationMode mode, Rounding rounding, BenchLoad benchLoad) {
    this.mode = mode;
    this.rounding = rounding;
    this.load = LoadModel.of(mode.sourceResistance(), Double.POSITIVE_INFINITY, benchLoad);
    double emf = load.dut(mode.highest());
    this.highest =
        mode == OperationMode.FAST_IV ? Math.min(emf, FAST_IV_CURRENT * benchLoad.ohms()) : emf;
  }

  PulseLimits limits() {
    double longest = TimeGrid.seconds(TimeGrid.LONGEST);
    double step = TimeGrid.STEP;
    return new PulseLimits(
        0,
        highest,
        -highest,
        0,
        step,
        longest,
        step,
        step,
        longest,
        2 * step,
        longest,
        Integer.MAX_VALUE);
  }

  /** The nearest train that can be made. */
  PulseTrain nearest(PulseTrain train) {
    Ticks ticks = ticks(train);
    double amplitude = train.pulse().amplitude();
    double volts = Double.isNaN(amplitude) ? 0 : Math.max(-highest, Math.min(highest, amplitude));
    Pulse pulse =
        new Pulse(
            volts,
            TimeGrid.seconds(2 * ticks.top + ticks.rise + ticks.fall) / 2,
            TimeGrid.seconds(ticks.rise),
            TimeGrid.seconds(ticks.fall));
    double period = train.count() > 1 ? TimeGrid.seconds(ticks.period()) : train.period();
    return new PulseTrain(pulse, Math.max(1, train.count()), period);
  }

  /** What is wrong with a train; empty when it can be made, or rounded as the bench has chosen. */
  List<String> misfits(PulseTrain train) {
    List<String> misfits = new ArrayList<>();
    PulseTrain possible = nearest(train);
    Pulse asked = train.pulse();
    Pulse pulse = possible.pulse();
    double volts = asked.amplitude();
    if (!(Math.abs(volts - pulse.amplitude()) <= AMPLITUDE_SLACK * Math.abs(volts))) {
      String found = Double.isFinite(volts) ? Unit.VOLT.format(volts) : Double.toString(volts);
      misfits.add(
          "amplitude "
              + found
              + " is not possible, "
              + Unit.VOLT.format(pulse.amplitude())
              + " is");
    }
    compare(misfits, "width", asked.width(), pulse.width(), TimeGrid.STEP);
    compare(misfits, "rise", asked.rise(), pulse.rise(), TimeGrid.STEP);
    compare(misfits, "fall", asked.fall(), pulse.fall(), TimeGrid.STEP);
    if (train.count() != possible.count()) {
      misfits.add("a train of " + train.count() + " pulses, at least 1");
    }
    if (train.count() > 1) {
      compare(misfits, "period", train.period(), possible.period(), 2 * TimeGrid.STEP);
    }
    return misfits;
  }

  private void compare(
      List<String> misfits, String what, double asked, double possible, double least) {
    double slack = Math.max(TIME_SLACK, Math.abs(asked) * 1e-12);
    double off = Math.abs(asked - possible);
    boolean rounded = off <= TimeGrid.STEP / 2 + slack && asked >= least - slack;
    if (off <= slack || (rounded && rounding == Rounding.NEAREST)) {
      return;
    }
    misfits.add(
        what
            + " "
            + TimeGrid.text(asked)
            + " is not possible on the grid of 10 ns, "
            + TimeGrid.text(possible)
            + " is"
            + (rounded ? "; rounding: nearest would make that" : ""));
  }

  /** The pattern of one period of a train that fits. */
  WgfmuPattern pattern(PulseTrain train) {
    Ticks ticks = ticks(train);
    double emf = load.number(load.emf(train.pulse().amplitude()));
    WgfmuPattern pattern = new WgfmuPattern().to(ticks.rise, emf);
    if (ticks.top > 0) {
      pattern.to(ticks.top, emf);
    }
    pattern.to(ticks.fall, 0);
    if (train.count() > 1 && ticks.rest > 0) {
      pattern.to(ticks.rest, 0);
    }
    return pattern;
  }

  /** Vectors in ticks. */
  private record Ticks(long rise, long top, long fall, long rest) {
    long period() {
      return rise + top + fall + rest;
    }
  }

  private Ticks ticks(PulseTrain train) {
    Pulse pulse = train.pulse();
    long rise = Math.max(1, TimeGrid.nearest(pulse.rise()));
    long fall = Math.max(1, TimeGrid.nearest(pulse.fall()));
    long top = Math.round(Math.min(pulse.width() * 1e8, TimeGrid.LONGEST) - (rise + fall) / 2.0);
    if (!(2 * pulse.width() * 1e8 >= rise + fall - 1)) {
      // Edges that do not fit: a triangle as wide at half height as was asked.
      rise = Math.max(1, TimeGrid.nearest(pulse.width()));
      fall = rise;
      top = 0;
    }
    top = Math.max(0, Math.min(top, TimeGrid.LONGEST - rise - fall));
    long period = TimeGrid.nearest(train.period());
    return new Ticks(rise, top, fall, Math.max(0, period - rise - top - fall));
  }
}
