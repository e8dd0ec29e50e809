package org.ferroloop.quantity;

import java.util.List;

/**
 * The SI units that appear at FerroLoop's edges. Inside, a quantity is a plain double in this unit.
 *
 * <p>{@link #parse} reads a number, an optional space, an optional SI prefix and the unit symbol
 * ("20 ns", "-3.5 V", "5 MOhm"); {@link #format} prints the value with the prefix that puts one to
 * three digits before the point, so that parsing gives back the very same double.
 */
public enum Unit {
  /** Time; also accepts the unprefixed "min", "h" and "d". */
  SECOND("s"),
  VOLT("V"),
  AMPERE("A"),
  OHM("Ohm", "ohm", "Ω", "Ω"),
  SIEMENS("S"),
  JOULE("J"),
  FARAD("F"),
  HERTZ("Hz"),
  WATT("W"),
  COULOMB("C"),
  METRE("m"),
  /** Area; a prefix is squared with the unit: 1 um2 = 1e-12 m2. */
  SQUARE_METRE("m2", "m²"),
  KELVIN("K"),
  /** Slew rate. */
  VOLT_PER_SECOND("V/s"),
  /** Polarisation: 1 C/m2 = 100 uC/cm2. */
  COULOMB_PER_SQUARE_METRE("C/m2", "C/m²");

  private final List<String> symbols;

  Unit(String... symbols) {
    this.symbols = List.of(symbols);
  }

  /** The symbol that {@link #format} prints, without prefix. */
  public String symbol() {
    return symbols.get(0);
  }

  /** Every accepted spelling of the symbol, the printed one first. */
  List<String> symbols() {
    return symbols;
  }

  /** By how many decades one decade of prefix shifts the value: 2 for areas, else 1. */
  int prefixPower() {
    return this == SQUARE_METRE ? 2 : 1;
  }

  /**
   * Reads a quantity.
   *
   * @param field what is being read, named in the error: an option, a YAML field
   * @param text a number with this unit, for instance "20 ns"
   * @return the value in this unit, finite
   * @throws QuantityException when the number is missing or not finite, when the unit is missing (a
   *     bare number), or when it is another unit
   */
  public double parse(String field, String text) {
    return QuantityText.parse(field, text, this);
  }

  /**
   * Prints a quantity with the SI prefix that suits it, such that {@link #parse} returns the same
   * double.
   *
   * @throws IllegalArgumentException when the value is not finite
   */
  public String format(double value) {
    return QuantityText.format(value, this);
  }
}
