package org.ferroloop.characterization;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.ferroloop.config.InputException;
import org.ferroloop.config.TextFile;

/**
 * Imports the CSV files that a Keysight B1500A's measurement script wrote: pulsed amplitude and
 * pulsed width sweeps with a small read sweep after each pulse (layout in {@link B1500Layout}).
 *
 * <p>Strict: names, order, units and number formats must be the script's, indices must follow each
 * other, and every row's pulse must be the one that the parameters announce at its place. A file
 * whose end is missing is imported with a warning; readings of inf, nan or -1 are kept and counted.
 */
public final class B1500Csv {
  private B1500Csv() {}

  /**
   * @return the sweep, with a warning for everything a user should know
   * @throws InputException with file, line and column when the file is missing, empty, not UTF-8,
   *     or malformed
   */
  public static MeasuredSweep read(Path file) {
    return parse(file.toString(), TextFile.readBytes(file));
  }

  /**
   * As {@link #read}, from the file's bytes.
   *
   * @param source the path, named in errors
   */
  public static MeasuredSweep parse(String source, byte[] bytes) {
    String text = TextFile.decode(source, bytes);
    if (text.isBlank()) {
      throw InputException.said(source, 0, "", "empty file: nothing measured");
    }
    B1500Lines lines = new B1500Lines(source, text);
    B1500Header header = B1500Header.read(lines);
    B1500Rows reader = new B1500Rows(lines, header);
    List<SweepRow> rows = reader.read();
    String name = Path.of(source).getFileName().toString();
    return new MeasuredSweep(
        name,
        sha256(bytes),
        header.layout().kind(),
        header.fields(),
        header.parameters(),
        header.deviceId(),
        header.repetition(),
        header.measuredAt(),
        rows,
        reader.expected(),
        B1500Warnings.of(name, header, reader, rows),
        header.settings());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
