package org.ferroloop.report.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.characterization.store.RecordCheck;
import org.ferroloop.characterization.store.RunRecord;
import org.ferroloop.characterization.store.StoredRun;
import org.ferroloop.config.TextFile;

/**
 * A run as one CSV file (RFC 4180, UTF-8): a line a record, and where a record holds a list (the
 * readings of a read sweep) a line an item, with the record's own cells on each. The head names
 * every column with its unit; a cell that a record does not have is empty. Numbers keep the digits
 * of the records; memory does not grow with their number.
 */
final class RunCsv {
  private static final String END = "\r\n";

  private final RunShape shape;

  /** Places of the columns in a line, by table and column. */
  private final Map<String, Integer> places = new LinkedHashMap<>();

  private final List<String> head = new ArrayList<>(List.of("n", "time", "kind"));

  private RunCsv(RunShape shape) {
    this.shape = shape;
    for (String table : shape.tables()) {
      for (Column column : shape.columns(table)) {
        // Kinds share the columns of the same name: "step" of a pulse and of a read.
        String name = prefix(table) + column.name();
        places.computeIfAbsent(
            name,
            key -> {
              head.add(column.unit().isEmpty() ? key : key + " (" + column.unit() + ")");
              return head.size() - 1;
            });
      }
    }
  }

  /** "" for the table of a kind, "readings." for one of a list. */
  private static String prefix(String table) {
    int list = table.indexOf('/');
    return list < 0 ? "" : table.substring(list + 1).replace('/', '.') + ".";
  }

  /**
   * Writes it.
   *
   * @return what reading the records has shown
   * @throws org.ferroloop.config.InputException naming a corrupt record, or when the file cannot be
   *     written; nothing is half written then
   */
  static RecordCheck write(StoredRun run, Path file) {
    RunCsv csv = new RunCsv(RunShape.of(run));
    TextFile.write(file, part -> csv.to(run, part));
    return csv.shape.check();
  }

  private void to(StoredRun run, Path part) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(part)) {
      line(out, head.toArray(String[]::new));
      run.records(record -> lines(out, record));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void lines(BufferedWriter out, RunRecord record) {
    List<RecordRows> rows = RecordRows.of(record);
    String[] own = new String[head.size()];
    own[0] = Long.toString(record.sequence());
    own[1] = record.time().toString();
    own[2] = record.kind();
    fill(own, rows.get(0));
    if (rows.size() == 1) {
      line(out, own);
    }
    for (RecordRows item : rows.subList(1, rows.size())) {
      String[] cells = own.clone();
      fill(cells, item);
      line(out, cells);
    }
  }

  private void fill(String[] cells, RecordRows row) {
    String prefix = prefix(row.table());
    row.cells().forEach((name, cell) -> cells[places.get(prefix + name)] = cell);
  }

  private static void line(BufferedWriter out, String[] cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      line.append(i == 0 ? "" : ",").append(cells[i] == null ? "" : quoted(cells[i]));
    }
    try {
      out.append(line).append(END);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(String text) {
    return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
