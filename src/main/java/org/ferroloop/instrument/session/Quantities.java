package org.ferroloop.instrument.session;

import java.util.LinkedHashMap;
import java.util.Map;

/** Named values that fill the holes of a command text. */
public final class Quantities {
  static final Quantities NONE = new Quantities();

  private final Map<String, String> values = new LinkedHashMap<>();

  /** One number. */
  public static Quantities of(String name, double value) {
    return new Quantities().and(name, value);
  }

  /** One text. */
  public static Quantities of(String name, String value) {
    Quantities quantities = new Quantities();
    quantities.values.put(name, value);
    return quantities;
  }

  /** One number more. */
  public Quantities and(String name, double value) {
    values.put(name, Numbers.print(value));
    return this;
  }

  /** The text with every hole filled whose name is known. */
  String fill(String text) {
    int open = text.indexOf('{');
    if (open < 0 || values.isEmpty()) {
      return text;
    }
    StringBuilder filled = new StringBuilder(text.length() + 16);
    int end = 0;
    while (open >= 0) {
      int close = text.indexOf('}', open);
      String value = close < 0 ? null : values.get(text.substring(open + 1, close));
      if (value != null) {
        filled.append(text, end, open).append(value);
        end = close + 1;
      }
      open = text.indexOf('{', open + 1);
    }
    return filled.append(text, end, text.length()).toString();
  }
}
