package org.ferroloop.calibration.symmetry;

import org.ferroloop.characterization.measurement.LineFit;
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
    LineFit line = new LineFit();
    for (int i = 0; i < readings; i++) {
      line.add(i, synapse.weight());
    }
    return new Drift(line.slope(), line.slopeError());
  }

  /**
   * What a reading one interval after its pulse has drifted, to be subtracted; 0 when the slope is
   * not significant (three standard errors).
   */
  public double correction() {
    return Math.abs(perReading) > SIGNIFICANT * standardError ? perReading : 0;
  }
}
