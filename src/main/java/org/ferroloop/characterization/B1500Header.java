package org.ferroloop.characterization;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands above the rows of a B1500A file, as written and in SI.
 *
 * @param fields the tab-separated fields as written, in order
 * @param parameters as written, in order
 */
record B1500Header(
    B1500Layout layout,
    Map<String, String> fields,
    Map<String, String> parameters,
    SweepSettings settings,
    String deviceId,
    int repetition,
    LocalDateTime measuredAt) {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

  /** Reads down to and including the line of columns. */
  static B1500Header read(B1500Lines lines) {
    Map<String, String> fields = new LinkedHashMap<>();
    B1500Layout layout = null;
    int repetition = -1;
    LocalDateTime when = null;
    for (String name : B1500Layout.HEADER) {
      String value = field(lines, name);
      fields.put(name, value);
      switch (name) {
        case B1500Layout.TITLE -> layout = layout(lines, value);
        case B1500Layout.TIME -> when = when(lines, fields.get(B1500Layout.DATE), value);
        case B1500Layout.COUNT -> repetition = repetition(lines, value);
        case B1500Layout.TRIGGER_OUTPUT -> oneOf(lines, name, value, "0", "1");
        case B1500Layout.TRIGGER_POLARITY -> oneOf(lines, name, value, "positive", "negative");
        default -> {
          // The date is read with the time, the device as it stands.
        }
      }
    }
    lines.expect(B1500Layout.PARAMETERS);
    B1500Parameters parameters = B1500Parameters.read(lines, layout);
    SweepSettings settings = parameters.settings();
    lines.expect(B1500Layout.DATA);
    columns(lines, layout);
    return new B1500Header(
        layout,
        fields,
        parameters.asWritten(),
        settings,
        deviceId(fields.get(B1500Layout.DEVICE)),
        repetition,
        when);
  }

  private static String field(B1500Lines lines, String name) {
    String line = lines.next("the header field \"" + name + "\"");
    String[] parts = line.split("\t", -1);
    if (parts.length != 2 || !parts[0].equals(name) || parts[1].isBlank()) {
      throw lines.wrong(name, line, "\"" + name + "\", a tab and a value");
    }
    return parts[1];
  }

  private static B1500Layout layout(B1500Lines lines, String title) {
    return Arrays.stream(B1500Layout.values())
        .filter(layout -> layout.title().equals(title))
        .findFirst()
        .orElseThrow(
            () ->
                lines.wrong(
                    B1500Layout.TITLE,
                    title,
                    B1500Layout.AMPLITUDE.title() + " or " + B1500Layout.WIDTH.title()));
  }

  private static void oneOf(B1500Lines lines, String name, String value, String... words) {
    if (!List.of(words).contains(value)) {
      throw lines.wrong(name, value, String.join(" or ", words));
    }
  }

  private static LocalDateTime when(B1500Lines lines, String date, String time) {
    try {
      return LocalDateTime.parse(date + " " + time, WHEN);
    } catch (DateTimeParseException e) {
      throw lines.wrong(
          B1500Layout.DATE + " and " + B1500Layout.TIME,
          "found \"" + date + "\" and \"" + time + "\", expected dd.mm.yyyy and hh:mm:ss",
          e);
    }
  }

  private static int repetition(B1500Lines lines, String value) {
    int repetition = B1500Numbers.whole(value);
    if (repetition < 0) {
      throw lines.wrong(B1500Layout.COUNT, value, "the repetition index, from 0");
    }
    return repetition;
  }

  private static void columns(B1500Lines lines, B1500Layout layout) {
    List<String> expected = layout.columns();
    String line = lines.next("the columns " + expected);
    String[] found = line.split(",", -1);
    for (int i = 0; i < Math.max(found.length, expected.size()); i++) {
      String name = i < found.length ? found[i].strip() : "";
      String wanted = i < expected.size() ? expected.get(i) : "no further column";
      if (!name.equals(wanted)) {
        throw lines.wrong("column " + (i + 1), name, wanted);
      }
    }
  }

  /** "LBE247_ID36ZR1000Circ" and "_ID161ZR15000" without their wafer. */
  private static String deviceId(String written) {
    int underscore = written.indexOf('_');
    String id = written.substring(underscore + 1).strip();
    return id.isEmpty() ? written : id;
  }
}
