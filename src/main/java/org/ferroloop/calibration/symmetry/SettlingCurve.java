package org.ferroloop.calibration.symmetry;

import java.util.ArrayList;
import java.util.List;

/** Thins the settling of an array out to points that lie ever further apart. */
final class SettlingCurve {
  private static final double GROWTH = 1.03;

  private final List<SettlingPoint> points = new ArrayList<>();
  private long pairs;
  private long pairsBefore;
  private long next = 1;
  private double highs;
  private double lows;

  /** The averages over all cells after one more pair. */
  void add(double high, double low) {
    pairs++;
    highs += high;
    lows += low;
    if (pairs == next) {
      flush();
      next = Math.max(next + 1, (long) Math.ceil(next * GROWTH));
    }
  }

  private void flush() {
    long spanned = pairs - pairsBefore;
    points.add(new SettlingPoint(2 * pairs, highs / spanned, lows / spanned));
    pairsBefore = pairs;
    highs = 0;
    lows = 0;
  }

  List<SettlingPoint> points() {
    if (pairs > pairsBefore) {
      flush();
    }
    return points;
  }
}
