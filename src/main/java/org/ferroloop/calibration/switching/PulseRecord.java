package org.ferroloop.calibration.switching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.characterization.MeasuredSweep;
import org.ferroloop.characterization.SweepRow;
import org.ferroloop.twin.switching.Waveform;

/**
 * Everything one device lived through, sweep after sweep in the order of measurement: each begins
 * where the one before has left the domains.
 *
 * @param sweeps in order of time
 */
public record PulseRecord(List<Sweep> sweeps) {
  /** Below this ratio of largest and smallest conductance the probe had no contact. */
  private static final double RESPONDS = 1.1;

  /** The WGFMU that made the pulses rounds times to this, in s (B1530A User's Guide, 4-40). */
  private static final double GRID = 10e-9;

  /**
   * One sweep.
   *
   * @param source its file
   * @param sha256 of its file
   * @param width of its pulses in s; 0 when they differ (a width sweep)
   * @param complete whether all rows are there and could be read
   * @param pulses one a row, of half-height width
   * @param logConductance measured ln G after each; NaN where unreadable
   */
  public record Sweep(
      String source,
      String sha256,
      double width,
      boolean complete,
      List<Waveform> pulses,
      double[] logConductance) {}

  public PulseRecord {
    sweeps = List.copyOf(sweeps);
  }

  /** The record of these sweeps; those that show no response are left out. */
  public static PulseRecord of(List<MeasuredSweep> measured) {
    Map<Waveform, Waveform> shared = new HashMap<>();
    List<Sweep> sweeps =
        measured.stream()
            .filter(PulseRecord::responds)
            .sorted(
                Comparator.comparing(MeasuredSweep::measuredAt)
                    .thenComparing(MeasuredSweep::source))
            .map(sweep -> sweep(sweep, shared))
            .toList();
    return new PulseRecord(sweeps);
  }

  /** True when the conductance changes by a tenth or more. */
  public static boolean responds(MeasuredSweep sweep) {
    double[] g =
        sweep.rows().stream()
            .filter(SweepRow::readable)
            .mapToDouble(SweepRow::conductance)
            .sorted()
            .toArray();
    return g.length > 3 && g[g.length - 1] > RESPONDS * g[0];
  }

  /** The widths of amplitude sweeps, rising. */
  public List<Double> widths() {
    return sweeps.stream().map(Sweep::width).filter(w -> w > 0).distinct().sorted().toList();
  }

  private static Sweep sweep(MeasuredSweep measured, Map<Waveform, Waveform> shared) {
    double rise = measured.settings().riseTime();
    double fall = measured.settings().fallTime();
    List<Waveform> pulses = new ArrayList<>();
    List<SweepRow> rows = measured.rows();
    double[] g = new double[rows.size()];
    double width = rows.get(0).width();
    for (int i = 0; i < g.length; i++) {
      SweepRow row = rows.get(i);
      double wide = Math.max(Math.rint(row.width() / GRID) * GRID, (rise + fall) / 2);
      Waveform pulse =
          Waveform.trapezoid(0, row.amplitude() == 0 ? 1e-6 : row.amplitude(), wide, rise, fall);
      pulses.add(shared.computeIfAbsent(pulse, p -> p));
      g[i] = row.readable() ? Math.log(row.conductance()) : Double.NaN;
      width = row.width() == width ? width : 0;
    }
    return new Sweep(
        measured.source(),
        measured.sha256(),
        width,
        !measured.truncated() && measured.unreadable() == 0,
        pulses,
        g);
  }
}
