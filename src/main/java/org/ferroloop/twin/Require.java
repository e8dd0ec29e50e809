package org.ferroloop.twin;

/** The invariants of a twin's numbers; each complaint names the field as the twin file does. */
final class Require {
  private Require() {}

  static void finite(String field, double value) {
    require(Double.isFinite(value), field, "finite", value);
  }

  static void positive(String field, double value) {
    require(value > 0 && Double.isFinite(value), field, "positive and finite", value);
  }

  static void negative(String field, double value) {
    require(value < 0 && Double.isFinite(value), field, "negative and finite", value);
  }

  static void notNegative(String field, double value) {
    require(value >= 0 && Double.isFinite(value), field, "zero or positive, and finite", value);
  }

  static void between(String field, double value, double least, double most) {
    require(value >= least && value <= most, field, "from " + least + " to " + most, value);
  }

  static void finite(String field, double[] values) {
    for (int i = 0; i < values.length; i++) {
      finite(field + "[" + i + "]", values[i]);
    }
  }

  static void filled(String field, String text) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException(field + " must not be empty");
    }
  }

  private static void require(boolean holds, String field, String expected, double found) {
    if (!holds) {
      throw new IllegalArgumentException(field + " must be " + expected + ", found " + found);
    }
  }
}
