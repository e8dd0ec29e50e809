package org.ferroloop.twin.switching;

/**
 * From the share of domains that point up to the conductance at the read voltage: G^m is linear in
 * the share. m = 1 is conduction in parallel, m = 0 would be linear in ln G.
 *
 * @param low with none up, in S, positive
 * @param high with all up, in S, above low
 * @param exponent m, not 0
 */
public record ConductanceMap(double low, double high, double exponent) {
  /**
   * @throws IllegalArgumentException when the window is empty or the exponent 0
   */
  public ConductanceMap {
    Require.positive("low", low);
    Require.positive("high", high);
    if (!(high > low) || !Double.isFinite(exponent) || Math.abs(exponent) < 1e-6) {
      throw new IllegalArgumentException(
          "high must be above low and the exponent not 0, found "
              + low
              + ", "
              + high
              + ", "
              + exponent);
    }
  }

  /** The conductance in S at a share from 0 to 1. */
  public double conductance(double up) {
    double a = Math.pow(low, exponent);
    return Math.pow(a + up * (Math.pow(high, exponent) - a), 1 / exponent);
  }

  /** The share at a conductance, cut to 0 to 1. */
  public double share(double siemens) {
    double a = Math.pow(low, exponent);
    double share = (Math.pow(siemens, exponent) - a) / (Math.pow(high, exponent) - a);
    return Math.max(0, Math.min(1, share));
  }
}
