package org.ferroloop.characterization.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ferroloop.config.ConfigText;
import org.ferroloop.config.FileTrouble;
import org.ferroloop.config.InputException;
import org.ferroloop.time.Clock;

/** The store of a run that is going on; {@link StoredRun} reads it. Thread-safe. */
public final class RunStore implements AutoCloseable {
  private final Path folder;
  private final Clock clock;
  private final RecordWriter records;
  private final Reserve reserve;
  private final RunLock lock;
  private boolean closed;

  RunStore(Path folder, Clock clock, RecordWriter records, RunLock lock) {
    this.folder = folder;
    this.clock = clock;
    this.records = records;
    this.reserve = reserve(folder, records);
    this.lock = lock;
  }

  private static Reserve reserve(Path folder, RecordWriter records) {
    try {
      return Reserve.in(folder);
    } catch (InputException e) {
      records.close();
      throw e;
    }
  }

  /** Writes what a store begins with; a store that cannot hold it is closed again. */
  private RunStore begun(String kind, Map<String, ?> fields) {
    try {
      append(kind, fields);
      flush();
      return this;
    } catch (InputException e) {
      try {
        records.close();
        reserve.release();
      } catch (InputException more) {
        e.addSuppressed(more);
      }
      throw e;
    }
  }

  /**
   * Begins a store. Manifest and first record are on the disk when this returns.
   *
   * @param folder new or empty; folders above it are made
   * @throws InputException when the folder holds something, or cannot be written
   */
  public static RunStore create(Path folder, Map<String, ?> manifest, Clock clock) {
    makeFolder(folder);
    return owned(folder, lock -> created(folder, manifest, clock, lock));
  }

  /** Takes the lock, and gives it back when no store comes of it. */
  private static RunStore owned(Path folder, Function<RunLock, RunStore> opening) {
    RunLock lock = RunLock.take(folder);
    RunStore store = null;
    try {
      store = opening.apply(lock);
      return store;
    } finally {
      if (store == null) {
        lock.close();
      }
    }
  }

  private static RunStore created(Path folder, Map<String, ?> manifest, Clock clock, RunLock lock) {
    byte[] bytes = ConfigText.json(manifest).getBytes(StandardCharsets.UTF_8);
    DurableFile.write(folder.resolve(StoredRun.MANIFEST), bytes);
    Path records = folder.resolve(StoredRun.RECORDS);
    RecordWriter writer = RecordWriter.create(records, clock, Sha256.of(bytes));
    return new RunStore(folder, clock, writer, lock);
  }

  /**
   * Goes on with a run that was killed or stopped; what a kill left half written is cut off.
   *
   * @param how the run goes on, for the record of it
   * @throws InputException when the store does not verify besides that, or when another process
   *     writes it
   */
  public static RunStore resume(Path folder, Clock clock, Map<String, ?> how) {
    return owned(folder, lock -> resumed(folder, clock, how, lock));
  }

  private static RunStore resumed(Path folder, Clock clock, Map<String, ?> how, RunLock lock) {
    StoreCheck check = StoredRun.open(folder).verify();
    check.requireWhole(folder);
    RunStore store =
        new RunStore(
            folder,
            clock,
            RecordWriter.append(folder.resolve(StoredRun.RECORDS), clock, check.records()),
            lock);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("cut", check.records().halfWrittenBytes());
    fields.putAll(how);
    return store.begun("resume", fields);
  }

  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
      try (Stream<Path> inside = Files.list(folder)) {
        if (inside.findAny().isPresent()) {
          throw InputException.at(
              folder.toString(), 0, "", "a folder with things in it", "a new or empty folder");
        }
      }
    } catch (IOException e) {
      throw InputException.caused(
          folder.toString(), 0, "", "the run's folder cannot be made: " + FileTrouble.text(e), e);
    }
  }

  public Path folder() {
    return folder;
  }

  /**
   * Adds a record: it outlives this process at once, and with the next {@link #flush} the machine.
   *
   * @param kind see {@link RunRecord}
   * @param fields texts, numbers, lists and maps; every number finite
   * @return its number in the run, from 0
   * @throws InputException when it cannot be written; nothing of it is left then
   * @throws IllegalStateException when the store is closed
   */
  public synchronized long append(String kind, Map<String, ?> fields) {
    requireOpen();
    try {
      return records.append(kind, fields);
    } catch (InputException e) {
      if (!reserve.held()) {
        throw e;
      }
      reserve.release();
      return records.append(kind, fields);
    }
  }

  /**
   * Returns when all records are on the disk, and there is room there for what the next pulse
   * brings.
   *
   * @throws InputException when the disk refuses, or is full
   */
  public synchronized void flush() {
    requireOpen();
    records.flush();
    if (!reserve.held()) {
      throw InputException.at(
          folder.toString(), 0, "", "a full disk", "room for what the next pulse brings");
    }
  }

  /**
   * Adds a line to the log.
   *
   * @throws InputException when it cannot be written
   */
  public synchronized void log(String event) {
    requireOpen();
    String line = clock.now() + " " + event.replace('\n', ' ') + "\n";
    Path file = folder.resolve(StoredRun.LOG);
    try {
      Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw InputException.caused(
          file.toString(), 0, "", "cannot be written: " + FileTrouble.reason(e), e);
    }
  }

  /**
   * Writes a file of the run, and its checksum into the records.
   *
   * @param name a plain file name; one of that name is replaced
   * @throws InputException when it cannot be written
   */
  public synchronized void file(String name, byte[] bytes) {
    requireOpen();
    DurableFile.write(folder.resolve(name), bytes);
    append("file", Map.of("name", name, "sha256", Sha256.of(bytes)));
  }

  /**
   * Ends the run: one last record, on the disk when this returns, and the store is closed. Of no
   * effect on a closed store.
   *
   * @param outcome "done", "failed" or "interrupted"
   * @param detail why, in words; may be empty
   */
  public synchronized void end(String outcome, String detail) {
    if (closed) {
      return;
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("outcome", outcome);
    fields.put("detail", detail);
    append("end", fields);
    records.flush();
    log(outcome + (detail.isEmpty() ? "" : ": " + detail));
    close();
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the store " + folder + " is closed");
    }
  }

  /** Closes the file of records; a run without an end is one that can be resumed. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      try (lock) {
        records.close();
        reserve.release();
      }
    }
  }
}
