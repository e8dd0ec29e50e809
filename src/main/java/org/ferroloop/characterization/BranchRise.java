package org.ferroloop.characterization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The readable rows of one branch while its amplitude (or width) rises, as log conductance. Log,
 * because the responses of these devices span decades.
 *
 * @param amplitudes in V, all of one sign, rising in magnitude
 * @param logs ln of the conductance after each pulse
 */
record BranchRise(double[] amplitudes, double[] logs) {
  /** From the normal distribution: its sd over its median absolute deviation. */
  private static final double SD_PER_MEDIAN = 1.4826;

  static BranchRise of(List<SweepRow> rows, int sign) {
    List<SweepRow> rise = new ArrayList<>();
    double before = 0;
    double widthBefore = 0;
    for (SweepRow row : rows) {
      double magnitude = sign * row.amplitude();
      boolean wider = magnitude == before && row.width() > widthBefore;
      boolean rising = magnitude > 0 && (magnitude > before || wider);
      before = magnitude;
      widthBefore = row.width();
      if (rising && row.readable()) {
        rise.add(row);
      }
    }
    return new BranchRise(
        rise.stream().mapToDouble(SweepRow::amplitude).toArray(),
        rise.stream().mapToDouble(row -> Math.log(row.conductance())).toArray());
  }

  int size() {
    return logs.length;
  }

  /** Change of ln G from the branch's first to its last tenth (medians). */
  double change() {
    int tenth = Math.max(1, size() / 10);
    return median(Arrays.copyOfRange(logs, size() - tenth, size()))
        - median(Arrays.copyOfRange(logs, 0, tenth));
  }

  /**
   * The noise of one read in ln G: from the second differences, which a smooth response leaves
   * small, by their median absolute value.
   */
  double noise() {
    double[] seconds = new double[Math.max(0, size() - 2)];
    for (int i = 0; i < seconds.length; i++) {
      seconds[i] = Math.abs(logs[i] - 2 * logs[i + 1] + logs[i + 2]);
    }
    return seconds.length == 0 ? 0 : SD_PER_MEDIAN * median(seconds) / Math.sqrt(6);
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
