package org.ferroloop.twin.switching;

/**
 * How fast the middle domain switches at a voltage: tau(V) = tau_0 exp((V_0/|V|)^n), nucleation
 * limited switching (Tagantsev et al., Phys. Rev. B 66 (2002) 214109, with Merz' law for n = 1),
 * written by what can be seen: ln tau = ln(2 us) + (k/n) ((V_m/|V|)^n - 1).
 *
 * @param voltage V_m at which the middle domain's time is 2 us, in V, positive
 * @param steepness k = -d ln tau/d ln V there, positive
 * @param exponent n, positive
 */
public record Kinetics(double voltage, double steepness, double exponent) {
  private static final double LOG_REFERENCE = Math.log(2e-6);

  /**
   * @throws IllegalArgumentException when a value is not positive and finite
   */
  public Kinetics {
    Require.positive("voltage", voltage);
    Require.positive("steepness", steepness);
    Require.positive("exponent", exponent);
  }

  /**
   * The logarithm of the middle domain's rate in 1/s.
   *
   * @param volts size of the voltage, not negative
   */
  double logRate(double volts) {
    if (volts <= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return -LOG_REFERENCE - steepness / exponent * Math.expm1(exponent * Math.log(voltage / volts));
  }

  /** V_0 in V. */
  public double activationVoltage() {
    return voltage * Math.pow(steepness / exponent, 1 / exponent);
  }

  /** tau_0 in s. */
  public double attemptTime() {
    return Math.exp(LOG_REFERENCE - steepness / exponent);
  }
}
