package org.ferroloop.report.export;

import java.util.Arrays;
import java.util.Map;

/** The values of a column, at eight bytes a number. */
final class FilledColumn {
  private final Column column;
  private final long[] integers;
  private final double[] numbers;
  private final String[] texts;

  /**
   * @param rows of its table
   */
  FilledColumn(Column column, int rows) {
    this.column = column;
    Column.Type type = column.type(rows);
    this.integers = type == Column.Type.INTEGER ? new long[rows] : null;
    this.numbers = type == Column.Type.NUMBER ? new double[rows] : null;
    this.texts = type == Column.Type.TEXT ? new String[rows] : null;
    if (numbers != null) {
      Arrays.fill(numbers, Double.NaN);
    }
    if (texts != null) {
      Arrays.fill(texts, "");
    }
  }

  Column column() {
    return column;
  }

  /**
   * Sets a cell.
   *
   * @param known texts that came before: the same one is kept once
   */
  void set(int row, String cell, Map<String, String> known) {
    if (integers != null) {
      integers[row] = Long.parseLong(cell);
    } else if (numbers != null) {
      numbers[row] = Double.parseDouble(cell);
    } else {
      texts[row] = known.computeIfAbsent(cell, text -> text);
    }
  }

  /** A long[], a double[] with NaN where there is no value, or a String[] with "" there. */
  Object values() {
    return integers != null ? integers : numbers != null ? numbers : texts;
  }
}
