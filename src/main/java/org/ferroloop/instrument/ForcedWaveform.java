package org.ferroloop.instrument;

import java.util.List;

/**
 * A voltage over time at the DUT and how its current is sampled on the way. The voltage begins at 0
 * V and goes in straight lines; samples follow one another from the beginning on.
 *
 * @param ramps one after the other; a device is left at rest only when the last one ends at 0 V
 * @param interval from sample to sample, in s
 * @param average over which a sample is the mean, in s, at most the interval
 * @param points how many samples are taken
 * @param range full scale of the current, in A; what is beyond it is cut off
 */
public record ForcedWaveform(
    List<Ramp> ramps, double interval, double average, int points, double range) {
  public ForcedWaveform {
    ramps = List.copyOf(ramps);
  }

  /**
   * A straight line.
   *
   * @param seconds that it takes, in s
   * @param volts at the DUT at its end, in V
   */
  public record Ramp(double seconds, double volts) {}

  /** From the first ramp's beginning to the last one's end, in s. */
  public double duration() {
    return ramps.stream().mapToDouble(Ramp::seconds).sum();
  }

  /** The same course with every voltage turned round, as seen from the other terminal. */
  public ForcedWaveform turned() {
    // 0 V stays +0 V, so that a waveform turned twice equals itself.
    List<Ramp> turned = ramps.stream().map(r -> new Ramp(r.seconds(), 0 - r.volts())).toList();
    return new ForcedWaveform(turned, interval, average, points, range);
  }
}
