package org.ferroloop.instrument.wgfmu;

import java.util.Arrays;
import org.ferroloop.instrument.ForcedWaveform;
import org.ferroloop.instrument.driver.BenchLoad;
import org.ferroloop.instrument.driver.LoadModel;
import org.ferroloop.quantity.Unit;

/**
 * Holds waveforms against Fast-IV mode. A time off the grid of 10 ns is refused whatever the bench
 * says of rounding: another waveform would be integrated as if it were the one that was asked for.
 */
final class WgfmuWaveformFit {
  private static final String EVENT = "current";

  private final LoadModel load;
  private final double highest;

  /**
   * @param highest largest |voltage| at the DUT, in V
   */
  WgfmuWaveformFit(BenchLoad load, double highest) {
    this.load =
        LoadModel.of(OperationMode.FAST_IV.sourceResistance(), Double.POSITIVE_INFINITY, load);
    this.highest = highest;
  }

  /**
   * The range that is asked for.
   *
   * @throws IllegalArgumentException when there is none of this full scale
   */
  static MeasureRange range(ForcedWaveform waveform) {
    return Arrays.stream(MeasureRange.values())
        .filter(range -> range.current() && same(range.fullScale(), waveform.range()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "current range "
                        + shown(waveform.range(), Unit.AMPERE)
                        + ", expected 1 uA, 10 uA, 100 uA, 1 mA or 10 mA"));
  }

  /**
   * What is sent.
   *
   * @throws IllegalArgumentException saying what is not possible
   */
  WgfmuPattern pattern(ForcedWaveform waveform) {
    MeasureRange range = range(waveform);
    WgfmuPattern pattern = new WgfmuPattern();
    for (ForcedWaveform.Ramp ramp : waveform.ramps()) {
      if (!(Math.abs(ramp.volts()) <= highest * (1 + 1e-9))) {
        throw new IllegalArgumentException(
            "voltage "
                + shown(ramp.volts(), Unit.VOLT)
                + ", expected "
                + Unit.VOLT.format(-highest)
                + " to "
                + Unit.VOLT.format(highest));
      }
      if (!(ramp.seconds() > 0) || Double.isInfinite(ramp.seconds())) {
        throw new IllegalArgumentException("a ramp of " + ramp.seconds() + " s");
      }
      pattern.to(ramp.seconds(), load.number(load.emf(ramp.volts())));
    }
    if (!(waveform.average() >= range.window() * (1 - 1e-9))) {
      throw new IllegalArgumentException(
          "an average over "
              + shown(waveform.average(), Unit.SECOND)
              + ", expected at least "
              + Unit.SECOND.format(range.window())
              + " in the range of "
              + Unit.AMPERE.format(range.fullScale()));
    }
    pattern.measure(
        MeasureEvent.averaged(
            EVENT, 0, waveform.points(), waveform.interval(), waveform.average()));
    PlayRules.check(OperationMode.FAST_IV, pattern, 1, range);
    return pattern;
  }

  private static boolean same(double a, double b) {
    return Math.abs(a - b) <= 1e-9 * a;
  }

  private static String shown(double value, Unit unit) {
    return Double.isFinite(value) ? unit.format(value) : Double.toString(value);
  }
}
