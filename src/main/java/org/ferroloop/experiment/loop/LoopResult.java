package org.ferroloop.experiment.loop;

import java.util.List;
import org.ferroloop.config.ConfigNode;

/**
 * What a loop found.
 *
 * @param check JSON of {@code bench check}
 * @param widths what was fitted, one a pulse width
 * @param symmetryBench JSON of {@code calibrate symmetry} through the drivers
 * @param symmetryTwin JSON of the same search on the twin without noise
 * @param symmetryNoisyTwin JSON of the same search on cells with the twin's noise
 * @param twin trained on the twin without noise
 * @param ideal trained on the ideal bench
 * @param realistic trained on the realistic bench
 * @param idealApart its weights against the twin's, after the same pulses
 * @param realisticApart the same
 * @param effects what the devices' noise changes
 */
record LoopResult(
    ConfigNode check,
    List<Width> widths,
    ConfigNode symmetryBench,
    ConfigNode symmetryTwin,
    ConfigNode symmetryNoisyTwin,
    Trained twin,
    Trained ideal,
    Trained realistic,
    Divergence idealApart,
    Divergence realisticApart,
    List<NoiseEffect> effects) {
  /**
   * A pulse width.
   *
   * @param width with its unit
   * @param fit JSON of {@code calibrate twin}
   * @param compared JSON of {@code compare}
   */
  record Width(String width, ConfigNode fit, ConfigNode compared) {}

  /**
   * By how many standard errors, both taken together, the symmetry points of the realistic bench
   * and of its twin lie apart. The twin has its noise, as the devices have: where a step is no
   * straight line over the weight, noise moves the mean.
   */
  double symmetryApart() {
    double bench = symmetryBench.get("point_standard_error").number();
    double noisy = symmetryNoisyTwin.get("standard_error").number();
    return (symmetryBench.get("point").number() - symmetryNoisyTwin.get("settled_mean").number())
        / Math.hypot(bench, noisy);
  }

  /** Whether the ideal bench did what the twin says: same pulses, same accuracy. */
  boolean idealAgrees() {
    return ideal.samePulses(twin) && ideal.accuracy() == twin.accuracy();
  }
}
