package org.ferroloop.calibration.symmetry;

import org.ferroloop.characterization.measurement.LineFit;

/**
 * Least-squares line of the batch means of one round against ln(number of pulses).
 *
 * @param slope an e-fold of pulses, in units of the weight
 * @param error its standard error; bends count as noise
 * @param middle mean of ln(number of pulses)
 */
record PulseLine(double slope, double error, double middle) {
  static PulseLine of(RoundRecord round) {
    double[] means = round.means(Stationarity.BATCHES);
    LineFit line = new LineFit();
    double middle = 0;
    for (int i = 0; i < means.length; i++) {
      double log = Math.log(round.pulsesBefore() + (2 * i + 1.0) * round.pairs() / means.length);
      line.add(log, means[i]);
      middle += log / means.length;
    }
    return new PulseLine(line.slope(), line.slopeError(), middle);
  }
}
