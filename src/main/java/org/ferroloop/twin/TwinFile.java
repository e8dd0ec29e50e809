package org.ferroloop.twin;

import java.nio.file.Path;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigText;
import org.ferroloop.config.InputException;
import org.ferroloop.config.TextFile;

/**
 * The twin file: a YAML document that holds a {@link DeviceTwin}. Numbers survive bit for bit.
 * Reading is strict: every field must be there and no other may be. Facts that the source of a twin
 * does not tell (window, pulse, area, energies, polarity) are written as the word "unknown".
 */
public final class TwinFile {
  /** The value of the field "format" of files of this version. */
  public static final String FORMAT = "ferroloop-twin/1";

  /** What stands for a physical fact that the source does not tell. */
  static final String UNKNOWN = "unknown";

  private TwinFile() {}

  /**
   * Reads a twin file.
   *
   * @throws InputException with file, line and field when it is missing, malformed, of another
   *     format, has unknown or missing fields, breaks an invariant of the twin, or does not match
   *     its checksum
   */
  public static DeviceTwin read(Path file) {
    return parse(file.toString(), TextFile.read(file));
  }

  /** As {@link #read}, from text; source names its origin in errors. */
  public static DeviceTwin parse(String source, String text) {
    DeviceTwin twin = TwinReader.twin(ConfigFile.parse(source, text));
    TwinChecksum.verify(source, text);
    return twin;
  }

  /**
   * Writes a twin file whole or not at all.
   *
   * @throws InputException when it cannot be written
   */
  public static void write(DeviceTwin twin, Path file) {
    TextFile.write(file, text(twin));
  }

  /** The text of a twin's file. */
  public static String text(DeviceTwin twin) {
    return TwinChecksum.added(ConfigText.yaml(TwinFields.of(twin)));
  }
}
