package org.ferroloop.simulator.mainframe;

/** A voltage force range of a WGFMU channel (3000 to 3004 of its library). */
public enum ForceRange {
  /** The instrument takes the one that fits. */
  AUTO(-10, 10),
  V3(-3, 3),
  V5(-5, 5),
  /** -10 V to 0 V. */
  NEGATIVE10(-10, 0),
  /** 0 V to 10 V. */
  POSITIVE10(0, 10);

  private final double least;
  private final double most;

  ForceRange(double least, double most) {
    this.least = least;
    this.most = most;
  }

  /** In V. */
  public double least() {
    return least;
  }

  /** In V. */
  public double most() {
    return most;
  }

  /** Whether it is one of pulse-generator mode: 3 V, 5 V or automatic. */
  public boolean inPulseGeneratorMode() {
    return this == AUTO || this == V3 || this == V5;
  }

  /** The nearest voltage within it, in V. */
  public double clipped(double volts) {
    return Math.max(least, Math.min(most, volts));
  }
}
