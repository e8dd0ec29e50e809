package org.ferroloop.training;

/** Where the time of training goes, by the wall clock, in ns. */
final class PhaseTimes {
  private long forward;
  private long backward;
  private long update;

  void add(long forwardNanos, long backwardNanos, long updateNanos) {
    forward += forwardNanos;
    backward += backwardNanos;
    update += updateNanos;
  }

  void clear() {
    forward = 0;
    backward = 0;
    update = 0;
  }

  long forward() {
    return forward;
  }

  long backward() {
    return backward;
  }

  /** Of devices, weights and biases. */
  long update() {
    return update;
  }
}
