package org.ferroloop.twin.export;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Builds Python text line by line; numbers are printed so that Python reads the same double. */
final class Python {
  private final StringBuilder text = new StringBuilder();

  void line(String line) {
    text.append(line).append('\n');
  }

  /** Control characters would end the comment, so they become spaces. */
  void comment(int indent, String comment) {
    line(" ".repeat(indent) + "# " + comment.replaceAll("\\p{Cntrl}", " "));
  }

  /** A keyword argument of the device, its meaning above it. */
  void field(String name, Object value, String meaning) {
    comment(8, meaning);
    line("        " + name + "=" + literal(value) + ",");
  }

  static String literal(Object value) {
    if (value instanceof Boolean flag) {
      return flag ? "True" : "False";
    }
    if (value instanceof double[] numbers) {
      return Arrays.stream(numbers)
          .mapToObj(Double::toString)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return Double.toString((Double) value);
  }

  String text() {
    return text.toString();
  }
}
