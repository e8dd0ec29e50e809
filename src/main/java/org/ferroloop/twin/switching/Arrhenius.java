package org.ferroloop.twin.switching;

/**
 * What temperature does. Switching: every domain crosses a barrier U = k T ln(tau/tau_a), so ln tau
 * moves towards ln tau_a as 1/T (thermally activated nucleation, Tagantsev et al., Phys. Rev. B 66
 * (2002) 214109). Conduction: exp(-E_a/k (1/T - 1/T_0)).
 *
 * <p>T_0 = 298.15 K, at which the wafer was measured; tau_a = 0.1 ps, about a period of the
 * lattice, and E_a = 0.1 eV are assumed: the sweeps are all of one temperature.
 *
 * @param kelvin from {@link #COLDEST} to {@link #HOTTEST}
 */
record Arrhenius(double kelvin) {
  static final double REFERENCE = 298.15;
  static final double COLDEST = 77;
  static final double HOTTEST = 600;

  private static final double LOG_ATTEMPT = Math.log(1e-13);
  private static final double ACTIVATION = 0.1 / 8.617333262e-5; // K

  /**
   * @throws IllegalArgumentException when the temperature is outside its range
   */
  Arrhenius {
    Require.between("temperature", kelvin, COLDEST, HOTTEST);
  }

  /** ln(rate in 1/s) here of what has this one at the reference. */
  double logRate(double atReference) {
    return slowing() * (atReference + LOG_ATTEMPT) - LOG_ATTEMPT;
  }

  /** The factor of differences in ln tau: barriers count for more in the cold. */
  double slowing() {
    return REFERENCE / kelvin;
  }

  /** Conductance over that at the reference. */
  double conduction() {
    return Math.exp(-ACTIVATION * (1 / kelvin - 1 / REFERENCE));
  }
}
