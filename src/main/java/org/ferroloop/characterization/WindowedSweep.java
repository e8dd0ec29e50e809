package org.ferroloop.characterization;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.config.InputException;
import org.ferroloop.twin.Polarity;

/**
 * The pulses of an amplitude sweep that a window keeps, with normalised conductance w = 2 (G - mean
 * G)/(max G - min G) over the kept rows (analog-training section 1). Immutable.
 *
 * @param pulses the kept and readable rows, in order
 * @param unreadable how many kept rows were left out because their reading is no resistance
 * @param gMin least conductance of the kept rows, in S
 * @param gMax largest conductance of the kept rows, in S
 * @param gMean mean conductance of the kept rows, in S: the one with w = 0
 */
public record WindowedSweep(
    MeasuredSweep sweep,
    SweepWindow window,
    Polarity polarity,
    List<KeptPulse> pulses,
    int unreadable,
    double gMin,
    double gMax,
    double gMean) {

  /**
   * One kept pulse and the state after it.
   *
   * @param direction +1 potentiation, -1 depression
   * @param w normalised conductance after the pulse
   */
  public record KeptPulse(SweepRow row, int direction, double w) {}

  public WindowedSweep {
    pulses = List.copyOf(pulses);
  }

  /**
   * Applies a window.
   *
   * @throws InputException when this is no amplitude sweep, or when fewer than two readable rows or
   *     only equal conductances are kept
   */
  public static WindowedSweep of(MeasuredSweep sweep, SweepWindow window, Polarity polarity) {
    if (sweep.kind() != SweepKind.AMPLITUDE) {
      throw InputException.at(
          sweep.source(), 0, "", "a " + sweep.kind().words(), "an amplitude sweep for a window");
    }
    List<SweepRow> kept = window.select(sweep.rows());
    List<SweepRow> readable = kept.stream().filter(SweepRow::readable).toList();
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    double sum = 0;
    for (SweepRow row : readable) {
      least = Math.min(least, row.conductance());
      most = Math.max(most, row.conductance());
      sum += row.conductance();
    }
    if (readable.size() < 2 || !(least < most)) {
      throw InputException.at(
          sweep.source(),
          0,
          "window " + window.text(),
          readable.size() + " readable rows",
          "at least two rows of different conductance");
    }
    double mean = sum / readable.size();
    List<KeptPulse> pulses = new ArrayList<>();
    for (SweepRow row : readable) {
      int direction = polarity.sign() * (row.amplitude() > 0 ? 1 : -1);
      pulses.add(new KeptPulse(row, direction, 2 * (row.conductance() - mean) / (most - least)));
    }
    return new WindowedSweep(
        sweep, window, polarity, pulses, kept.size() - readable.size(), least, most, mean);
  }

  /** The normalised conductance after each kept pulse. */
  public double[] weights() {
    return pulses.stream().mapToDouble(KeptPulse::w).toArray();
  }

  /** +1 (potentiation) or -1 (depression) of each kept pulse. */
  public int[] directions() {
    return pulses.stream().mapToInt(KeptPulse::direction).toArray();
  }
}
