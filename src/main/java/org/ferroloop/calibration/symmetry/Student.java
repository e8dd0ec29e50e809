package org.ferroloop.calibration.symmetry;

import org.hipparchus.distribution.continuous.TDistribution;

/** Student's t distribution. */
final class Student {
  private Student() {}

  /** The factor of a two-sided 95 % interval. */
  static double factor95(int degreesOfFreedom) {
    return factor(degreesOfFreedom, 0.95);
  }

  static double factor(int degreesOfFreedom, double confidence) {
    return new TDistribution(degreesOfFreedom).inverseCumulativeProbability((1 + confidence) / 2);
  }
}
