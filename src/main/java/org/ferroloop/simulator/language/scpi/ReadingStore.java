package org.ferroloop.simulator.language.scpi;

import java.util.ArrayList;
import java.util.List;

/** The readings that a channel keeps until the next measurement. */
final class ReadingStore {
  /** Bits of the status that a model gives: limited by compliance or by the range. */
  static final int COMPLIANCE = 2 | 4;

  /** See {@link #COMPLIANCE}. */
  static final int OVERRANGE = 1;

  /**
   * One.
   *
   * @param source level that was set, V or A
   * @param voltage V
   * @param current A
   * @param time instrument clock, s
   * @param status bits of the model
   */
  record Reading(double source, double voltage, double current, double time, int status) {}

  private final List<Reading> readings = new ArrayList<>();

  void clear() {
    readings.clear();
  }

  void add(Reading reading) {
    readings.add(reading);
  }

  List<Reading> all() {
    return readings;
  }
}
