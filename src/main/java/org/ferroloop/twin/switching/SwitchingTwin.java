package org.ferroloop.twin.switching;

import org.ferroloop.twin.Provenance;

/**
 * A physical twin: it answers any pulse, not only those at which it was measured. An ensemble of
 * domains, each with its own switching time per direction, remembers the history of pulses; the
 * share of domains that point up gives the conductance.
 *
 * @param device its name
 * @param raisingSign the sign of the voltage that raises the conductance: 1 or -1
 * @param raising switching up
 * @param lowering switching down
 * @param correlation of a domain's place in both spreads, -1 to 1: 1 when the same are hard in both
 * @param imprint internal bias in V, taken from every voltage
 * @param line what stands between the terminals and the film
 * @param pinning of domains that have not switched yet
 * @param conductance at the read voltage
 * @param asymmetry (G(-0.1 V) - G(0.1 V))/sum of both, -1 to 1
 * @param area in m2
 * @param capacitance in F
 * @param ageing retention, fatigue, breakdown
 * @param cycleNoise standard deviation of ln(reduced time) from pulse to pulse, not negative
 * @param provenance where it comes from
 */
public record SwitchingTwin(
    String device,
    int raisingSign,
    Branch raising,
    Branch lowering,
    double correlation,
    double imprint,
    Line line,
    Pinning pinning,
    ConductanceMap conductance,
    double asymmetry,
    double area,
    double capacitance,
    Ageing ageing,
    double cycleNoise,
    Provenance provenance) {
  /**
   * @throws IllegalArgumentException when a value is outside its range
   */
  public SwitchingTwin {
    if (device == null || device.isBlank()) {
      throw new IllegalArgumentException("device must not be empty");
    }
    if (raisingSign != 1 && raisingSign != -1) {
      throw new IllegalArgumentException("raising_sign must be 1 or -1, found " + raisingSign);
    }
    Require.between("correlation", correlation, -1, 1);
    Require.between("imprint", imprint, -5, 5);
    Require.between("asymmetry", asymmetry, -0.99, 0.99);
    Require.positive("area", area);
    Require.notNegative("capacitance", capacitance);
    Require.notNegative("cycle_noise", cycleNoise);
  }
}
