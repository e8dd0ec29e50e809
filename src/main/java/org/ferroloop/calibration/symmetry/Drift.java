package org.ferroloop.calibration.symmetry;

import org.ferroloop.synapse.Synapse;

/**
 * What a synapse does by itself from one reading to the next, found by reading it without pulses: a
 * straight line through the readings.
 *
 * @param perReading slope, in units of the weight
 * @param standardError of the slope
 */
public record Drift(double perReading, double standardError) {
  private static final double SIGNIFICANT = 3;

  /**
   * Reads a synapse several times.
   *
   * @param readings at least 3
   */
  public static Drift of(Synapse synapse, int readings) {
    double[] weights = new double[readings];
    double mean = 0;
    for (int i = 0; i < readings; i++) {
      weights[i] = synapse.weight();
      mean += weights[i] / readings;
    }
    double middle = (readings - 1) / 2.0;
    double squares = 0;
    double products = 0;
    for (int i = 0; i < readings; i++) {
      squares += (i - middle) * (i - middle);
      products += (i - middle) * (weights[i] - mean);
    }
    double slope = products / squares;
    double residuals = 0;
    for (int i = 0; i < readings; i++) {
      double left = weights[i] - mean - slope * (i - middle);
      residuals += left * left;
    }
    return new Drift(slope, Math.sqrt(residuals / (readings - 2) / squares));
  }

  /**
   * What a reading one interval after its pulse has drifted, to be subtracted; 0 when the slope is
   * not significant (three standard errors).
   */
  public double correction() {
    return Math.abs(perReading) > SIGNIFICANT * standardError ? perReading : 0;
  }
}
