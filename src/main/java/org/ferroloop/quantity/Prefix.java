package org.ferroloop.quantity;

import java.util.List;

/** SI prefixes from atto to tera, case-sensitive: m is milli, M is mega. */
enum Prefix {
  ATTO(-18, "a"),
  FEMTO(-15, "f"),
  PICO(-12, "p"),
  NANO(-9, "n"),
  MICRO(-6, "u", "µ", "μ"),
  MILLI(-3, "m"),
  NONE(0, ""),
  KILO(3, "k"),
  MEGA(6, "M"),
  GIGA(9, "G"),
  TERA(12, "T");

  final int exponent;
  final List<String> spellings;

  Prefix(int exponent, String... spellings) {
    this.exponent = exponent;
    this.spellings = List.of(spellings);
  }

  String symbol() {
    return spellings.get(0);
  }
}
