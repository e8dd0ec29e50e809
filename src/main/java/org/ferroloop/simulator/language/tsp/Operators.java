package org.ferroloop.simulator.language.tsp;

/** The arithmetic, comparisons and conversions of Lua. */
final class Operators {
  private static final int LONGEST = 100_000;

  private Operators() {}

  static boolean truth(Object value) {
    return value != null && !Boolean.FALSE.equals(value);
  }

  static double number(Object value, String what) {
    if (value instanceof Double number) {
      return number;
    }
    if (value instanceof String text) {
      Double number = Texts.toNumber(text);
      if (number != null) {
        return number;
      }
    }
    throw TspError.runtime("attempt to " + what + " a " + type(value) + " value");
  }

  static String type(Object value) {
    if (value == null) {
      return "nil";
    }
    if (value instanceof Double) {
      return "number";
    }
    if (value instanceof String) {
      return "string";
    }
    return value instanceof Boolean ? "boolean" : value instanceof Function ? "function" : "table";
  }

  static Object binary(String operator, Object left, Object right) {
    return switch (operator) {
      case "==" -> same(left, right);
      case "~=" -> !same(left, right);
      case "<" -> compare(left, right) < 0;
      case "<=" -> compare(left, right) <= 0;
      case ">" -> compare(right, left) < 0;
      case ">=" -> compare(right, left) <= 0;
      case ".." -> concatenate(left, right);
      default -> arithmetic(operator, left, right);
    };
  }

  private static Object arithmetic(String operator, Object left, Object right) {
    double a = number(left, "perform arithmetic on");
    double b = number(right, "perform arithmetic on");
    return switch (operator) {
      case "+" -> a + b;
      case "-" -> a - b;
      case "*" -> a * b;
      case "/" -> a / b;
      case "%" -> a - Math.floor(a / b) * b;
      default -> Math.pow(a, b);
    };
  }

  private static boolean same(Object left, Object right) {
    if (left instanceof Double a && right instanceof Double b) {
      return a.doubleValue() == b.doubleValue();
    }
    return left == null ? right == null : left.equals(right);
  }

  private static int compare(Object left, Object right) {
    if (left instanceof Double a && right instanceof Double b) {
      // NaN compares as greater either way round, so that no comparison with it is true.
      return a < b ? -1 : a.doubleValue() == b.doubleValue() ? 0 : 1;
    }
    if (left instanceof String a && right instanceof String b) {
      return a.compareTo(b);
    }
    throw TspError.runtime("attempt to compare " + type(left) + " with " + type(right));
  }

  private static String concatenate(Object left, Object right) {
    String text = part(left) + part(right);
    if (text.length() > LONGEST) {
      throw TspError.runtime("not enough memory");
    }
    return text;
  }

  private static String part(Object value) {
    if (value instanceof String || value instanceof Double) {
      return Texts.toText(value);
    }
    throw TspError.runtime("attempt to concatenate a " + type(value) + " value");
  }
}
