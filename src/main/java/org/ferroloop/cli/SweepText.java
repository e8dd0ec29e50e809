package org.ferroloop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ferroloop.characterization.AmplitudePlan;
import org.ferroloop.characterization.MeasuredSweep;
import org.ferroloop.characterization.PolarityFinder;
import org.ferroloop.characterization.SweepRow;
import org.ferroloop.characterization.SweepWindow;
import org.ferroloop.characterization.WidthPlan;
import org.ferroloop.quantity.Unit;
import org.ferroloop.twin.Polarity;

/** A measured sweep in words, and as the fields of a JSON object. */
final class SweepText {
  private SweepText() {}

  /** A few lines for a reader, ending in a line feed. */
  static String summary(String file, MeasuredSweep sweep, Optional<SweepWindow> window) {
    List<String> lines = new ArrayList<>();
    lines.add(file);
    lines.add(
        String.format(
            Locale.ROOT,
            "  %s of %s, repetition %d, %s",
            sweep.kind().words(),
            sweep.deviceId(),
            sweep.repetition(),
            sweep.measuredAt()));
    lines.add("  " + pulses(sweep));
    lines.add(
        String.format(
            Locale.ROOT,
            "  %d of %d rows, %d unreadable; %s; %s",
            sweep.rows().size(),
            sweep.rowsExpected(),
            sweep.unreadable(),
            range(sweep),
            polarity(sweep)));
    window.ifPresent(
        kept ->
            lines.add(
                String.format(
                    Locale.ROOT,
                    "  window %s keeps %d pulses",
                    kept.text(),
                    kept.select(sweep.rows()).size())));
    sweep.warnings().forEach(warning -> lines.add("  warning: " + warning));
    return String.join("\n", lines) + "\n";
  }

  private static String pulses(MeasuredSweep sweep) {
    if (sweep.settings().plan() instanceof AmplitudePlan plan) {
      return Unit.SECOND.format(plan.width())
          + " pulses, "
          + branch(Unit.VOLT, plan.startPos(), plan.endPos())
          + " and "
          + branch(Unit.VOLT, plan.startNeg(), plan.endNeg())
          + " in steps of "
          + Unit.VOLT.format(plan.step())
          + (plan.bothSides() ? ", there and back" : "");
    }
    WidthPlan plan = (WidthPlan) sweep.settings().plan();
    return "pulses of "
        + Unit.VOLT.format(plan.posVoltage())
        + " and "
        + Unit.VOLT.format(plan.negVoltage())
        + ", "
        + plan.widths().size()
        + " widths "
        + branch(Unit.SECOND, plan.widths().get(0), plan.widths().get(plan.widths().size() - 1))
        + (plan.bothSides() ? ", there and back" : "");
  }

  private static String branch(Unit unit, double start, double end) {
    return unit.format(start) + " to " + unit.format(end);
  }

  private static String range(MeasuredSweep sweep) {
    double[] siemens =
        sweep.rows().stream()
            .filter(SweepRow::readable)
            .mapToDouble(SweepRow::conductance)
            .sorted()
            .toArray();
    return siemens.length == 0
        ? "no conductance"
        : "conductance " + rounded(siemens[0]) + " to " + rounded(siemens[siemens.length - 1]);
  }

  private static String rounded(double siemens) {
    return Unit.SIEMENS.format(Double.parseDouble(String.format(Locale.ROOT, "%.3e", siemens)));
  }

  private static String polarity(MeasuredSweep sweep) {
    return PolarityFinder.find(sweep)
        .map(
            found ->
                found == Polarity.POSITIVE_DEPRESSES
                    ? "positive pulses depress"
                    : "positive pulses potentiate")
        .orElse("polarity not told by these rows");
  }

  /** Everything the file says, in SI. */
  static Map<String, Object> fields(
      String file, MeasuredSweep sweep, Optional<SweepWindow> window) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("file", file);
    fields.put("sha256", sweep.sha256());
    fields.put("kind", sweep.kind().name().toLowerCase(Locale.ROOT));
    fields.put("device", sweep.deviceId());
    fields.put("repetition", sweep.repetition());
    fields.put("measured_at", sweep.measuredAt().toString());
    fields.put("header", sweep.header());
    fields.put("parameters", sweep.parameters());
    fields.put("polarity", PolarityFinder.find(sweep).map(Polarity::text).orElse(null));
    fields.put("rows", sweep.rows().size());
    fields.put("rows_expected", sweep.rowsExpected());
    fields.put("unreadable", sweep.unreadable());
    fields.put("warnings", sweep.warnings());
    window.ifPresent(
        kept -> {
          fields.put(
              "window", List.of(kept.startPos(), kept.endPos(), kept.startNeg(), kept.endNeg()));
          fields.put("kept", kept.select(sweep.rows()).size());
        });
    fields.put("data", sweep.rows().stream().map(SweepText::row).toList());
    return fields;
  }

  private static Map<String, Object> row(SweepRow row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("index", row.index());
    fields.put("amplitude", row.amplitude());
    fields.put("width", row.width());
    fields.put("r_low", reading(row.rLow()));
    fields.put("r_high", reading(row.rHigh()));
    fields.put("conductance", row.readable() ? row.conductance() : null);
    fields.put("readable", row.readable());
    return fields;
  }

  private static Object reading(double ohm) {
    if (Double.isNaN(ohm)) {
      return "nan";
    }
    if (Double.isInfinite(ohm)) {
      return ohm > 0 ? "inf" : "-inf";
    }
    return ohm;
  }
}
