package org.ferroloop.instrument.wgfmu;

/**
 * What a channel measures and in which range (wgfmu.h 4000, 5001, 6001), with the shortest times
 * that the user's guide gives for it (instruments.md 1.3).
 */
public enum MeasureRange {
  V5(4000, 5001, 5, 85e-9, 20e-9, 1.4e-3),
  V10(4000, 5002, 10, 110e-9, 20e-9, 1.4e-3),
  UA1(4001, 6001, 1e-6, 37e-6, 1.64e-6, 425e-12),
  UA10(4001, 6002, 10e-6, 5.8e-6, 1e-6, 2.5e-9),
  UA100(4001, 6003, 100e-6, 820e-9, 130e-9, 47e-9),
  MA1(4001, 6004, 1e-3, 200e-9, 40e-9, 280e-9),
  MA10(4001, 6005, 10e-3, 125e-9, 20e-9, 1.9e-6);

  private final int mode;
  private final int number;
  private final double fullScale;
  private final double settling;
  private final double window;
  private final double noise;

  MeasureRange(
      int mode, int number, double fullScale, double settling, double window, double noise) {
    this.mode = mode;
    this.number = number;
    this.fullScale = fullScale;
    this.settling = settling;
    this.window = window;
    this.noise = noise;
  }

  int mode() {
    return mode;
  }

  int number() {
    return number;
  }

  /** Whether it measures current; voltage otherwise. */
  public boolean current() {
    return mode == 4001;
  }

  /** In V or A. */
  public double fullScale() {
    return fullScale;
  }

  /** From the end of an edge until a reading counts, in s. */
  public double settling() {
    return settling;
  }

  /** The shortest averaging window, in s. */
  public double window() {
    return window;
  }

  /** The shortest plateau on which it can be read: settling and window, in s. */
  public double shortestPulse() {
    return settling + window;
  }

  /** Of a reading over the shortest window, rms in V or A. */
  public double noise() {
    return noise;
  }
}
