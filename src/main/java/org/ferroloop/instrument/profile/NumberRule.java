package org.ferroloop.instrument.profile;

/**
 * Numbers that are none.
 *
 * @param overrange from here on, of either sign, a number is an overflow
 * @param invalid this number means that there is none; NaN when no number does
 */
public record NumberRule(double overrange, double invalid) {
  /** SCPI-99: 9.9E37 stands for infinity, 9.91E37 for not a number. */
  public static final NumberRule SCPI = new NumberRule(9.9e37, 9.91e37);
}
