package org.ferroloop.characterization;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes a sweep as the B1500A's measurement script does, byte for byte, so that what reads
 * measured files reads this one ({@link B1500Layout}). No trigger output is written, as in every
 * measured file.
 */
public final class B1500Writer {
  private static final String END = "\r\n";
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

  private B1500Writer() {}

  /** The name that the script gives a file: kind, device, repetition and end time. */
  public static String fileName(SweepKind kind, SweepLabels labels) {
    return String.format(
        Locale.ROOT,
        "%s[%s(%d)]%s.csv",
        layout(kind).title(),
        labels.device(),
        labels.repetition(),
        STAMP.format(labels.measuredAt()));
  }

  /**
   * The whole file.
   *
   * @param rows what was measured, in the order of the plan; fewer than it has when the sweep ended
   *     early. Resistances in Ohm, infinite and NaN allowed
   * @throws IllegalArgumentException when a row is not the plan's, or a number is too fine for the
   *     layout's decimals (1 uV, 1 ns; 1 us for the delay of a width sweep)
   */
  public static String text(SweepLabels labels, SweepSettings settings, List<SweepRow> rows) {
    SweepPlan plan = settings.plan();
    B1500Layout layout = layout(plan.kind());
    StringBuilder text = new StringBuilder();
    header(text, B1500Layout.TITLE, layout.title());
    header(text, B1500Layout.DATE, DATE.format(labels.measuredAt()));
    header(text, B1500Layout.TIME, TIME.format(labels.measuredAt()));
    header(text, B1500Layout.DEVICE, labels.device());
    header(text, B1500Layout.COUNT, Integer.toString(labels.repetition()));
    header(text, B1500Layout.TRIGGER_OUTPUT, "0");
    header(text, B1500Layout.TRIGGER_POLARITY, "positive");
    text.append(B1500Layout.PARAMETERS).append(END);
    text.append(String.join(",", layout.parameters())).append(',').append(END);
    text.append(parameters(labels, settings, layout)).append(',').append(END);
    text.append(B1500Layout.DATA).append(END);
    text.append(layout.columnsAsWritten()).append(END);
    List<PlannedPulse> pulses = plan.pulses();
    for (int i = 0; i < rows.size(); i++) {
      if (i >= pulses.size() || !planned(rows.get(i), i, pulses.get(i))) {
        throw new IllegalArgumentException("row " + i + " is not the plan's: " + rows.get(i));
      }
      text.append(row(rows.get(i), layout)).append(END);
    }
    return text.toString();
  }

  private static B1500Layout layout(SweepKind kind) {
    return kind == SweepKind.AMPLITUDE ? B1500Layout.AMPLITUDE : B1500Layout.WIDTH;
  }

  private static void header(StringBuilder text, String name, String value) {
    text.append(name).append('\t').append(value).append(END);
  }

  private static String parameters(SweepLabels labels, SweepSettings settings, B1500Layout layout) {
    List<String> values = new ArrayList<>(List.of(labels.ground(), labels.pulser()));
    String widths;
    if (settings.plan() instanceof AmplitudePlan plan) {
      for (double volts :
          new double[] {
            plan.startPos(), plan.endPos(), plan.startNeg(), plan.endNeg(), plan.step()
          }) {
        values.add(fixed(volts, B1500Layout.VOLT_DECIMALS));
      }
      widths = fixed(plan.width(), B1500Layout.SECOND_DECIMALS);
    } else {
      WidthPlan plan = (WidthPlan) settings.plan();
      values.add(fixed(plan.posVoltage(), B1500Layout.VOLT_DECIMALS));
      values.add(fixed(plan.negVoltage(), B1500Layout.VOLT_DECIMALS));
      widths =
          plan.widths().stream()
              .map(width -> fixed(width, B1500Layout.SECOND_DECIMALS))
              .collect(Collectors.joining(":"));
    }
    values.add(fixed(settings.riseTime(), B1500Layout.SECOND_DECIMALS));
    values.add(fixed(settings.fallTime(), B1500Layout.SECOND_DECIMALS));
    values.add(widths);
    values.add(fixed(settings.pulseDelay(), layout.delayDecimals()));
    Preconditioning before = settings.preconditioning();
    values.add(fixed(before.first(), B1500Layout.VOLT_DECIMALS));
    values.add(fixed(before.second(), B1500Layout.VOLT_DECIMALS));
    values.add(fixed(before.riseTime(), B1500Layout.SECOND_DECIMALS));
    values.add(fixed(before.fallTime(), B1500Layout.SECOND_DECIMALS));
    values.add(fixed(before.width(), B1500Layout.SECOND_DECIMALS));
    values.add(settings.plan().bothSides() ? "1" : "0");
    values.add(Integer.toString(settings.repetitions()));
    values.add(before.everyRepetition() ? "1" : "0");
    values.add(fixed(settings.groundVoltage(), B1500Layout.VOLT_DECIMALS));
    values.add(labels.name());
    return String.join(",", values);
  }

  private static boolean planned(SweepRow row, int index, PlannedPulse pulse) {
    return row.index() == index
        && near(row.amplitude(), pulse.amplitude(), B1500Layout.ROW_DECIMALS)
        && near(row.width(), pulse.width(), B1500Layout.SECOND_DECIMALS);
  }

  private static boolean near(double value, double announced, int decimals) {
    return Math.abs(value - announced) <= B1500Numbers.resolution(decimals);
  }

  private static String row(SweepRow row, B1500Layout layout) {
    String width =
        layout == B1500Layout.WIDTH
            ? String.format(Locale.ROOT, "%.9f,", Math.copySign(row.width(), row.amplitude()))
            : "";
    return String.format(Locale.ROOT, "%5d,%s%7.3f,", row.index(), width, row.amplitude())
        + resistance(row.rLow())
        + ","
        + resistance(row.rHigh());
  }

  private static String resistance(double ohms) {
    String shown = Double.isFinite(ohms) ? String.format(Locale.ROOT, "%.3f", ohms) : "inf";
    shown = Double.isNaN(ohms) ? "nan" : shown;
    shown = ohms == Double.NEGATIVE_INFINITY ? "-inf" : shown;
    return String.format(Locale.ROOT, "%" + B1500Layout.RESISTANCE_WIDTH + "s", shown);
  }

  private static String fixed(double value, int decimals) {
    String shown = String.format(Locale.ROOT, "%." + decimals + "f", value);
    if (Math.abs(Double.parseDouble(shown) - value) > 1e-6 * Math.pow(10, -decimals)) {
      throw new IllegalArgumentException(
          "found " + value + ", the layout has " + decimals + " decimals");
    }
    return shown;
  }
}
