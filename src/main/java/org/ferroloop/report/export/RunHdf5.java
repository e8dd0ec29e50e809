package org.ferroloop.report.export;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableDataset;
import io.jhdf.api.WritableGroup;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ferroloop.characterization.store.RecordCheck;
import org.ferroloop.characterization.store.StoredRun;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.TextFile;

/**
 * A run as one HDF5 file. A group a kind of record (pulse, read, ...) holds a dataset a field, with
 * the attribute "unit" where it has one; the dataset "record" holds the record's number, "time" the
 * time of the record in s after the root's attribute "began". A list of a record has a group inside
 * (read/readings), its rows tied to their records by "record" and ordered by "item". The dataset
 * "manifest" is the manifest's JSON text.
 *
 * <p>All values are held in memory until the file is written: 8 bytes a number.
 */
final class RunHdf5 {
  private RunHdf5() {}

  /**
   * Writes it.
   *
   * @return what reading the records has shown
   * @throws org.ferroloop.config.InputException naming a corrupt record, or when the file cannot be
   *     written; nothing is half written then
   */
  static RecordCheck write(StoredRun run, Path file) {
    RunShape shape = RunShape.of(run);
    Map<String, FilledTable> tables = new LinkedHashMap<>();
    shape.tables().forEach(table -> tables.put(table, new FilledTable(shape, table)));
    Map<String, String> known = new HashMap<>();
    run.records(
        record ->
            RecordRows.of(record).forEach(row -> tables.get(row.table()).add(record, row, known)));
    TextFile.write(file, part -> to(run, shape, tables, part));
    return shape.check();
  }

  private static void to(StoredRun run, RunShape shape, Map<String, FilledTable> tables, Path part)
      throws IOException {
    try (WritableHdfFile hdf = HdfFile.write(part)) {
      hdf.putAttribute("began", shape.began().toString());
      hdf.putAttribute("records", shape.check().records());
      ConfigNode manifest = run.manifest();
      for (String name : new String[] {"command", "ferroloop", "device", "bench"}) {
        Optional<String> text =
            manifest.find(name).filter(ConfigNode::isScalar).map(ConfigNode::text);
        text.ifPresent(value -> hdf.putAttribute(name, value));
      }
      hdf.putDataset("manifest", run.manifestText());
      Map<String, WritableGroup> groups = new HashMap<>();
      tables.forEach((name, table) -> put(group(hdf, groups, name), table));
    } catch (HdfException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static WritableGroup group(
      WritableHdfFile hdf, Map<String, WritableGroup> groups, String table) {
    WritableGroup above = hdf;
    String path = "";
    for (String name : table.split("/")) {
      WritableGroup in = above;
      path += "/" + name;
      above = groups.computeIfAbsent(path, key -> in.putGroup(name));
    }
    return above;
  }

  private static void put(WritableGroup group, FilledTable table) {
    group.putDataset("record", table.records());
    group.putDataset("time", table.seconds()).putAttribute("unit", "s");
    for (FilledColumn column : table.columns()) {
      WritableDataset dataset = group.putDataset(column.column().name(), column.values());
      if (!column.column().unit().isEmpty()) {
        dataset.putAttribute("unit", column.column().unit());
      }
    }
  }
}
