package org.ferroloop.calibration.switching;

/**
 * How well a twin follows one sweep.
 *
 * @param source its file
 * @param width of its pulses in s; 0 for a width sweep
 * @param complete whether the measurement is whole
 * @param points readings compared
 * @param logRmse on ln G
 * @param normalisedRmse on w = 2 (G - mean)/(max - min) of the measured sweep
 */
public record SweepFigures(
    String source,
    double width,
    boolean complete,
    int points,
    double logRmse,
    double normalisedRmse) {
  static SweepFigures of(PulseRecord.Sweep sweep, double[] simulated) {
    double[] measured = sweep.logConductance();
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    double logs = 0;
    double linear = 0;
    int points = 0;
    for (int i = 0; i < measured.length; i++) {
      if (!Double.isNaN(measured[i])) {
        double g = Math.exp(measured[i]);
        low = Math.min(low, g);
        high = Math.max(high, g);
        logs += Math.pow(simulated[i] - measured[i], 2);
        linear += Math.pow(Math.exp(simulated[i]) - g, 2);
        points++;
      }
    }
    return new SweepFigures(
        sweep.source(),
        sweep.width(),
        sweep.complete(),
        points,
        Math.sqrt(logs / points),
        2 * Math.sqrt(linear / points) / (high - low));
  }
}
