package org.ferroloop.calibration.symmetry;

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
    double[] logs = new double[means.length];
    double middle = 0;
    for (int i = 0; i < logs.length; i++) {
      logs[i] = Math.log(round.pulsesBefore() + (2 * i + 1.0) * round.pairs() / logs.length);
      middle += logs[i] / logs.length;
    }
    double square = 0;
    double product = 0;
    for (int i = 0; i < logs.length; i++) {
      square += (logs[i] - middle) * (logs[i] - middle);
      product += (logs[i] - middle) * means[i];
    }
    double slope = product / square;
    double left = 0;
    for (int i = 0; i < logs.length; i++) {
      double one = means[i] - round.mean() - slope * (logs[i] - middle);
      left += one * one;
    }
    return new PulseLine(slope, Math.sqrt(left / (logs.length - 2) / square), middle);
  }
}
