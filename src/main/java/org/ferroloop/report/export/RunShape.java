package org.ferroloop.report.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.characterization.store.RecordCheck;
import org.ferroloop.characterization.store.RunRecord;
import org.ferroloop.characterization.store.StoredRun;

/** Which tables a run's records make, seen in a first pass, so that a second one can fill them. */
final class RunShape {
  private final Map<String, Map<String, Column>> columns = new LinkedHashMap<>();
  private final Map<String, Long> rows = new LinkedHashMap<>();
  private Instant began = Instant.EPOCH;
  private RecordCheck check;

  private RunShape() {}

  /**
   * @throws org.ferroloop.config.InputException naming the first corrupt record
   */
  static RunShape of(StoredRun run) {
    RunShape shape = new RunShape();
    shape.check = run.records(shape::see);
    return shape;
  }

  private void see(RunRecord record) {
    if (record.sequence() == 0) {
      began = record.time();
    }
    for (RecordRows row : RecordRows.of(record)) {
      rows.merge(row.table(), 1L, Long::sum);
      Map<String, Column> known = columns.computeIfAbsent(row.table(), t -> new LinkedHashMap<>());
      row.cells()
          .forEach((name, cell) -> known.computeIfAbsent(name, n -> new Column(n)).see(cell));
    }
  }

  /** In the order in which they were met. */
  List<String> tables() {
    return new ArrayList<>(columns.keySet());
  }

  List<Column> columns(String table) {
    return new ArrayList<>(columns.get(table).values());
  }

  long rows(String table) {
    return rows.get(table);
  }

  /** The time of the first record. */
  Instant began() {
    return began;
  }

  RecordCheck check() {
    return check;
  }
}
