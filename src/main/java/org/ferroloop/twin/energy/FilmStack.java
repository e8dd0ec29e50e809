package org.ferroloop.twin.energy;

/**
 * The ferroelectric film of the TiN/WOx/[HfO2-ZrO2]/TiN wafer LBE247, as its authors model it
 * (arXiv:2509.18121).
 */
final class FilmStack {
  static final double ELEMENTARY_CHARGE = 1.602176634e-19; // C

  /** Thickness in m. */
  static final double THICKNESS = 5e-9;

  /** Permittivity in F/m, relative 18.2. */
  static final double PERMITTIVITY = 18.2 * 8.8541878128e-12;

  /** Remanent polarisation in C/m2: 20 uC/cm2. */
  static final double REMANENT_POLARISATION = 0.2;

  private FilmStack() {}

  /** The capacitance in F of an area in m2. */
  static double capacitance(double area) {
    return PERMITTIVITY * area / THICKNESS;
  }
}
