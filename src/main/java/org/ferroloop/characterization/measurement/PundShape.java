package org.ferroloop.characterization.measurement;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.instrument.ForcedWaveform;
import org.ferroloop.instrument.ForcedWaveform.Ramp;
import org.ferroloop.quantity.Unit;

/**
 * The five pulses of PUND: a negative one that presets, two positive ones (P, U), two negative ones
 * (N, D), each a triangle or a trapezoid and followed by a rest. Edges, top and rest are multiples
 * of the sampling interval, so that the samples of P and of U fall on the same voltages.
 */
record PundShape(
    double positive, double negative, long edge, long top, long rest, double interval) {
  /** Of the pulses, in order. */
  static final List<String> NAMES = List.of("preset", "P", "U", "N", "D");

  private static final long MOST_POINTS = 100_000;

  /**
   * @throws IllegalArgumentException when a time is no multiple of the interval, or there would be
   *     too many samples
   */
  static PundShape of(Settings settings) {
    double interval = settings.value("interval");
    PundShape shape =
        new PundShape(
            settings.value("pos-voltage"),
            settings.value("neg-voltage"),
            multiple(settings, "edge", interval),
            multiple(settings, "top", interval),
            multiple(settings, "delay", interval),
            interval);
    if (shape.edge < 1 || shape.rest < 2) {
      throw new IllegalArgumentException(
          "--edge must be at least --interval, and --delay twice that");
    }
    if (shape.positive == 0 || shape.negative == 0) {
      throw new IllegalArgumentException("--pos-voltage and --neg-voltage must not be 0 V");
    }
    if (shape.points() > MOST_POINTS) {
      throw new IllegalArgumentException(
          shape.points() + " samples a repetition, at most " + MOST_POINTS + "; longer --interval");
    }
    return shape;
  }

  private static long multiple(Settings settings, String name, double interval) {
    double count = settings.value(name) / interval;
    if (!(count < MOST_POINTS) || Math.abs(count - Math.rint(count)) > 1e-6 * Math.max(1, count)) {
      throw new IllegalArgumentException(
          "--"
              + name
              + " must be a multiple of --interval, "
              + Unit.SECOND.format(interval)
              + ", at most "
              + MOST_POINTS
              + " of them, found "
              + Unit.SECOND.format(settings.value(name)));
    }
    return Math.round(count);
  }

  /** Samples of one pulse. */
  int pulse() {
    return (int) (2 * edge + top);
  }

  /** Samples from one pulse's beginning to the next one's. */
  int period() {
    return (int) (pulse() + rest);
  }

  /** Samples of all. */
  long points() {
    return NAMES.size() * (2 * edge + top + rest);
  }

  /** The whole of it. */
  ForcedWaveform waveform(double range) {
    List<Ramp> ramps = new ArrayList<>();
    for (double volts : new double[] {negative, positive, positive, negative, negative}) {
      ramps.add(new Ramp(seconds(edge), volts));
      if (top > 0) {
        ramps.add(new Ramp(seconds(top), volts));
      }
      ramps.add(new Ramp(seconds(edge), 0));
      ramps.add(new Ramp(seconds(rest), 0));
    }
    return new ForcedWaveform(ramps, interval, interval, (int) points(), range);
  }

  private double seconds(long intervals) {
    // Through whole picoseconds: 100 times 500 ns is 50 us, whatever binary arithmetic makes of it.
    return Math.round(intervals * interval * 1e12) / 1e12;
  }
}
