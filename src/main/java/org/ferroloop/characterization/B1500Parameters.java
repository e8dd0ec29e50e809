package org.ferroloop.characterization;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The two lines of measurement parameters: as written, and in SI. */
final class B1500Parameters {
  private final B1500Lines lines;
  private final B1500Layout layout;
  private final Map<String, String> values;

  private B1500Parameters(B1500Lines lines, B1500Layout layout, Map<String, String> values) {
    this.lines = lines;
    this.layout = layout;
    this.values = values;
  }

  /** Reads the line of names, which must be the layout's in its order, and the line of values. */
  static B1500Parameters read(B1500Lines lines, B1500Layout layout) {
    List<String> names = layout.parameters();
    String[] found = cells(lines, "the names of the parameters", names.size());
    for (int i = 0; i < names.size(); i++) {
      if (!found[i].equals(names.get(i))) {
        throw lines.wrong("parameter name " + (i + 1), found[i], names.get(i));
      }
    }
    String[] values = cells(lines, "the values of the parameters", names.size());
    Map<String, String> written = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      written.put(names.get(i), values[i]);
    }
    return new B1500Parameters(lines, layout, written);
  }

  private static String[] cells(B1500Lines lines, String what, int count) {
    String line = lines.next(what);
    String[] cells = line.split(",", -1);
    if (cells.length != count + 1 || !cells[count].isBlank()) {
      throw lines.wrong(
          what, cells.length + " cells", count + " of them, each followed by a comma");
    }
    return cells;
  }

  Map<String, String> asWritten() {
    return values;
  }

  SweepSettings settings() {
    return new SweepSettings(
        plan(),
        seconds("riseTime"),
        seconds("fallTime"),
        seconds("pulseDelay", layout.delayDecimals()),
        volts("groundVoltageDuringPulse"),
        whole("repetitions", 1, Integer.MAX_VALUE),
        preconditioning());
  }

  private SweepPlan plan() {
    boolean bothSides = whole("bothSides", 0, 1) == 1;
    try {
      return layout == B1500Layout.AMPLITUDE
          ? new AmplitudePlan(
              volts("startVolage1"),
              volts("endVoltage1"),
              volts("startVolage2"),
              volts("endVoltage2"),
              volts("stepSize"),
              seconds(B1500Layout.WIDTH_PARAMETER),
              bothSides)
          : new WidthPlan(volts("posVoltage"), volts("negVoltage"), widths(), bothSides);
    } catch (IllegalArgumentException e) {
      throw lines.wrong("the values of the parameters", e.getMessage(), e);
    }
  }

  private Preconditioning preconditioning() {
    return new Preconditioning(
        volts("VpreCond1"),
        volts("VpreCond2"),
        seconds("riseTimePrecond"),
        seconds("fallTimePrecon"),
        seconds("pulseWidthPreCond"),
        whole("preConEveryLoop", 0, 1) == 1);
  }

  private List<Double> widths() {
    return Arrays.stream(values.get(B1500Layout.WIDTH_PARAMETER).split(":", -1))
        .map(text -> fixed(B1500Layout.WIDTH_PARAMETER, text, B1500Layout.SECOND_DECIMALS))
        .toList();
  }

  private double volts(String name) {
    return fixed(name, values.get(name), B1500Layout.VOLT_DECIMALS);
  }

  private double seconds(String name) {
    return seconds(name, B1500Layout.SECOND_DECIMALS);
  }

  private double seconds(String name, int decimals) {
    double value = fixed(name, values.get(name), decimals);
    if (value < 0) {
      throw lines.wrong(name, values.get(name), "a time in s that is not negative");
    }
    return value;
  }

  private int whole(String name, int least, int most) {
    int value = B1500Numbers.whole(values.get(name));
    if (value < least || value > most) {
      throw lines.wrong(name, values.get(name), "a whole number from " + least + " to " + most);
    }
    return value;
  }

  private double fixed(String name, String text, int decimals) {
    OptionalDouble value = B1500Numbers.fixed(text, decimals);
    return value.orElseThrow(() -> lines.wrong(name, text, B1500Numbers.described(decimals)));
  }
}
