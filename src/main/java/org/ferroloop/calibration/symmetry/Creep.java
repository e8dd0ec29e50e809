package org.ferroloop.calibration.symmetry;

/**
 * How the mean of the pairs goes on with ln(number of pulses), from the round before to this one:
 * films whose domains are set free one after the other by switching move like that, and never stand
 * still.
 *
 * <p>The mean of a round then is that of a train of so many pulses. Bends and steps of the creep
 * are the film's and no noise (see {@link BlockNoise}).
 *
 * @param mean of the round
 * @param meanError its standard error
 * @param middle mean of ln(number of pulses)
 * @param perEfold slope against ln(number of pulses) from the middle of the round before to that of
 *     this one, in units of the weight; 0 of the first round, in which the train still comes from w
 *     = 0
 * @param error standard error of perEfold
 * @param least what the slope within the round is at least (95 %)
 * @param independent whether the blocks are long against the memory of the cell
 */
record Creep(
    double mean,
    double meanError,
    double middle,
    double perEfold,
    double error,
    double least,
    boolean independent) {
  /** Factor of the 95 % interval. */
  static final double FACTOR = Student.factor95(BlockNoise.FREEDOM);

  private static final double SIGNIFICANT = Student.factor(BlockNoise.FREEDOM, 0.999);

  /**
   * A slope against ln(pulses) stays, that of a steady drift or of the begin of an approach doubles
   * from a round to the next, twice as long: what grows by more than half is none.
   */
  private static final double MOST_GROWTH = 1.5;

  /** Of the first round. */
  static Creep of(RoundRecord round) {
    PulseLine line = PulseLine.of(round);
    BlockNoise noise = BlockNoise.of(round.means(RoundRecord.BLOCKS));
    boolean longEnough = round.pairs() * round.response() >= 2 * Stationarity.CROSSINGS_OF_RANGE;
    return new Creep(
        round.mean(),
        noise.meanError(),
        line.middle(),
        0,
        0,
        Math.max(0, Math.abs(line.slope()) - FACTOR * line.error()),
        longEnough && noise.correlation() <= BlockNoise.MOST_CORRELATION);
  }

  /** Of a round after another one. */
  static Creep of(RoundRecord round, Creep before) {
    Creep own = of(round);
    double way = own.middle - before.middle;
    return new Creep(
        own.mean,
        own.meanError,
        own.middle,
        (own.mean - before.mean) / way,
        Math.hypot(own.meanError, before.meanError) / way,
        own.least,
        own.independent);
  }

  /**
   * Whether this is creep, and slow enough: two slopes in turn differ from 0 (level 0.001) and have
   * one sign, the second one has not grown, and it is below what is accepted (each at 95 %).
   *
   * @param accepted an e-fold of pulses; 0 for none
   */
  boolean follows(Creep before, double accepted) {
    double slope = Math.abs(perEfold);
    double growth =
        slope
            - MOST_GROWTH * Math.abs(before.perEfold)
            + FACTOR * Math.hypot(error, MOST_GROWTH * before.error);
    return independent
        && before.significant()
        && significant()
        && perEfold * before.perEfold > 0
        && growth <= 0
        && least <= accepted
        && slope + FACTOR * error <= accepted;
  }

  private boolean significant() {
    return Math.abs(perEfold) > SIGNIFICANT * error;
  }
}
