package org.ferroloop.calibration.fit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ferroloop.SharedData;
import org.ferroloop.characterization.B1500Csv;
import org.ferroloop.characterization.MeasuredSweep;
import org.ferroloop.characterization.PolarityFinder;
import org.ferroloop.characterization.SweepRow;
import org.ferroloop.characterization.SweepWindow;
import org.ferroloop.characterization.WindowFinder;
import org.ferroloop.characterization.WindowedSweep;
import org.ferroloop.twin.AihwkitImport;
import org.ferroloop.twin.DeviceFacts;
import org.ferroloop.twin.DeviceTwin;

/** The rows of lbe247-aihwkit.csv as data to fit, and the repetitions that belong together. */
final class ReferenceRows {
  private ReferenceRows() {}

  static SweepWindow window(String[] row) {
    return SweepWindow.parse(String.join(",", row[4], row[5], row[6], row[7]));
  }

  static double publishedRmse(String[] row) {
    return Double.parseDouble(row[9]);
  }

  static JointSweeps sweep(String[] row) {
    MeasuredSweep sweep = B1500Csv.read(SharedData.sweep(row[0], row[2]));
    return JointSweeps.of(List.of(WindowedSweep.of(sweep, window(row), PolarityFinder.of(sweep))));
  }

  /** The device that AIHWKit fitted to the row's measurement. */
  static DeviceTwin published(String[] row) {
    Path file =
        SharedData.folder()
            .resolve("reference")
            .resolve("aihwkit-piecewise")
            .resolve(row[0] + "-" + row[2].replace(":", "") + ".json");
    return AihwkitImport.read(file, DeviceFacts.UNKNOWN, "2026-01-01", "test");
  }

  /**
   * Two whole sweeps with the same settings.
   *
   * @param apart RMS difference of their weights after pulses of the same amplitude
   */
  record Repetitions(String name, JointSweeps first, JointSweeps second, double apart) {}

  /**
   * Repetition 0 and 1 of the same device with the same settings, none of them truncated or without
   * response.
   */
  static List<Repetitions> repetitions() {
    Map<String, MeasuredSweep> waiting = new TreeMap<>();
    List<MeasuredSweep> whole = new ArrayList<>();
    for (Path file : SharedData.sweeps()) {
      if (file.toString().contains("AmplitudeSweep")) {
        MeasuredSweep sweep = B1500Csv.read(file);
        // WGFMU3 had no contact: those sweeps do not respond.
        if (!sweep.truncated() && PolarityFinder.find(sweep).isPresent()) {
          whole.add(sweep);
        }
      }
    }
    whole.sort((a, b) -> a.measuredAt().compareTo(b.measuredAt()));
    List<Repetitions> pairs = new ArrayList<>();
    for (MeasuredSweep sweep : whole) {
      String key = sweep.deviceId() + sweep.parameters();
      if (sweep.repetition() == 0) {
        waiting.put(key, sweep);
      } else if (waiting.containsKey(key)) {
        pairs.add(pair(waiting.remove(key), sweep));
      }
    }
    return pairs;
  }

  private static Repetitions pair(MeasuredSweep zero, MeasuredSweep one) {
    WindowedSweep first = found(zero);
    WindowedSweep second = found(one);
    return new Repetitions(
        zero.deviceId() + " " + zero.measuredAt().toLocalTime() + one.measuredAt().toLocalTime(),
        JointSweeps.of(List.of(first)),
        JointSweeps.of(List.of(second)),
        apart(first, second));
  }

  private static WindowedSweep found(MeasuredSweep sweep) {
    return WindowedSweep.of(sweep, WindowFinder.find(sweep), PolarityFinder.of(sweep));
  }

  private static double apart(WindowedSweep first, WindowedSweep second) {
    double sum = 0;
    int common = 0;
    for (WindowedSweep.KeptPulse one : first.pulses()) {
      for (WindowedSweep.KeptPulse other : second.pulses()) {
        if (same(one.row(), other.row())) {
          sum += Math.pow(one.w() - other.w(), 2);
          common++;
        }
      }
    }
    return Math.sqrt(sum / common);
  }

  private static boolean same(SweepRow one, SweepRow other) {
    return one.amplitude() == other.amplitude();
  }
}
