package org.ferroloop.calibration.symmetry;

import org.ferroloop.twin.ConductanceWindow;

/** The widths at which ID161ZR15000 was measured, with the amplitudes of the fitted twins. */
public enum Widths {
  NS20("20 ns", 20e-9, -3.588, 4.958),
  NS200("200 ns", 200e-9, -3.288, 4.09),
  US2("2 us", 2e-6, -2.884, 4.008),
  US20("20 us", 20e-6, -3.412, 3.604),
  US200("200 us", 200e-6, -3.115, 3.115),
  MS2("2 ms", 2e-3, -1.99, 1.99);

  /** The window of simulators/benches/paper.yaml. */
  public static final ConductanceWindow WINDOW = new ConductanceWindow(5.46e-9, 155.9e-9);

  private final String text;
  private final double width;
  private final double up;
  private final double down;

  Widths(String text, double width, double up, double down) {
    this.text = text;
    this.width = width;
    this.up = up;
    this.down = down;
  }

  /** As an option takes it. */
  public String text() {
    return text;
  }

  /** In s. */
  public double width() {
    return width;
  }

  /** In V. */
  public double up() {
    return up;
  }

  /** In V. */
  public double down() {
    return down;
  }
}
