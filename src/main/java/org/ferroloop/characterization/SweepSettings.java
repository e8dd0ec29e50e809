package org.ferroloop.characterization;

/**
 * The parameters of a sweep in SI.
 *
 * @param plan the pulses it announces
 * @param riseTime of a programming pulse, in s
 * @param fallTime of a programming pulse, in s
 * @param pulseDelay between the pulse and what follows it, in s
 * @param groundVoltage on the other electrode during the pulse, in V
 * @param repetitions how many times the whole sweep was to run
 * @param preconditioning what comes before the first pulse
 */
public record SweepSettings(
    SweepPlan plan,
    double riseTime,
    double fallTime,
    double pulseDelay,
    double groundVoltage,
    int repetitions,
    Preconditioning preconditioning) {
  /** Without preconditioning. */
  public SweepSettings(
      SweepPlan plan,
      double riseTime,
      double fallTime,
      double pulseDelay,
      double groundVoltage,
      int repetitions) {
    this(plan, riseTime, fallTime, pulseDelay, groundVoltage, repetitions, Preconditioning.NONE);
  }
}
