package org.ferroloop.report.export;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.characterization.store.RunRecord;

/** A table with all its values. */
final class FilledTable {
  private final Instant began;
  private final long[] records;
  private final double[] seconds;
  private final Map<String, FilledColumn> columns = new LinkedHashMap<>();
  private int row;

  FilledTable(RunShape shape, String table) {
    int rows = Math.toIntExact(shape.rows(table));
    this.began = shape.began();
    this.records = new long[rows];
    this.seconds = new double[rows];
    for (Column column : shape.columns(table)) {
      columns.put(column.name(), new FilledColumn(column, rows));
    }
  }

  /** Adds the next row. */
  void add(RunRecord record, RecordRows cells, Map<String, String> known) {
    records[row] = record.sequence();
    seconds[row] = Duration.between(began, record.time()).toNanos() / 1e9;
    cells.cells().forEach((name, cell) -> columns.get(name).set(row, cell, known));
    row++;
  }

  /** The number of the record that each row is of. */
  long[] records() {
    return records;
  }

  /** When that record was written, in s after the first record of the run. */
  double[] seconds() {
    return seconds;
  }

  List<FilledColumn> columns() {
    return new ArrayList<>(columns.values());
  }
}
