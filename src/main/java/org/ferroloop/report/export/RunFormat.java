package org.ferroloop.report.export;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.ferroloop.characterization.store.RecordCheck;
import org.ferroloop.characterization.store.StoredRun;

/** The formats in which a run can be exported. */
public enum RunFormat {
  /** {@link RunHdf5}. */
  HDF5(RunHdf5::write),
  /** {@link RunCsv}. */
  CSV(RunCsv::write);

  private final BiFunction<StoredRun, Path, RecordCheck> writer;

  RunFormat(BiFunction<StoredRun, Path, RecordCheck> writer) {
    this.writer = writer;
  }

  /** By the name that {@link #text} gives. */
  public static Optional<RunFormat> of(String name) {
    return Stream.of(values()).filter(format -> format.text().equals(name)).findFirst();
  }

  /** "hdf5" or "csv". */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Exports a run; one that goes on, or was killed, up to its last whole record.
   *
   * @param file is replaced when it is there
   * @return what reading the records has shown
   * @throws org.ferroloop.config.InputException naming a corrupt record, or when the file cannot be
   *     written; nothing is half written then
   */
  public RecordCheck export(StoredRun run, Path file) {
    return writer.apply(run, file);
  }
}
