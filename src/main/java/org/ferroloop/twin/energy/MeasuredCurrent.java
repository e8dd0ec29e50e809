package org.ferroloop.twin.energy;

/**
 * The measured direct-current density J(V) of wafer LBE247: the median of 20 pristine devices with
 * radii from 500 nm to 15 um, between -1.6 and 1.6 V.
 *
 * <p>Between the points ln J is linear in V; below 0.16 V J is proportional to V. Beyond 1.6 V,
 * where write pulses are and nobody measured, ln J goes on linearly in sqrt(V) with the slope of
 * the last two points, as for Schottky or Poole-Frenkel emission. An exponential (linear in V) and
 * a power law (linear in ln V) through the same two points bracket it; they and the spread between
 * devices, a factor 2, give the uncertainty factor.
 */
public final class MeasuredCurrent {
  /** Within this factor the devices agree where they were measured. */
  public static final double DEVICE_SPREAD = 2;

  private static final double STEP = 0.16; // V
  private static final double[] POSITIVE = {
    1.90e-3, 5.44e-3, 1.22e-2, 2.39e-2, 3.42e-2, 5.09e-2, 7.59e-2, 0.115, 0.177, 0.288
  }; // A/cm2 at 0.16, 0.32, ... 1.60 V
  private static final double[] NEGATIVE = {
    1.87e-3, 8.6e-3, 2.65e-2, 6.61e-2, 0.145, 0.291, 0.548, 0.978, 1.68, 2.78
  }; // -A/cm2 at -0.16, -0.32, ... -1.60 V

  private MeasuredCurrent() {}

  /**
   * The size of the current density.
   *
   * @param volts amplitude, in V, signed
   * @return A/m2, not negative
   */
  public static double density(double volts) {
    double[] table = volts < 0 ? NEGATIVE : POSITIVE;
    double v = Math.abs(volts);
    int last = table.length - 1;
    if (v <= STEP) {
      return table[0] * v / STEP * 1e4;
    }
    if (v <= (last + 1) * STEP) {
      int left = Math.min(last - 1, (int) (v / STEP) - 1);
      double share = v / STEP - 1 - left;
      return Math.exp((1 - share) * Math.log(table[left]) + share * Math.log(table[left + 1]))
          * 1e4;
    }
    return table[last]
        * Math.exp(growth(table, Math.sqrt(v), Math.sqrt(1.44), Math.sqrt(1.6)))
        * 1e4;
  }

  /**
   * The density is known within this factor either way.
   *
   * @param volts amplitude, in V, signed
   */
  public static double uncertaintyFactor(double volts) {
    double v = Math.abs(volts);
    if (v <= 1.6) {
      return DEVICE_SPREAD;
    }
    double[] table = volts < 0 ? NEGATIVE : POSITIVE;
    double middle = growth(table, Math.sqrt(v), Math.sqrt(1.44), Math.sqrt(1.6));
    double highest = growth(table, v, 1.44, 1.6);
    double lowest = growth(table, Math.log(v), Math.log(1.44), Math.log(1.6));
    return DEVICE_SPREAD * Math.exp(Math.max(highest - middle, middle - lowest));
  }

  /** By how much ln J rises beyond the last point when it is linear in the coordinate x. */
  private static double growth(double[] table, double x, double before, double last) {
    int end = table.length - 1;
    return Math.log(table[end] / table[end - 1]) * (x - last) / (last - before);
  }
}
