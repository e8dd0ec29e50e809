package org.ferroloop.calibration.switching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ferroloop.characterization.MeasuredSweep;
import org.ferroloop.characterization.PolarityFinder;
import org.ferroloop.characterization.SweepRow;
import org.ferroloop.quantity.Unit;
import org.ferroloop.time.Progress;
import org.ferroloop.twin.Polarity;
import org.ferroloop.twin.Provenance;
import org.ferroloop.twin.switching.Ageing;
import org.ferroloop.twin.switching.SwitchingTwin;

/** From measured sweeps of one device to its switching twin and its figures. */
public final class SwitchingCalibration {
  private final PulseRecord record;
  private final List<MeasuredSweep> sweeps;
  private final String device;
  private final int raisingSign;
  private final int iterations;

  /**
   * @param sweeps of one device, any widths
   * @param iterations of a fit, at most
   * @throws IllegalArgumentException when none responds, or they are of several devices
   */
  public SwitchingCalibration(List<MeasuredSweep> sweeps, int iterations) {
    this.sweeps = sweeps.stream().filter(PulseRecord::responds).toList();
    this.record = PulseRecord.of(sweeps);
    this.iterations = iterations;
    if (this.sweeps.isEmpty()) {
      throw new IllegalArgumentException("no sweep shows a response of a tenth or more");
    }
    List<String> devices = sweeps.stream().map(MeasuredSweep::deviceId).distinct().toList();
    if (devices.size() > 1) {
      throw new IllegalArgumentException("sweeps of several devices: " + devices);
    }
    device = devices.get(0);
    MeasuredSweep longest =
        this.sweeps.stream().max((a, b) -> a.rows().size() - b.rows().size()).orElseThrow();
    raisingSign = PolarityFinder.of(longest) == Polarity.POSITIVE_POTENTIATES ? 1 : -1;
  }

  /** The record that is fitted. */
  public PulseRecord record() {
    return record;
  }

  /**
   * Fits every sweep together.
   *
   * @param date ISO date for the provenance
   * @param version of this program
   */
  public Calibrated joint(String date, String version, Progress progress) {
    SwitchingFit fit = new SwitchingFit(device, record, raisingSign);
    double[] point = fit.search(null, iterations, "fitting all widths", progress);
    List<SweepFigures> figures = figures(fit.twin(point), sweep -> true);
    return new Calibrated(
        finished(fit.twin(point), figures, date, version), point, figures, rmse(figures));
  }

  /**
   * Fits once more for every width, without its readings, and predicts them.
   *
   * @param joint the fit that saw everything; nothing but its figures is used
   */
  public List<LeftOut> leaveOneWidthOut(Calibrated joint, Progress progress) {
    List<LeftOut> all = new ArrayList<>();
    List<Double> widths = record.widths();
    for (double width : widths) {
      String what = "fitting without the readings of " + Unit.SECOND.format(width);
      Progress told = progress.part(all.size(), widths.size());
      Predicate<PulseRecord.Sweep> out = sweep -> sweep.width() == width;
      SwitchingFit fit = SwitchingFit.blind(device, record, raisingSign, out.negate());
      SwitchingTwin twin = fit.twin(fit.search(null, iterations, what, told));
      List<SweepFigures> figures =
          figures(twin, sweep -> true).stream().filter(f -> f.width() == width).toList();
      double jointRmse = rmse(joint.sweeps().stream().filter(f -> f.width() == width).toList());
      all.add(new LeftOut(width, rmse(figures), jointRmse, figures, simulated(twin)));
    }
    return all;
  }

  /**
   * How a twin follows the record.
   *
   * @param which the sweeps wanted
   */
  public List<SweepFigures> figures(SwitchingTwin twin, Predicate<PulseRecord.Sweep> which) {
    double[][] simulated = History.simulated(twin, record, sweep -> true);
    List<SweepFigures> figures = new ArrayList<>();
    for (int k = 0; k < simulated.length; k++) {
      if (which.test(record.sweeps().get(k))) {
        figures.add(SweepFigures.of(record.sweeps().get(k), simulated[k]));
      }
    }
    return figures;
  }

  /** Simulated ln G after every pulse, one row a sweep, each begun at its first reading. */
  public double[][] simulated(SwitchingTwin twin) {
    return History.simulated(twin, record, sweep -> true);
  }

  /** Over all points of these sweeps, on ln G. */
  public static double rmse(List<SweepFigures> figures) {
    double squares = 0;
    double points = 0;
    for (SweepFigures f : figures) {
      squares += f.points() * f.logRmse() * f.logRmse();
      points += f.points();
    }
    return Math.sqrt(squares / points);
  }

  private SwitchingTwin finished(
      SwitchingTwin twin, List<SweepFigures> figures, String date, String version) {
    Map<String, Double> quality = new LinkedHashMap<>();
    quality.put("log_rmse", rmse(figures));
    quality.put("sweeps", (double) figures.size());
    quality.put("points", figures.stream().mapToDouble(SweepFigures::points).sum());
    List<Provenance.Source> sources =
        record.sweeps().stream().map(s -> new Provenance.Source(s.source(), s.sha256())).toList();
    return new SwitchingTwin(
        twin.device(),
        twin.raisingSign(),
        twin.raising(),
        twin.lowering(),
        twin.correlation(),
        twin.imprint(),
        twin.line(),
        twin.pinning(),
        twin.conductance(),
        asymmetry(),
        twin.area(),
        twin.capacitance(),
        Ageing.ASSUMED,
        StepScatter.of(record),
        new Provenance(sources, "joint least squares on ln G", date, version, quality));
  }

  /** The median of (G- - G+)/(G- + G+) over all readable rows. */
  private double asymmetry() {
    double[] all =
        sweeps.stream()
            .flatMap(sweep -> sweep.rows().stream())
            .filter(SweepRow::readable)
            .mapToDouble(row -> (row.rHigh() - row.rLow()) / (row.rHigh() + row.rLow()))
            .sorted()
            .toArray();
    return all[all.length / 2];
  }

  /**
   * A fitted twin and its figures.
   *
   * @param twin with ageing, noise and provenance
   * @param point where the search ended
   * @param sweeps one a sweep, in order of time
   * @param logRmse over all readings
   */
  public record Calibrated(
      SwitchingTwin twin, double[] point, List<SweepFigures> sweeps, double logRmse) {
    public Calibrated {
      sweeps = List.copyOf(sweeps);
    }
  }
}
