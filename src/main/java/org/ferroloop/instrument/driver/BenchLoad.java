package org.ferroloop.instrument.driver;

/**
 * What a bench connects to a generator's output.
 *
 * @param ohms resistance of the DUT with whatever is parallel to it (a 50 Ohm terminator), in Ohm;
 *     infinite for a device whose current does not matter
 * @param seriesOhms resistance between output and DUT, in Ohm
 */
public record BenchLoad(double ohms, double seriesOhms) {
  /** A device of far more than the generator's source resistance. */
  public static final BenchLoad OPEN = new BenchLoad(Double.POSITIVE_INFINITY, 0);

  /**
   * @throws IllegalArgumentException when the load is not positive or the series resistance
   *     negative
   */
  public BenchLoad {
    if (!(ohms > 0) || !(seriesOhms >= 0) || Double.isInfinite(seriesOhms)) {
      throw new IllegalArgumentException(
          "a load of " + ohms + " Ohm behind " + seriesOhms + " Ohm cannot be");
    }
  }
}
