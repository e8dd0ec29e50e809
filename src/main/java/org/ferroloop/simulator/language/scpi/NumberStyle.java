package org.ferroloop.simulator.language.scpi;

import java.math.BigDecimal;
import java.math.MathContext;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.simulator.language.Scientific;

/**
 * How an instrument prints numbers.
 *
 * @param decimals digits behind the point of the mantissa
 * @param plus whether positive numbers begin with "+"
 * @param plain whether settings are printed without exponent where that is short ("0.1")
 * @param plusIntegers whether whole numbers such as error numbers begin with "+"
 */
record NumberStyle(int decimals, boolean plus, boolean plain, boolean plusIntegers) {
  /** What SCPI prints for infinity. */
  static final double INFINITY = 9.9e37;

  /** What SCPI prints for not-a-number. */
  static final double NOT_A_NUMBER = 9.91e37;

  static NumberStyle of(ConfigNode node) {
    node.allowOnly("decimals", "plus", "plain", "plus-integers");
    return new NumberStyle(
        (int) node.get("decimals").integer(0, 16),
        node.get("plus").flag(),
        node.find("plain").map(ConfigNode::flag).orElse(false),
        node.find("plus-integers").map(ConfigNode::flag).orElse(false));
  }

  /** What SCPI gives for a value, be it infinite or none. */
  static double shown(double value) {
    return Double.isNaN(value)
        ? NOT_A_NUMBER
        : Double.isInfinite(value) ? Math.copySign(INFINITY, value) : value;
  }

  /** A reading. */
  String reading(double value) {
    String text = Scientific.text(shown(value) + 0.0, decimals, 'E');
    return plus && !text.startsWith("-") ? "+" + text : text;
  }

  /** A setting. */
  String setting(double value) {
    if (!plain || !Double.isFinite(value)) {
      return reading(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(decimals + 1));
    String text = rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    return text.length() <= decimals + 4 ? text : rounded.stripTrailingZeros().toString();
  }

  String integer(long value) {
    return plusIntegers && value >= 0 ? "+" + value : Long.toString(value);
  }
}
