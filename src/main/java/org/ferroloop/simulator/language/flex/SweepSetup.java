package org.ferroloop.simulator.language.flex;

import java.util.ArrayList;
import java.util.List;

/** What a measurement that XE starts does: mode and channels (MM), times (WT), end (WM), sweep. */
final class SweepSetup {
  static final int SPOT = 1;
  static final int STAIRCASE = 2;

  /**
   * The primary sweep source.
   *
   * @param mode 1 linear, 2 logarithmic, 3 and 4 the same there and back
   * @param start its range is that of the whole sweep
   */
  record Staircase(
      FlexChannel channel,
      int mode,
      RangeCode range,
      FlexChannel.Source start,
      double stop,
      int steps) {
    /** Every level in order. */
    List<Double> levels() {
      List<Double> up = new ArrayList<>();
      boolean logarithmic = mode == 2 || mode == 4;
      for (int i = 0; i < steps; i++) {
        double share = steps == 1 ? 0 : (double) i / (steps - 1);
        double from = start.level();
        up.add(
            logarithmic
                ? from * Math.pow(stop / from, share)
                : i == steps - 1 && steps > 1 ? stop : from + share * (stop - from));
      }
      if (mode > 2) {
        for (int i = steps - 1; i >= 0; i--) {
          up.add(up.get(i));
        }
      }
      return up;
    }
  }

  private int mode;
  private List<FlexChannel> channels = List.of();
  private Staircase staircase;
  private double hold;
  private double delay;
  private double stepDelay;
  private double triggerDelay;
  private double measureDelay;
  private int abort = 1;
  private int post = 1;

  SweepSetup() {}

  void reset() {
    mode = 0;
    channels = List.of();
    staircase = null;
    hold = delay = stepDelay = triggerDelay = measureDelay = 0;
    abort = 1;
    post = 1;
  }

  void measure(int wanted, List<FlexChannel> measured) {
    mode = wanted;
    channels = List.copyOf(measured);
  }

  void staircase(Staircase wanted) {
    staircase = wanted;
  }

  /** WT: hold and delays in s, within the instrument's limits. */
  void times(FlexCall call) throws FlexError {
    double holds = call.number(0, 0, 655.35);
    double delays = call.number(1, 0, 65.535);
    double steps = call.number(2, 0, 1, 0);
    double triggers = call.number(3, 0, delays, 0);
    double measures = call.number(4, 0, 65.535, 0);
    hold = holds;
    delay = delays;
    stepDelay = steps;
    triggerDelay = triggers;
    measureDelay = measures;
  }

  /** WM: 2 ends a sweep at compliance; post 1 goes back to the start value, 2 stays at stop. */
  void ending(FlexCall call) throws FlexError {
    int aborts = call.whole(0, 1, 2);
    post = call.whole(1, 1, 2, post);
    abort = aborts;
  }

  int mode() {
    return mode;
  }

  List<FlexChannel> channels() {
    return channels;
  }

  Staircase staircase() {
    return staircase;
  }

  double hold() {
    return hold;
  }

  double delay() {
    return delay + measureDelay;
  }

  double stepDelay() {
    return stepDelay;
  }

  boolean abortsAtCompliance() {
    return abort == 2;
  }

  boolean endsAtStop() {
    return post == 2;
  }

  /** As {@code *LRN? 33} tells times and ending. */
  String learned() {
    return "WM"
        + abort
        + ","
        + post
        + ";WT"
        + String.join(",", "" + hold, "" + delay, "" + stepDelay, "" + triggerDelay)
        + ","
        + measureDelay;
  }
}
