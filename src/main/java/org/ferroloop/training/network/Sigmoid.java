package org.ferroloop.training.network;

/** The logistic function of hidden layers and what it does to errors. */
final class Sigmoid {
  /** Beyond it the hyperbolic tangent is 1 in float. */
  private static final float END = 7.905311f;

  /** Numerator of the rational approximation of tanh, odd powers from 1 up. */
  private static final float P1 = 4.89352455891786e-03f;

  private static final float P3 = 6.37261928875436e-04f;
  private static final float P5 = 1.48572235717979e-05f;
  private static final float P7 = 5.12229709037114e-08f;
  private static final float P9 = -8.60467152213735e-11f;
  private static final float P11 = 2.00018790482477e-13f;
  private static final float P13 = -2.76076847742355e-16f;

  /** Denominator, even powers from 0 up. */
  private static final float Q0 = 4.89352518554385e-03f;

  private static final float Q2 = 2.26843463243900e-03f;
  private static final float Q4 = 1.18534705686654e-04f;
  private static final float Q6 = 1.19825839466702e-06f;

  private Sigmoid() {}

  /**
   * Replaces sums by their logistic function, (1 + tanh(x/2)) / 2, within 2e-7. The hyperbolic
   * tangent is the rational approximation of the Eigen library (13/6, |x| up to 7.9): without
   * exponentials and branches the virtual machine turns the loop into vector instructions, at a
   * tenth of the time of {@code Math.exp}.
   */
  static void apply(float[] values, int size) {
    for (int i = 0; i < size; i++) {
      float x = Math.max(-END, Math.min(END, values[i] * 0.5f));
      float s = x * x;
      float p = (((((P13 * s + P11) * s + P9) * s + P7) * s + P5) * s + P3) * s + P1;
      float q = ((Q6 * s + Q4) * s + Q2) * s + Q0;
      values[i] = 0.5f + 0.5f * (x * p / q);
    }
  }

  /** Multiplies errors by the slope at these outputs. */
  static void backward(float[] errors, float[] outputs, int size) {
    for (int i = 0; i < size; i++) {
      errors[i] *= outputs[i] * (1 - outputs[i]);
    }
  }
}
