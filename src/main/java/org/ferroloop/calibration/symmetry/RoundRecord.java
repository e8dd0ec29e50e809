package org.ferroloop.calibration.symmetry;

import java.util.Arrays;

/**
 * What one cell did in one round of the train: the means of equal blocks of pulse pairs. A pair is
 * a potentiation pulse, a reading, a depression pulse, a reading, so that no polarity weighs more
 * than the other.
 */
final class RoundRecord {
  /** Blocks in a round. */
  static final int BLOCKS = 64;

  private final double[] blocks = new double[BLOCKS];
  private long pairs;
  private long pairsBefore;
  private double pulsesBefore;
  private long pairsPerBlock;
  private double highs;
  private double lows;
  private double largestResponse;

  /**
   * Empties the record for a round.
   *
   * @param newPairsPerBlock pairs a block
   * @param before pairs of the train before this round
   * @param programmed pulses before the train
   */
  void begin(long newPairsPerBlock, long before, double programmed) {
    pairsBefore = before;
    pulsesBefore = programmed + 2 * before;
    Arrays.fill(blocks, 0);
    pairs = 0;
    pairsPerBlock = newPairsPerBlock;
    highs = 0;
    lows = 0;
    largestResponse = 0;
  }

  /** One pair of readings. */
  void add(double high, double low) {
    blocks[(int) (pairs++ / pairsPerBlock)] += (high + low) / 2;
    highs += high;
    lows += low;
    largestResponse = Math.max(largestResponse, Math.abs(high - low));
  }

  long pairs() {
    return pairs;
  }

  /** Pairs of the train before this round. */
  long pairsBefore() {
    return pairsBefore;
  }

  /** Pulses before this round, those before the train included. */
  double pulsesBefore() {
    return pulsesBefore;
  }

  double high() {
    return highs / pairs;
  }

  double low() {
    return lows / pairs;
  }

  double mean() {
    return (highs + lows) / (2 * pairs);
  }

  /** The mean difference of the readings after an up and a down pulse. */
  double response() {
    return high() - low();
  }

  /** Whether no pulse changed the reading at all. */
  boolean still() {
    return largestResponse == 0;
  }

  /** Means of equal consecutive parts of the round; parts divides {@link #BLOCKS}. */
  double[] means(int parts) {
    double[] means = new double[parts];
    int each = BLOCKS / parts;
    for (int i = 0; i < BLOCKS; i++) {
      means[i / each] += blocks[i] / (each * (double) pairsPerBlock);
    }
    return means;
  }
}
