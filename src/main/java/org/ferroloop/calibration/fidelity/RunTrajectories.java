package org.ferroloop.calibration.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ferroloop.calibration.fit.FitTrajectory;
import org.ferroloop.characterization.MeasuredSweep;
import org.ferroloop.characterization.SweepRow;
import org.ferroloop.characterization.SweepWindow;
import org.ferroloop.config.InputException;
import org.ferroloop.quantity.Unit;
import org.ferroloop.twin.ConductanceWindow;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.Polarity;

/**
 * What a run measured, in the weights of a twin: a trajectory a repetition, of the pulses that the
 * twin knows.
 *
 * @param trajectories in order, each from its first reading on
 * @param pulses of the run
 * @param outside of these, how many the window leaves out: amplitudes beyond it, falling branches
 * @param unreadable of those kept, how many have a reading that is no resistance
 */
public record RunTrajectories(
    List<FitTrajectory> trajectories, int pulses, int outside, int unreadable) {
  /** A run with fewer of either polarity tells nothing of a step. */
  private static final int LEAST = 3;

  public RunTrajectories {
    trajectories = List.copyOf(trajectories);
  }

  /** Readings that are compared. */
  public int points() {
    return trajectories.stream().mapToInt(FitTrajectory::points).sum();
  }

  /**
   * Takes the pulses that a window keeps of the sweeps of a run.
   *
   * @param windows chooses the window of a sweep
   * @throws InputException when the twin does not know its conductances or its polarity, when its
   *     pulse width is another, or when too few pulses are kept
   */
  public static RunTrajectories of(
      List<MeasuredSweep> sweeps, DeviceTwin twin, Function<MeasuredSweep, SweepWindow> windows) {
    ConductanceWindow range =
        twin.window().orElseThrow(() -> unknown(twin, "window", "the conductances of w = -1, +1"));
    if (twin.polarity() == Polarity.UNKNOWN) {
      throw unknown(twin, "polarity", "which sign of the pulse potentiates");
    }
    List<FitTrajectory> trajectories = new ArrayList<>();
    int pulses = 0;
    int kept = 0;
    int unreadable = 0;
    for (MeasuredSweep sweep : sweeps) {
      SweepWindow window = windows.apply(sweep);
      requireSameWidth(sweep, twin);
      List<SweepRow> rows = window.select(sweep.rows());
      pulses += (int) sweep.rows().stream().filter(row -> row.amplitude() != 0).count();
      kept += rows.size();
      unreadable += (int) rows.stream().filter(row -> !row.readable()).count();
      trajectory(sweep, rows, range, twin.polarity().sign()).ifPresent(trajectories::add);
    }
    if (trajectories.isEmpty()) {
      throw InputException.at(
          sweeps.get(0).source(),
          0,
          "window " + windows.apply(sweeps.get(0)).text(),
          "fewer than " + LEAST + " readable pulses of one polarity",
          "at least " + LEAST + " of both");
    }
    return new RunTrajectories(trajectories, pulses, pulses - kept, unreadable);
  }

  private static Optional<FitTrajectory> trajectory(
      MeasuredSweep sweep, List<SweepRow> rows, ConductanceWindow range, int sign) {
    int start = 0;
    while (start < rows.size() && !rows.get(start).readable()) {
      start++;
    }
    List<SweepRow> kept = rows.subList(start, rows.size());
    double[] weights = new double[kept.size()];
    int[] directions = new int[kept.size()];
    int up = 0;
    int down = 0;
    for (int i = 0; i < weights.length; i++) {
      SweepRow row = kept.get(i);
      weights[i] = row.readable() ? range.weight(row.conductance()) : Double.NaN;
      directions[i] = sign * (row.amplitude() > 0 ? 1 : -1);
      up += row.readable() && directions[i] > 0 ? 1 : 0;
      down += row.readable() && directions[i] < 0 ? 1 : 0;
    }
    return up < LEAST || down < LEAST
        ? Optional.empty()
        : Optional.of(new FitTrajectory(sweep.source(), weights, directions));
  }

  private static void requireSameWidth(MeasuredSweep sweep, DeviceTwin twin) {
    twin.pulse()
        .ifPresent(
            pulse -> {
              double width = sweep.rows().isEmpty() ? pulse.width() : sweep.rows().get(0).width();
              if (Math.abs(width - pulse.width()) > 1e-3 * pulse.width()) {
                throw InputException.at(
                    sweep.source(),
                    0,
                    "pulse width",
                    Unit.SECOND.format(width),
                    Unit.SECOND.format(pulse.width()) + ", the one that the twin stands for");
              }
            });
  }

  private static InputException unknown(DeviceTwin twin, String field, String what) {
    return InputException.at(twin.name(), 0, field, "unknown", what + ", to compare with a run");
  }
}
