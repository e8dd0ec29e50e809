package org.ferroloop.simulator.language.tsp;

/** How many steps a chunk may still take, so that an endless loop ends. */
final class Budget {
  static final int STEPS = 500_000;

  private int left = STEPS;

  void refill() {
    left = STEPS;
  }

  void tick() {
    if (left-- <= 0) {
      throw TspError.runtime("script aborted: it takes too long");
    }
  }
}
