package org.ferroloop.twin.switching;

/**
 * What time, cycles and too much voltage do.
 *
 * @param retentionLoss share of the polarisation lost per decade of time after 1 s at rest, 0 to 1
 * @param wakeUpGain share of the window missing in a pristine device, regained over wakeUpCycles
 * @param wakeUpCycles full cycles over which the window opens, at least 1
 * @param fatigueOnset full cycles after which the window shrinks, positive
 * @param fatigueLoss share of the window lost per decade of cycles after the onset, 0 to 1
 * @param breakdownVoltage size in V above which the film breaks for good
 * @param brokenResistance of a broken film, in ohm
 */
public record Ageing(
    double retentionLoss,
    double wakeUpGain,
    double wakeUpCycles,
    double fatigueOnset,
    double fatigueLoss,
    double breakdownVoltage,
    double brokenResistance) {
  /**
   * Values for devices of which nothing is known but what the wafer's broken ones show: no wake-up,
   * fatigue of a tenth per decade after 1e5 cycles, breakdown at 7 V into 800 ohm.
   */
  public static final Ageing ASSUMED = new Ageing(0.005, 0, 1, 1e5, 0.1, 7, 800);

  /**
   * @throws IllegalArgumentException when a value is outside its range
   */
  public Ageing {
    Require.between("retention_loss", retentionLoss, 0, 1);
    Require.between("wake_up_gain", wakeUpGain, 0, 1);
    Require.positive("wake_up_cycles", wakeUpCycles);
    Require.positive("fatigue_onset", fatigueOnset);
    Require.between("fatigue_loss", fatigueLoss, 0, 1);
    Require.positive("breakdown_voltage", breakdownVoltage);
    Require.positive("broken_resistance", brokenResistance);
  }

  /** The share of the full window that is there after some full cycles. */
  double window(double cycles) {
    double wake = 1 - wakeUpGain * Math.max(0, 1 - Math.log1p(cycles) / Math.log1p(wakeUpCycles));
    double worn = cycles > fatigueOnset ? fatigueLoss * Math.log10(cycles / fatigueOnset) : 0;
    return Math.max(0, wake * (1 - worn));
  }

  /** The share of polarisation that is left after a rest of some seconds. */
  double kept(double seconds) {
    return seconds <= 1 ? 1 : Math.max(0, 1 - retentionLoss * Math.log10(seconds));
  }
}
