package org.ferroloop.bench;

/**
 * How many pulses and how much energy one device may take. Infinite energy and {@link
 * Long#MAX_VALUE} pulses are no limit.
 *
 * @param pulsesPerDay in one day of UTC
 * @param pulsesInAll since the tally of the device began
 * @param energyPerPulse in J
 * @param energyPerDay in J, in one day of UTC
 * @param energyInAll in J, since the tally of the device began
 */
public record Dose(
    long pulsesPerDay,
    long pulsesInAll,
    double energyPerPulse,
    double energyPerDay,
    double energyInAll) {
  /** No limit. */
  public static final Dose ANY =
      new Dose(
          Long.MAX_VALUE,
          Long.MAX_VALUE,
          Double.POSITIVE_INFINITY,
          Double.POSITIVE_INFINITY,
          Double.POSITIVE_INFINITY);

  /** Whether any of the limits is on energy. */
  boolean limitsEnergy() {
    return Double.isFinite(energyPerPulse)
        || Double.isFinite(energyPerDay)
        || Double.isFinite(energyInAll);
  }
}
