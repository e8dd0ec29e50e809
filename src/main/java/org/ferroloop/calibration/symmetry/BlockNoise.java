package org.ferroloop.calibration.symmetry;

import org.ferroloop.characterization.measurement.LineFit;

/**
 * The noise of a round's block means, whatever bends and steps the creep makes: what is left when
 * each eight neighbours lose a straight line of their own.
 *
 * @param meanError standard error of the round's mean
 * @param correlation of neighbours, estimated; 1 when nothing varies
 */
record BlockNoise(double meanError, double correlation) {
  private static final int GROUP = 8;

  /** Degrees of freedom. */
  static final int FREEDOM = RoundRecord.BLOCKS / GROUP * (GROUP - 2);

  /** Lag-1 correlation of what lines leave of eight independent values. */
  private static final double OF_WHITE = -0.25;

  /** Memory up to which it can be told: neighbours of an AR(1) series share a half. */
  static final double MOST_CORRELATION = 0.5;

  static BlockNoise of(double[] blocks) {
    double squares = 0;
    double neighbours = 0;
    for (int from = 0; from < blocks.length; from += GROUP) {
      double[] left = left(blocks, from);
      for (int i = 0; i < GROUP; i++) {
        squares += left[i] * left[i];
        neighbours += i > 0 ? left[i] * left[i - 1] : 0;
      }
    }
    if (squares == 0) {
      return new BlockNoise(0, 1);
    }
    double correlation = correlation(neighbours / squares);
    double variance = squares / FREEDOM * Math.exp(hidden(Math.max(0, correlation)));
    return new BlockNoise(Math.sqrt(variance / blocks.length), correlation);
  }

  /** That of an AR(1) series by what lines leave of it; computed for 0 to 0.5, within 0.003. */
  private static double correlation(double ofLeft) {
    double above = ofLeft - OF_WHITE;
    return above * (1.706 + 1.595 * above);
  }

  /**
   * ln of the variance of an AR(1) series' mean over what the variance about the lines tells;
   * computed for correlations of 0 to 0.5, within 0.012.
   */
  private static double hidden(double correlation) {
    return correlation * (2.311 + 1.530 * correlation);
  }

  private static double[] left(double[] blocks, int from) {
    LineFit line = new LineFit();
    for (int i = 0; i < GROUP; i++) {
      line.add(i, blocks[from + i]);
    }
    double[] left = new double[GROUP];
    for (int i = 0; i < GROUP; i++) {
      left[i] = blocks[from + i] - line.at(i);
    }
    return left;
  }
}
