package org.ferroloop.characterization.measurement;

import org.ferroloop.characterization.procedure.Point;

/** The window between both states over many cycles: |ln G_positive - ln G_negative|. */
final class WindowTrack {
  private double positive = Double.NaN;
  private double first = Double.NaN;
  private double largest = Double.NaN;
  private double last = Double.NaN;
  private long largestAt;
  private long lastAt;

  /**
   * Adds a reading; a window is known after that of the negative pulse.
   *
   * @return whether it is known
   */
  boolean add(Point point, double conductance) {
    if (point.phase().equals(TwoPulses.POSITIVE)) {
      positive = conductance;
      return false;
    }
    double window = Math.abs(Math.log(positive / conductance));
    if (!Double.isFinite(window)) {
      return false;
    }
    first = Double.isNaN(first) ? window : first;
    if (!(window <= largest)) {
      largest = window;
      largestAt = point.cycle();
    }
    last = window;
    lastAt = point.cycle();
    return true;
  }

  double first() {
    return first;
  }

  double largest() {
    return largest;
  }

  double last() {
    return last;
  }

  /** The cycle of the largest window, from 1. */
  long largestAt() {
    return largestAt;
  }

  long lastAt() {
    return lastAt;
  }

  /** The last window as a share of the largest; NaN before the first. */
  double share() {
    return last / largest;
  }
}
