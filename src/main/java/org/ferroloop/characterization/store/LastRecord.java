package org.ferroloop.characterization.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.ferroloop.config.FileTrouble;
import org.ferroloop.config.InputException;
import org.ferroloop.config.TextFile;

/**
 * The end of a file of records, read without what stands before it.
 *
 * @param record the last whole one, its checksum verified; empty in a file without any
 * @param halfWrittenBytes behind it
 */
public record LastRecord(Optional<RunRecord> record, long halfWrittenBytes) {
  private static final int BLOCK = 1 << 16;

  /** The kind of the record that ends a run. */
  private static final String END = "end";

  /** How many records the run has, if nothing is missing. */
  public long records() {
    return record.map(last -> last.sequence() + 1).orElse(0L);
  }

  /** How the run ended: "done", "failed", "interrupted"; empty when it goes on or was killed. */
  public Optional<String> outcome() {
    return record
        .filter(last -> last.kind().equals(END))
        .map(last -> last.fields().get("outcome").text());
  }

  static LastRecord of(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      long end = lineFeedBefore(channel, size) + 1;
      if (end == 0) {
        return new LastRecord(Optional.empty(), size);
      }
      long begin = lineFeedBefore(channel, end - 1) + 1;
      String line = TextFile.decode(file.toString(), bytes(channel, begin, end - 1));
      return new LastRecord(Optional.of(RecordLine.decode(file.toString(), 0, line)), size - end);
    } catch (IOException e) {
      throw InputException.caused(
          file.toString(), 0, "", "cannot be read: " + FileTrouble.reason(e), e);
    }
  }

  /** The place of the last line feed before a place; -1 when there is none. */
  private static long lineFeedBefore(FileChannel channel, long place) throws IOException {
    for (long end = place; end > 0; end -= BLOCK) {
      long begin = Math.max(0, end - BLOCK);
      byte[] block = bytes(channel, begin, end);
      for (int i = block.length - 1; i >= 0; i--) {
        if (block[i] == '\n') {
          return begin + i;
        }
      }
    }
    return -1;
  }

  private static byte[] bytes(FileChannel channel, long begin, long end) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(end - begin));
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, begin + bytes.position()) < 0) {
        throw new IOException("it became shorter while it was read");
      }
    }
    return bytes.array();
  }
}
