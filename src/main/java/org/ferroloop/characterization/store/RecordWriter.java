package org.ferroloop.characterization.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.ferroloop.config.FileTrouble;
import org.ferroloop.config.InputException;
import org.ferroloop.time.Clock;

/** Appends records. Thread-safe; after a failure the file ends with the last whole record. */
class RecordWriter implements AutoCloseable {
  private final Path file;
  private final Clock clock;
  private final FileChannel channel;
  private long length;
  private long next;

  RecordWriter(Path file, Clock clock, FileChannel channel, long length, long next) {
    this.file = file;
    this.clock = clock;
    this.channel = channel;
    this.length = length;
    this.next = next;
  }

  /**
   * Begins a file with the record of its run, which is on the disk when this returns. The file is
   * there with this record or not at all: a kill at any moment leaves a run or none.
   *
   * @param manifest the manifest's checksum
   * @throws InputException when it cannot be written
   */
  static RecordWriter create(Path file, Clock clock, String manifest) {
    byte[] first = RecordLine.encode(0, clock.now(), "run", Map.of("manifest", manifest));
    DurableFile.write(file, first);
    return append(file, clock, new RecordCheck(1, first.length, 0, List.of()));
  }

  /**
   * Goes on with a file, behind its last whole record: what a kill left half written is cut off.
   *
   * @param check of this file, without anything corrupt
   */
  static RecordWriter append(Path file, Clock clock, RecordCheck check) {
    try {
      FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
      channel.truncate(check.wholeBytes());
      return new RecordWriter(file, clock, channel, check.wholeBytes(), check.records());
    } catch (IOException e) {
      throw trouble(file, e);
    }
  }

  /**
   * Hands a record to the system: it outlives this process, and with the next {@link #flush} the
   * machine.
   *
   * @return its number
   * @throws InputException when it cannot be written whole; nothing of it is left then
   */
  synchronized long append(String kind, Map<String, ?> fields) {
    ByteBuffer line = ByteBuffer.wrap(RecordLine.encode(next, clock.now(), kind, fields));
    int size = line.remaining();
    try {
      long at = length;
      while (line.hasRemaining()) {
        at += channel.write(line, at);
      }
    } catch (IOException e) {
      throw trouble(file, cutBack(e));
    }
    length += size;
    return next++;
  }

  /**
   * Returns when all records are on the disk.
   *
   * @throws InputException when the disk refuses
   */
  synchronized void flush() {
    try {
      channel.force(false);
    } catch (IOException e) {
      throw trouble(file, e);
    }
  }

  /** Takes a part of a record away; what goes wrong here is kept with the failure. */
  private IOException cutBack(IOException failure) {
    try {
      channel.truncate(length);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    return failure;
  }

  @Override
  public synchronized void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw trouble(file, e);
    }
  }

  private static InputException trouble(Path file, IOException e) {
    return InputException.caused(
        file.toString(), 0, "", "cannot be written: " + FileTrouble.reason(e), e);
  }
}
