package org.ferroloop.twin.switching;

/** The invariants of a switching twin's numbers, named as in its file. */
final class Require {
  private Require() {}

  static void positive(String field, double value) {
    require(value > 0 && Double.isFinite(value), field, "positive and finite", value);
  }

  static void notNegative(String field, double value) {
    require(value >= 0 && Double.isFinite(value), field, "zero or positive, and finite", value);
  }

  static void between(String field, double value, double least, double most) {
    require(value >= least && value <= most, field, "from " + least + " to " + most, value);
  }

  private static void require(boolean holds, String field, String expected, double found) {
    if (!holds) {
      throw new IllegalArgumentException(field + " must be " + expected + ", found " + found);
    }
  }
}
