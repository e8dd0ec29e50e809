package org.ferroloop.instrument.profile;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ferroloop.instrument.SwitchMatrix.Crosspoint;

/**
 * The relays of a switch matrix and what the instrument calls them.
 *
 * @param rows from 1
 * @param columns from 1, over all slots
 * @param columnsPerSlot columns of one card
 * @param pattern the name of a crosspoint: {slot}; {row}, {row:A} as a letter or {row:2} with two
 *     digits; {column} within its slot, likewise
 * @param separator between names
 * @param settling of the relays
 */
public record Grid(
    int rows,
    int columns,
    int columnsPerSlot,
    String pattern,
    String separator,
    Duration settling) {
  private static final Pattern HOLE = Pattern.compile("\\{(slot|row|column)(?::([A2]))?}");

  /** Whether there is such a relay. */
  public boolean has(Crosspoint crosspoint) {
    return crosspoint.row() >= 1
        && crosspoint.row() <= rows
        && crosspoint.column() >= 1
        && crosspoint.column() <= columns;
  }

  /** The instrument's name of a relay. */
  public String name(Crosspoint crosspoint) {
    int slot = (crosspoint.column() - 1) / columnsPerSlot + 1;
    int column = (crosspoint.column() - 1) % columnsPerSlot + 1;
    Matcher hole = HOLE.matcher(pattern);
    StringBuilder name = new StringBuilder();
    while (hole.find()) {
      int value =
          switch (hole.group(1)) {
            case "slot" -> slot;
            case "row" -> crosspoint.row();
            default -> column;
          };
      hole.appendReplacement(name, Matcher.quoteReplacement(written(value, hole.group(2))));
    }
    return hole.appendTail(name).toString();
  }

  /** Every relay named in an answer of the instrument. */
  public Set<Crosspoint> named(String answer) {
    Matcher hole = HOLE.matcher(pattern);
    StringBuilder regex = new StringBuilder();
    int end = 0;
    while (hole.find()) {
      regex.append(Pattern.quote(pattern.substring(end, hole.start())));
      String digits =
          "A".equals(hole.group(2)) ? "[A-Za-z]" : "2".equals(hole.group(2)) ? "\\d\\d" : "\\d";
      regex.append("(?<").append(hole.group(1)).append('>').append(digits).append(')');
      end = hole.end();
    }
    regex.append(Pattern.quote(pattern.substring(end)));
    Matcher names = Pattern.compile("(?<![0-9A-Za-z])" + regex + "(?![0-9A-Za-z])").matcher(answer);
    Set<Crosspoint> found = new LinkedHashSet<>();
    while (names.find()) {
      int slot = pattern.contains("{slot") ? number(names.group("slot")) : 1;
      int column = (slot - 1) * columnsPerSlot + number(names.group("column"));
      found.add(new Crosspoint(number(names.group("row")), column));
    }
    return found;
  }

  private static String written(int value, String form) {
    if (form == null) {
      return Integer.toString(value);
    }
    return form.equals("A")
        ? Character.toString((char) ('A' + value - 1))
        : String.format(Locale.ROOT, "%02d", value);
  }

  private static int number(String text) {
    char first = text.charAt(0);
    return Character.isLetter(first)
        ? Character.toUpperCase(first) - 'A' + 1
        : Integer.parseInt(text);
  }
}
