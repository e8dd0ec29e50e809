package org.ferroloop.twin.switching;

import java.nio.file.Path;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigText;
import org.ferroloop.config.TextFile;
import org.ferroloop.twin.TwinChecksum;

/**
 * The file of a switching twin (YAML). Numbers survive bit for bit; reading is strict: every field
 * must be there and no other may be.
 */
public final class SwitchingFile {
  /** The value of the field "format" of files of this version. */
  public static final String FORMAT = "ferroloop-switching/1";

  private SwitchingFile() {}

  /**
   * Reads a switching twin.
   *
   * @throws org.ferroloop.config.InputException with file, line and field when it is missing,
   *     malformed, has unknown or missing fields, a value outside its range, or another checksum
   */
  public static SwitchingTwin read(Path file) {
    return parse(file.toString(), TextFile.read(file));
  }

  /** As {@link #read}, from text; source names its origin in errors. */
  public static SwitchingTwin parse(String source, String text) {
    SwitchingTwin twin = SwitchingReader.twin(ConfigFile.parse(source, text));
    TwinChecksum.verify(source, text);
    return twin;
  }

  /**
   * Writes it whole or not at all.
   *
   * @throws org.ferroloop.config.InputException when it cannot be written
   */
  public static void write(SwitchingTwin twin, Path file) {
    TextFile.write(file, text(twin));
  }

  /** The text of its file. */
  public static String text(SwitchingTwin twin) {
    return TwinChecksum.added(ConfigText.yaml(SwitchingFields.of(twin)));
  }
}
