package org.ferroloop.twin;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The energy of one pulse, its three terms apart (analog-training section 9); all in J.
 *
 * @param conduction V J(V) area width
 * @param capacitive C V^2
 * @param switching 2 P_r A V times the mean switched fraction of a step
 */
public record EnergyTerms(double conduction, double capacitive, double switching) {
  /**
   * @throws IllegalArgumentException when a term is negative or not finite
   */
  public EnergyTerms {
    Require.notNegative("conduction", conduction);
    Require.notNegative("capacitive", capacitive);
    Require.notNegative("switching", switching);
  }

  public double total() {
    return conduction + capacitive + switching;
  }

  /** The terms in J by their names, as JSON has them. */
  public Map<String, Double> fields() {
    Map<String, Double> fields = new LinkedHashMap<>();
    fields.put("conduction", conduction);
    fields.put("capacitive", capacitive);
    fields.put("switching", switching);
    return fields;
  }
}
