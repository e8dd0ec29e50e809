package org.ferroloop.simulator.wgfmu;

import org.ferroloop.quantity.Unit;

/** Times on the grid of the WGFMU: multiples of 10 ns (instruments.md 1.3). */
final class Ticks {
  /** The longest vector in ticks: 10995.11627775 s. */
  static final long LONGEST = 1_099_511_627_775L;

  private static final double SECONDS = 1e-8;
  private static final double SLACK = 1e-6;

  private Ticks() {}

  /**
   * A time in s to the nearest tick; a warning tells when it moves.
   *
   * @throws Refusal (-1) when it is not a number of the range
   */
  static long of(Messages messages, String argument, double seconds, long least, long most) {
    double ticks = seconds / SECONDS;
    if (!(ticks >= least - SLACK && ticks <= most + SLACK)) {
      throw new Refusal(
          ReturnCode.PARAMETER,
          argument + " " + seconds + "; " + text(least) + " to " + text(most));
    }
    long rounded = (long) Math.rint(ticks);
    if (Math.abs(ticks - rounded) > SLACK * Math.max(1, rounded)) {
      messages.warn(
          Messages.INFORMATION,
          argument + " " + seconds + " is rounded to " + text(rounded) + ", the nearest 10 ns");
    }
    return rounded;
  }

  static double seconds(long ticks) {
    return ticks / 1e8;
  }

  private static String text(long ticks) {
    return Unit.SECOND.format(seconds(ticks));
  }
}
