package org.ferroloop.instrument.driver;

/**
 * What a generator is set to, in its own numbers.
 *
 * @param level of the pulse, signed; the rest level is 0 V
 * @param width in s
 * @param rise in s, as the instrument counts edges
 * @param fall in s, as the instrument counts edges
 * @param period in s
 * @param count pulses of a train
 */
record PulseSettings(
    double level, double width, double rise, double fall, double period, int count) {
  boolean inverted() {
    return level < 0;
  }

  double high() {
    return Math.max(level, 0);
  }

  double low() {
    return Math.min(level, 0);
  }

  /** How long a train of these takes, in s. */
  double duration() {
    return period * count;
  }
}
