package org.ferroloop.characterization;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ferroloop.quantity.Unit;

/** What a user should know of a file that could be imported. */
final class B1500Warnings {
  /** No device changes its resistance by so much in one pulse: rather a damaged number. */
  private static final double JUMP = 1e3;

  /**
   * Sound records keep within 1.25 of their median; a lost digit changes the ratio by 2 or more.
   */
  private static final double DISAGREEMENT = 1.5;

  // "2em8s" and "5e-4s-2p5V-m2V" begin with the width; m stands for minus.
  private static final Pattern NAMED_WIDTH = Pattern.compile("(\\d+)e([m-])(\\d{1,2})s.*");
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

  private final List<String> warnings = new ArrayList<>();

  private B1500Warnings() {}

  static List<String> of(
      String fileName, B1500Header header, B1500Rows reader, List<SweepRow> rows) {
    B1500Warnings found = new B1500Warnings();
    found.truncation(reader, rows);
    found.spacing(reader);
    found.unreadable(rows);
    found.jumps("R_low", rows, SweepRow::rLow);
    found.jumps("R_high", rows, SweepRow::rHigh);
    found.disagreement(rows);
    found.channels(header);
    found.times(header);
    found.repetition(header);
    found.namedWidth(header);
    found.fileName(fileName, header);
    return found.warnings;
  }

  private void truncation(B1500Rows reader, List<SweepRow> rows) {
    if (!reader.cutLine().isEmpty()) {
      warnings.add("the last line is cut (\"" + reader.cutLine().strip() + "\"): row dropped");
    }
    if (rows.size() < reader.expected()) {
      warnings.add("truncated: " + rows.size() + " of " + reader.expected() + " rows");
    }
  }

  private void unreadable(List<SweepRow> rows) {
    List<Integer> bad = rows.stream().filter(row -> !row.readable()).map(SweepRow::index).toList();
    if (!bad.isEmpty()) {
      warnings.add(
          bad.size()
              + " of "
              + rows.size()
              + " rows with unreadable readings (inf, nan or not positive), the first at index "
              + bad.get(0));
    }
  }

  private void spacing(B1500Rows reader) {
    if (reader.narrowLine() > 0) {
      warnings.add(
          "line "
              + reader.narrowLine()
              + " is not padded as the instrument's script does: edited?");
    }
    if (reader.lines().mixedEnds()) {
      warnings.add("some lines end in CR LF and others in LF: edited?");
    }
    if (!reader.lines().lastLineEnded()) {
      warnings.add("the last line has no line end");
    }
  }

  /** Both ends of the read sweep see the same device: their ratio hardly moves in a record. */
  private void disagreement(List<SweepRow> rows) {
    double[] ratios =
        rows.stream()
            .filter(SweepRow::readable)
            .mapToDouble(row -> row.rLow() / row.rHigh())
            .toArray();
    if (ratios.length == 0) {
      return;
    }
    double usual = BranchRise.median(ratios);
    for (SweepRow row : rows) {
      double ratio = row.rLow() / row.rHigh() / usual;
      if (row.readable() && (ratio > DISAGREEMENT || ratio < 1 / DISAGREEMENT)) {
        warnings.add(
            String.format(
                Locale.ROOT,
                "R_low/R_high at index %d is %.3g times its median: a damaged number?",
                row.index(),
                ratio));
        return;
      }
    }
  }

  private void channels(B1500Header header) {
    String ground = header.parameters().get(B1500Layout.GROUND);
    String pulse = header.parameters().get(B1500Layout.PULSE);
    if (!ground.matches("(SMU|WGFMU)\\d+")) {
      warnings.add(B1500Layout.GROUND + " is \"" + ground + "\", no SMU or WGFMU with its number");
    }
    if (!pulse.matches("WGFMU\\d+")) {
      warnings.add(B1500Layout.PULSE + " is \"" + pulse + "\", no WGFMU with its number");
    }
  }

  /** Times that no operator chooses: rather values in each other's place. */
  private void times(B1500Header header) {
    SweepSettings settings = header.settings();
    double shortest =
        settings.plan().pulses().stream().mapToDouble(PlannedPulse::width).min().orElse(0);
    edges("the pulse", Math.max(settings.riseTime(), settings.fallTime()), shortest);
    double rise = Double.parseDouble(header.parameters().get("riseTimePrecond"));
    double fall = Double.parseDouble(header.parameters().get("fallTimePrecon"));
    double width = Double.parseDouble(header.parameters().get("pulseWidthPreCond"));
    edges("the preconditioning pulse", Math.max(rise, fall), width);
    if (settings.pulseDelay() == 0) {
      warnings.add("pulseDelay is 0 s");
    }
  }

  private void edges(String pulse, double edge, double width) {
    if (edge > width) {
      warnings.add(
          pulse
              + " has an edge of "
              + Unit.SECOND.format(edge)
              + ", longer than its width of "
              + Unit.SECOND.format(width));
    }
  }

  private void jumps(String column, List<SweepRow> rows, ToDoubleFunction<SweepRow> resistance) {
    double before = Double.NaN;
    for (SweepRow row : rows) {
      double now = resistance.applyAsDouble(row);
      double ratio = Math.max(now / before, before / now);
      if (row.readable() && ratio >= JUMP) {
        warnings.add(
            String.format(
                Locale.ROOT,
                "%s jumps by a factor of %.3g at index %d: a damaged number?",
                column,
                ratio,
                row.index()));
        return;
      }
      before = row.readable() ? now : before;
    }
  }

  private void repetition(B1500Header header) {
    int announced = header.settings().repetitions();
    if (header.repetition() >= announced) {
      warnings.add("Count is " + header.repetition() + " of " + announced + " repetitions from 0");
    }
  }

  private void namedWidth(B1500Header header) {
    Matcher named = NAMED_WIDTH.matcher(header.parameters().get(B1500Layout.NAME));
    if (header.settings().plan() instanceof AmplitudePlan plan && named.matches()) {
      double width = Double.parseDouble(named.group(1) + "e-" + named.group(3));
      if (Math.abs(width - plan.width()) > 1e-3 * width) {
        warnings.add(
            "the measurement's name says "
                + Unit.SECOND.format(width)
                + ", its pulseWidth "
                + Unit.SECOND.format(plan.width()));
      }
    }
  }

  private void fileName(String fileName, B1500Header header) {
    Matcher name = B1500Layout.FILE_NAME.matcher(fileName);
    if (!name.matches()) {
      return;
    }
    differs("device", name.group("device"), header.fields().get(B1500Layout.DEVICE));
    differs("repetition", name.group("count"), header.fields().get(B1500Layout.COUNT));
    LocalDateTime when = header.measuredAt();
    differs("time", name.group("time"), STAMP.format(when));
  }

  private void differs(String what, String named, String written) {
    if (!named.equals(written)) {
      warnings.add("the file's name says " + what + " " + named + ", its header " + written);
    }
  }
}
