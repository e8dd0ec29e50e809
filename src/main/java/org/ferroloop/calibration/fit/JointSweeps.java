package org.ferroloop.calibration.fit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.characterization.AmplitudePlan;
import org.ferroloop.characterization.SweepRow;
import org.ferroloop.characterization.WindowedSweep;
import org.ferroloop.config.InputException;
import org.ferroloop.quantity.Unit;
import org.ferroloop.twin.ConductanceWindow;
import org.ferroloop.twin.PulseConditions;

/**
 * Windowed sweeps of one device and one pulse width, normalised together: w = 2 (G - mean G)/(max G
 * - min G) with mean, maximum and minimum over the kept and readable rows of all of them. With a
 * single sweep this is the normalisation of analog-training section 1.
 *
 * @param sweeps in the order given, at least one
 * @param trajectories one a sweep, in the joint normalisation
 * @param window the conductances of w = -1 and w = +1; the mean conductance is w = 0
 * @param pulse width, and the largest amplitude kept on each side
 */
public record JointSweeps(
    List<WindowedSweep> sweeps,
    List<FitTrajectory> trajectories,
    ConductanceWindow window,
    PulseConditions pulse) {

  public JointSweeps {
    sweeps = List.copyOf(sweeps);
    trajectories = List.copyOf(trajectories);
  }

  /**
   * @throws InputException naming the first sweep that is not of the same device, width or polarity
   *     as the first, that lacks one of the two branches, or that was given before
   */
  public static JointSweeps of(List<WindowedSweep> sweeps) {
    WindowedSweep first = sweeps.get(0);
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    double sum = 0;
    int readable = 0;
    Map<String, String> seen = new HashMap<>();
    for (WindowedSweep sweep : sweeps) {
      requireNew(seen, sweep);
      requireSame(first, sweep);
      requireBothBranches(sweep);
      least = Math.min(least, sweep.gMin());
      most = Math.max(most, sweep.gMax());
      sum += sweep.gMean() * sweep.pulses().size();
      readable += sweep.pulses().size();
    }
    double mean = sum / readable;
    double half = (most - least) / 2;
    List<FitTrajectory> trajectories = new ArrayList<>();
    for (WindowedSweep sweep : sweeps) {
      trajectories.add(trajectory(sweep, mean, half));
    }
    return new JointSweeps(
        sweeps, trajectories, new ConductanceWindow(mean - half, mean + half), pulse(sweeps));
  }

  /** The device without its repetition: "ID161ZR15000". */
  public String deviceId() {
    return sweeps.get(0).sweep().deviceId();
  }

  /** Pulses with a reading, over all sweeps. */
  public int points() {
    return trajectories.stream().mapToInt(FitTrajectory::points).sum();
  }

  private static FitTrajectory trajectory(WindowedSweep sweep, double mean, double half) {
    List<SweepRow> rows = sweep.window().select(sweep.sweep().rows());
    int start = 0;
    while (!rows.get(start).readable()) {
      start++;
    }
    List<SweepRow> kept = rows.subList(start, rows.size());
    double[] weights = new double[kept.size()];
    int[] directions = new int[kept.size()];
    for (int i = 0; i < weights.length; i++) {
      SweepRow row = kept.get(i);
      // A pulse whose reading failed still moved the device.
      weights[i] = row.readable() ? (row.conductance() - mean) / half : Double.NaN;
      directions[i] = sweep.polarity().sign() * (row.amplitude() > 0 ? 1 : -1);
    }
    return new FitTrajectory(sweep.sweep().source(), weights, directions);
  }

  private static PulseConditions pulse(List<WindowedSweep> sweeps) {
    double most = 0;
    double least = 0;
    for (WindowedSweep sweep : sweeps) {
      for (WindowedSweep.KeptPulse pulse : sweep.pulses()) {
        most = Math.max(most, pulse.row().amplitude());
        least = Math.min(least, pulse.row().amplitude());
      }
    }
    boolean positiveUp = sweeps.get(0).polarity().sign() > 0;
    return new PulseConditions(
        width(sweeps.get(0)), positiveUp ? most : least, positiveUp ? least : most);
  }

  private static double width(WindowedSweep sweep) {
    return ((AmplitudePlan) sweep.sweep().settings().plan()).width();
  }

  private static String widthText(WindowedSweep sweep) {
    return Unit.SECOND.format(width(sweep));
  }

  /** The same readings twice would pass for a repetition without noise. */
  private static void requireNew(Map<String, String> seen, WindowedSweep sweep) {
    String before = seen.put(sweep.sweep().sha256(), sweep.sweep().source());
    if (before != null) {
      throw InputException.at(
          sweep.sweep().source(), 0, "", "the same content as " + before, "each measurement once");
    }
  }

  private static void requireSame(WindowedSweep first, WindowedSweep other) {
    String name = first.sweep().source();
    require(other, "device", other.sweep().deviceId(), first.sweep().deviceId(), name);
    require(other, "pulse width", widthText(other), widthText(first), name);
    require(other, "polarity", other.polarity().text(), first.polarity().text(), name);
  }

  private static void require(
      WindowedSweep sweep, String what, String found, String expected, String first) {
    if (!found.equals(expected)) {
      throw InputException.at(
          sweep.sweep().source(),
          0,
          what,
          found,
          expected + " as in " + first + ": files fitted together are of one device and width");
    }
  }

  private static void requireBothBranches(WindowedSweep sweep) {
    long up = sweep.pulses().stream().filter(pulse -> pulse.direction() > 0).count();
    long down = sweep.pulses().size() - up;
    if (up < 3 || down < 3) {
      throw InputException.at(
          sweep.sweep().source(),
          0,
          "window " + sweep.window().text(),
          up + " potentiation and " + down + " depression pulses",
          "at least 3 of each for a fit");
    }
  }
}
