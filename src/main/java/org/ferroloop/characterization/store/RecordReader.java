package org.ferroloop.characterization.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ferroloop.config.FileTrouble;
import org.ferroloop.config.InputException;
import org.ferroloop.config.TextFile;

/** Reads a file of records one after the other, whatever its length, and checks every line. */
final class RecordReader {
  private final String source;
  private final Consumer<RunRecord> each;
  private final List<String> corrupt = new ArrayList<>();
  private long records;
  private int line;

  private RecordReader(String source, Consumer<RunRecord> each) {
    this.source = source;
    this.each = each;
  }

  /**
   * @param each is given every whole record in order
   * @throws InputException when the file is missing or cannot be read
   */
  static RecordCheck read(Path file, Consumer<RunRecord> each) {
    RecordReader reader = new RecordReader(file.toString(), each);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return reader.read(in);
    } catch (IOException e) {
      throw InputException.caused(
          file.toString(), 0, "", "cannot be read: " + FileTrouble.reason(e), e);
    }
  }

  private RecordCheck read(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long whole = 0;
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next != '\n') {
        bytes.write(next);
        continue;
      }
      whole += bytes.size() + 1L;
      line(bytes.toByteArray());
      bytes.reset();
    }
    return new RecordCheck(records, whole, bytes.size(), corrupt);
  }

  private void line(byte[] bytes) {
    line++;
    RunRecord record;
    try {
      record = RecordLine.decode(source, line, TextFile.decode(source, bytes));
    } catch (InputException e) {
      if (corrupt.size() < RecordCheck.MOST_TOLD) {
        corrupt.add(e.getMessage());
      }
      return;
    }
    records++;
    each.accept(record);
  }
}
