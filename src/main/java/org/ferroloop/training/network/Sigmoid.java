package org.ferroloop.training.network;

/** The logistic function of hidden layers and what it does to errors. */
final class Sigmoid {
  private Sigmoid() {}

  /** Replaces sums by their logistic function. */
  static void apply(float[] values, int size) {
    for (int i = 0; i < size; i++) {
      values[i] = (float) (1 / (1 + Math.exp(-values[i])));
    }
  }

  /** Multiplies errors by the slope at these outputs. */
  static void backward(float[] errors, float[] outputs, int size) {
    for (int i = 0; i < size; i++) {
      errors[i] *= outputs[i] * (1 - outputs[i]);
    }
  }
}
