package org.ferroloop.characterization.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.InputException;
import org.ferroloop.config.TextFile;

/** A run on disk, read only. It may still be going on. */
public final class StoredRun {
  static final String MANIFEST = "manifest.json";
  static final String RECORDS = "records.jsonl";
  static final String LOG = "log";

  private final Path folder;

  private StoredRun(Path folder) {
    this.folder = folder;
  }

  /**
   * @throws InputException when the folder is no run
   */
  public static StoredRun open(Path folder) {
    for (String name : List.of(MANIFEST, RECORDS)) {
      if (!Files.isRegularFile(folder.resolve(name))) {
        throw InputException.at(folder.toString(), 0, "", "no " + name, "the folder of a run");
      }
    }
    return new StoredRun(folder);
  }

  /** True for a folder that {@link #open} takes. */
  static boolean isRun(Path folder) {
    return Files.isRegularFile(folder.resolve(MANIFEST))
        && Files.isRegularFile(folder.resolve(RECORDS));
  }

  public Path folder() {
    return folder;
  }

  /**
   * How far it came, from its last record; takes no longer for a run of a million records.
   *
   * @throws InputException when the records cannot be read, or the last whole one is corrupt
   */
  public LastRecord last() {
    return LastRecord.of(folder.resolve(RECORDS));
  }

  /**
   * The manifest.
   *
   * @throws InputException when it is not well-formed
   */
  public ConfigNode manifest() {
    return ConfigFile.read(folder.resolve(MANIFEST));
  }

  /** The manifest's text as it stands in its file. */
  public String manifestText() {
    return TextFile.read(folder.resolve(MANIFEST));
  }

  /**
   * Reads the records in order; memory does not grow with their number.
   *
   * @param each is given every whole record
   * @throws InputException naming the first corrupt line; a half-written last line is none
   */
  public RecordCheck records(Consumer<RunRecord> each) {
    Path file = folder.resolve(RECORDS);
    RecordCheck check = RecordReader.read(file, each);
    if (!check.corrupt().isEmpty()) {
      throw InputException.said(file.toString(), 0, "", check.corrupt().get(0));
    }
    return check;
  }

  /** Holds every record, the manifest and every exported file against its checksum. */
  public StoreCheck verify() {
    return verify(record -> {});
  }

  /**
   * As {@link #verify()}, and tells what it reads.
   *
   * @param each is given every whole record in order
   */
  public StoreCheck verify(Consumer<RunRecord> each) {
    Map<String, String> sums = new LinkedHashMap<>();
    String[] outcome = new String[1];
    RecordCheck records =
        RecordReader.read(
            folder.resolve(RECORDS),
            record -> {
              each.accept(record);
              outcome[0] = null;
              switch (record.kind()) {
                case "run" -> sums.put(MANIFEST, record.fields().get("manifest").text());
                case "file" ->
                    sums.put(
                        record.fields().get("name").text(), record.fields().get("sha256").text());
                case "end" -> outcome[0] = record.fields().get("outcome").text();
                default -> {
                  // Its own checksum was all there is to verify.
                }
              }
            });
    List<String> problems = new ArrayList<>(records.corrupt());
    if (!sums.containsKey(MANIFEST)) {
      problems.add(folder.resolve(RECORDS) + ": no record of the manifest's checksum");
    }
    sums.forEach((name, sum) -> compare(folder.resolve(name), sum, problems));
    return new StoreCheck(records, Optional.ofNullable(outcome[0]), problems);
  }

  private static void compare(Path file, String sum, List<String> problems) {
    try {
      String found = Sha256.of(TextFile.readBytes(file));
      if (!found.equals(sum)) {
        problems.add(file + ": SHA-256 is " + found + ", the records say " + sum);
      }
    } catch (InputException e) {
      problems.add(e.getMessage());
    }
  }
}
