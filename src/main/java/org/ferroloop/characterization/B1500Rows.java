package org.ferroloop.characterization;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ferroloop.config.InputException;

/** Reads the rows and holds each against the pulse that the parameters announce at its place. */
final class B1500Rows {
  private final B1500Lines lines;
  private final B1500Layout layout;
  private final List<PlannedPulse> plan;
  private final List<SweepRow> rows = new ArrayList<>();
  private String cutLine = "";
  private int narrowLine;

  B1500Rows(B1500Lines lines, B1500Header header) {
    this.lines = lines;
    this.layout = header.layout();
    this.plan = header.settings().plan().pulses();
  }

  /**
   * @throws InputException with line and column of the first row that is not what was announced; a
   *     last line that was cut is not an error but dropped
   */
  List<SweepRow> read() {
    while (lines.hasNext()) {
      String line = lines.next("a row");
      try {
        rows.add(row(line));
      } catch (InputException e) {
        if (!lines.atUnendedLine()) {
          throw e;
        }
        cutLine = line;
      }
    }
    return rows;
  }

  int expected() {
    return plan.size();
  }

  /** The last line when it was cut and therefore dropped, else empty. */
  String cutLine() {
    return cutLine;
  }

  /** The first line with a cell narrower than the script pads it; 0 when there is none. */
  int narrowLine() {
    return narrowLine;
  }

  /** The lines that were read. */
  B1500Lines lines() {
    return lines;
  }

  private SweepRow row(String line) {
    String[] cells = line.split(",", -1);
    int columns = layout.columns().size();
    if (cells.length != columns) {
      throw lines.wrong(
          "column " + Math.min(cells.length, columns + 1), line, columns + " columns");
    }
    checkPadding(cells);
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cells[i].strip();
    }
    if (B1500Numbers.whole(cells[0]) != rows.size()) {
      throw wrong(0, cells[0], "the index " + rows.size());
    }
    if (rows.size() == plan.size()) {
      throw wrong(0, cells[0], "no row after the " + plan.size() + " announced ones");
    }
    PlannedPulse pulse = plan.get(rows.size());
    boolean widthFirst = layout == B1500Layout.WIDTH;
    double width = widthFirst ? width(cells[1], pulse) : pulse.width();
    int amplitude = widthFirst ? 2 : 1;
    return new SweepRow(
        rows.size(),
        near(amplitude, cells[amplitude], pulse.amplitude(), B1500Layout.ROW_DECIMALS),
        width,
        reading(amplitude + 1, cells[amplitude + 1]),
        reading(amplitude + 2, cells[amplitude + 2]));
  }

  private void checkPadding(String[] cells) {
    int last = cells.length - 1;
    boolean narrow =
        cells[0].length() < B1500Layout.INDEX_WIDTH
            || cells[last - 2].length() < B1500Layout.AMPLITUDE_WIDTH
            || cells[last - 1].length() < B1500Layout.RESISTANCE_WIDTH
            || cells[last].length() < B1500Layout.RESISTANCE_WIDTH;
    if (narrow && narrowLine == 0) {
      narrowLine = lines.number();
    }
  }

  // The script gives the width the sign of its branch.
  private double width(String cell, PlannedPulse pulse) {
    double signed = pulse.amplitude() < 0 ? -pulse.width() : pulse.width();
    return Math.abs(near(1, cell, signed, B1500Layout.SECOND_DECIMALS));
  }

  private double near(int column, String cell, double announced, int decimals) {
    OptionalDouble value = B1500Numbers.fixed(cell, decimals);
    if (value.isEmpty()) {
      throw wrong(column, cell, B1500Numbers.described(decimals));
    }
    if (Math.abs(value.getAsDouble() - announced) > B1500Numbers.resolution(decimals)) {
      String shown = String.format(java.util.Locale.ROOT, "%." + decimals + "f", announced);
      throw wrong(column, cell, shown + " as the parameters announce");
    }
    return value.getAsDouble();
  }

  private double reading(int column, String cell) {
    return B1500Numbers.reading(cell)
        .orElseThrow(
            () ->
                wrong(
                    column,
                    cell,
                    B1500Numbers.described(B1500Layout.ROW_DECIMALS) + ", inf or nan"));
  }

  private InputException wrong(int column, String found, String expected) {
    String name = layout.columns().get(column);
    return lines.wrong("column " + (column + 1) + " (" + name + ")", found, expected);
  }
}
