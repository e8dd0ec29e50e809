package org.ferroloop.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.ferroloop.calibration.symmetry.SettlingPoint;
import org.ferroloop.twin.DeviceTwin;

/** The figures that show one twin: its conductance, its steps, its settling. */
public final class TwinFigures {
  private static final int STATES = 201;

  private TwinFigures() {}

  /** State against pulse number, measured (when there is a measurement) and of the twin. */
  public static Figure conductance(String label, DeviceTwin twin, Trajectory trajectory) {
    boolean measured = trajectory.measured().length > 0;
    List<Series> series = new ArrayList<>();
    if (measured) {
      series.add(Series.counted("measured", "measured", Mark.POINTS, trajectory.measured()));
    }
    series.add(
        Series.counted(measured ? "fitted twin" : "twin", "fitted", Mark.LINE, trajectory.twin()));
    String caption =
        measured
            ? "Points: the normalised conductance read after each pulse of the measured sweep. Line:"
                + " what the twin says for the same pulses, started at the first reading."
            : "The twin's own conductance under potentiation pulses from its lower bound, then"
                + " depression pulses. The measurement it was fitted to is not part of this run, so"
                + " there are no measured points here"
                + quality(twin)
                + ". Give the folder of the sweeps (measurements) to have them drawn.";
    return new Figure(
        Figure.idOf(label) + "-conductance",
        label + (measured ? ": measured and fitted" : ": conductance of the twin"),
        caption,
        Axis.of("Pulse number", ""),
        Axis.of("Normalised conductance w", ""),
        series);
  }

  private static String quality(DeviceTwin twin) {
    Double rmse = twin.provenance().fitQuality().get("rmse");
    return rmse == null
        ? ""
        : String.format(Locale.ROOT, "; its fit left an RMSE of %.4f on w", rmse);
  }

  /** The size of a step of either polarity against the state, with the symmetry point. */
  public static Figure steps(String label, DeviceTwin twin, SymmetryResult symmetry) {
    double low = twin.parameters().wMin();
    double high = twin.parameters().wMax();
    double[] states = new double[STATES];
    double[] up = new double[STATES];
    double[] down = new double[STATES];
    double largest = 0;
    for (int i = 0; i < STATES; i++) {
      states[i] = low + (high - low) * i / (STATES - 1);
      up[i] = twin.stepUp(states[i]);
      down[i] = twin.stepDown(states[i]);
      largest = Math.max(largest, Math.max(up[i], down[i]));
    }
    List<double[]> crossings =
        symmetry.stableCrossings().stream().map(w -> new double[] {w, twin.stepUp(w)}).toList();
    return new Figure(
        Figure.idOf(label) + "-steps",
        label + ": step against state",
        "How far one pulse moves the state w, for either polarity. At a stable crossing (diamond)"
            + " an up and a down step cancel, and a small excursion is pulled back. The dashed line"
            + " is the symmetry point: the mean at which an alternating train settles.",
        Axis.of("State w", ""),
        Axis.of("Step of one pulse |Δw|", ""),
        List.of(
            Series.of("potentiation", "up", Mark.LINE, states, up),
            Series.of("depression", "down", Mark.LINE, states, down),
            Series.of(
                "symmetry point",
                "settled",
                Mark.DASHED,
                new double[] {symmetry.mean(), symmetry.mean()},
                new double[] {0, largest}),
            Series.points("stable crossing", "crossing", Mark.DIAMONDS, crossings)));
  }

  /** The state under the alternating train of the symmetry-point search, from w = 0. */
  public static Figure settling(String label, SymmetryResult symmetry) {
    List<SettlingPoint> points = symmetry.settling();
    double[] pulses = points.stream().mapToDouble(SettlingPoint::pulses).toArray();
    double[] ends = pulses.length == 0 ? pulses : new double[] {2, pulses[pulses.length - 1]};
    double[] settled = ends.clone();
    Arrays.fill(settled, symmetry.mean());
    return new Figure(
        Figure.idOf(label) + "-settling",
        label + ": settling of the alternating train",
        "Potentiation and depression pulses in turn, from w = 0: the state after either polarity,"
            + " and the mean of the two, averaged over the cells and since the point before. The"
            + " dashed line is the settled mean, the symmetry point that shifting subtracts.",
        Axis.log("Pulses per cell", ""),
        Axis.of("State w", ""),
        List.of(
            curve("after potentiation", "up", pulses, points, SettlingPoint::high),
            curve("after depression", "down", pulses, points, SettlingPoint::low),
            curve("mean", "fitted", pulses, points, SettlingPoint::mean),
            Series.of("symmetry point", "settled", Mark.DASHED, ends, settled)));
  }

  private static Series curve(
      String name,
      String ink,
      double[] pulses,
      List<SettlingPoint> points,
      ToDoubleFunction<SettlingPoint> state) {
    return Series.of(name, ink, Mark.LINE, pulses, points.stream().mapToDouble(state).toArray());
  }
}
