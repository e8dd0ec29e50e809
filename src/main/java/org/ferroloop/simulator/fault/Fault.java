package org.ferroloop.simulator.fault;

import java.util.regex.Pattern;

/**
 * One entry of a schedule: what goes wrong, where and when. It strikes at a message of its
 * instrument that the pattern is found in, within the window of instrument time, from the first-th
 * such message on, at most so many times.
 *
 * @param instrument its name; empty for any
 * @param on found anywhere in a message; null for every message
 * @param nth the first match that it strikes at, from 1
 * @param times how often it strikes, from 1; {@link Integer#MAX_VALUE} for ever
 * @param from begin of the window, seconds of instrument time
 * @param until end of the window; infinite when open
 * @param effect what happens
 */
public record Fault(
    String instrument, Pattern on, int nth, int times, double from, double until, Effect effect) {
  /** Strikes once, at the nth message of the instrument that the pattern is found in. */
  public static Fault at(String instrument, String on, int nth, Effect effect) {
    return new Fault(
        instrument,
        Pattern.compile(on, Pattern.CASE_INSENSITIVE),
        nth,
        1,
        0,
        Double.POSITIVE_INFINITY,
        effect);
  }

  /** Strikes at every message within the window. */
  public static Fault during(String instrument, double from, double until, Effect effect) {
    return new Fault(instrument, null, 1, Integer.MAX_VALUE, from, until, effect);
  }

  /** Strikes at the next message, whatever it says. */
  public static Fault next(String instrument, Effect effect) {
    return new Fault(instrument, null, 1, 1, 0, Double.POSITIVE_INFINITY, effect);
  }
}
