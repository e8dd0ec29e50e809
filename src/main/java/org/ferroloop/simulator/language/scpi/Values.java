package org.ferroloop.simulator.language.scpi;

import java.util.Map;

/** Reads the value of a setting from a parameter. */
final class Values {
  private Values() {}

  /** A boolean: ON, OFF or a number, that is on unless it rounds to zero. */
  static boolean flag(ProgramData data) throws ScpiError {
    if (data instanceof ProgramData.Numeric number) {
      return Math.rint(UnitSuffix.NONE.valueOf(number)) != 0;
    }
    if (data instanceof ProgramData.Word word) {
      if (word.text().equals("ON") || word.text().equals("OFF")) {
        return word.text().equals("ON");
      }
      throw new ScpiError(-224);
    }
    throw new ScpiError(-104);
  }

  /** A number; least, most and standard are what MIN, MAX and DEF stand for. */
  static double number(
      ProgramData data, UnitSuffix unit, double least, double most, double standard)
      throws ScpiError {
    if (data instanceof ProgramData.Numeric number) {
      double value = unit.valueOf(number);
      return Math.abs(value) >= NumberStyle.INFINITY
          ? Math.copySign(Double.POSITIVE_INFINITY, value)
          : value;
    }
    if (data instanceof ProgramData.Word word) {
      return special(word.text(), least, most, standard);
    }
    throw new ScpiError(data instanceof ProgramData.Text ? -158 : -104);
  }

  private static double special(String word, double least, double most, double standard)
      throws ScpiError {
    return switch (word) {
      case "MIN", "MINIMUM" -> least;
      case "MAX", "MAXIMUM" -> most;
      case "DEF", "DEFAULT" -> standard;
      case "INF", "INFINITY" -> Double.POSITIVE_INFINITY;
      case "NINF", "NINFINITY" -> Double.NEGATIVE_INFINITY;
      default -> throw new ScpiError(-141);
    };
  }

  /** A whole number. */
  static int integer(ProgramData data, int least, int most) throws ScpiError {
    double value = Math.rint(number(data, UnitSuffix.NONE, least, most, least));
    if (value < least || value > most) {
      throw new ScpiError(-222);
    }
    return (int) value;
  }

  /** One of the mnemonics, bare or quoted; gives the mnemonic as the manual writes it. */
  static String mnemonic(ProgramData data, Map<String, String> words) throws ScpiError {
    String text;
    if (data instanceof ProgramData.Word word) {
      text = word.text();
    } else if (data instanceof ProgramData.Text quoted) {
      text = quoted.text().trim().toUpperCase(java.util.Locale.ROOT);
    } else {
      throw new ScpiError(data instanceof ProgramData.Numeric ? -128 : -104);
    }
    for (String candidate : words.keySet()) {
      if (isForm(text, candidate)) {
        return candidate;
      }
    }
    throw new ScpiError(-224);
  }

  /** Words may be compound: "CURRent[:DC]" is CURR, CURRENT, CURR:DC and CURRENT:DC. */
  private static boolean isForm(String text, String candidate) {
    int bracket = candidate.indexOf('[');
    if (bracket < 0) {
      String[] given = text.split(":", -1);
      String[] expected = candidate.split(":", -1);
      boolean same = given.length == expected.length;
      for (int i = 0; same && i < given.length; i++) {
        same = CommandPattern.isForm(given[i], expected[i]);
      }
      return same;
    }
    return isForm(text, candidate.substring(0, bracket))
        || isForm(text, candidate.replace("[", "").replace("]", ""));
  }

  /** The reply form of a mnemonic: short, brackets dropped. */
  static String reply(String mnemonic) {
    return CommandPattern.brief(mnemonic).replace("[", "").replace("]", "");
  }
}
