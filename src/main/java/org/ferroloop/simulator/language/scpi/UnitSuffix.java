package org.ferroloop.simulator.language.scpi;

import java.util.List;
import java.util.Map;

/**
 * Units that may follow a number, with the multipliers of IEEE 488.2 table 7-2: M is milli except
 * in MHZ and MOHM, MA is mega except where it is the milliampere.
 */
enum UnitSuffix {
  NONE,
  V("V", "VPP"),
  A("A"),
  OHM("OHM"),
  S("S"),
  HZ("HZ"),
  PERCENT("PCT", "%"),
  DEG("DEG");

  private static final Map<String, Double> MULTIPLIERS =
      Map.ofEntries(
          Map.entry("", 1.0),
          Map.entry("EX", 1e18),
          Map.entry("PE", 1e15),
          Map.entry("T", 1e12),
          Map.entry("G", 1e9),
          Map.entry("MA", 1e6),
          Map.entry("K", 1e3),
          Map.entry("M", 1e-3),
          Map.entry("U", 1e-6),
          Map.entry("N", 1e-9),
          Map.entry("P", 1e-12),
          Map.entry("F", 1e-15),
          Map.entry("A", 1e-18));

  private final List<String> symbols;

  UnitSuffix(String... symbols) {
    this.symbols = List.of(symbols);
  }

  /** A number with its suffix in this unit. */
  double valueOf(ProgramData.Numeric number) throws ScpiError {
    String suffix = number.suffix();
    if (suffix.isEmpty()) {
      return number.value();
    }
    if (symbols.isEmpty()) {
      throw new ScpiError(-138);
    }
    for (String symbol : symbols) {
      if (suffix.endsWith(symbol)) {
        String prefix = suffix.substring(0, suffix.length() - symbol.length());
        if (prefix.equals("M") && (this == HZ || this == OHM)) {
          return number.value() * 1e6;
        }
        Double factor = MULTIPLIERS.get(prefix);
        if (factor != null) {
          // Dividing by a power of ten is exact where multiplying by its reciprocal is not.
          return factor < 1 ? number.value() / Math.rint(1 / factor) : number.value() * factor;
        }
      }
    }
    throw new ScpiError(-131);
  }
}
