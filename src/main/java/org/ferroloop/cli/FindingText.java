package org.ferroloop.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ferroloop.characterization.measurement.Finding;
import org.ferroloop.quantity.Unit;

/** What a measurement found, a line each. */
final class FindingText {
  private FindingText() {}

  static String of(List<Finding> findings) {
    int widest = findings.stream().mapToInt(finding -> finding.name().length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings) {
      String name = finding.name().replace('_', ' ');
      text.append(name).append(" ".repeat(widest + 2 - name.length()));
      text.append(value(finding)).append(System.lineSeparator());
    }
    return text.toString();
  }

  /** "1.23 uS +- 4.5 nS". */
  static String value(Finding finding) {
    String shown = shown(finding.value(), finding.unit());
    return Double.isFinite(finding.error())
        ? shown + " +- " + shown(finding.error(), finding.unit())
        : shown;
  }

  private static String shown(double value, String symbol) {
    if (!Double.isFinite(value)) {
      return "not known";
    }
    double rounded = Double.parseDouble(String.format(Locale.ROOT, "%.3e", value));
    String number =
        rounded == Math.rint(rounded) && Math.abs(rounded) < 1e9
            ? Long.toString((long) rounded)
            : Double.toString(rounded);
    return Stream.of(Unit.values())
        .filter(unit -> unit.symbol().equals(symbol))
        .findFirst()
        .map(unit -> unit.format(rounded))
        // A unit of the field that takes no prefix, such as uC/cm2.
        .orElse(symbol.isEmpty() ? number : number + " " + symbol);
  }
}
