package org.ferroloop.characterization.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ferroloop.config.FileTrouble;
import org.ferroloop.config.InputException;

/**
 * Room on the disk that is kept for the end of a run: when the disk is full, what was read after
 * the last pulse still finds its place.
 */
final class Reserve {
  /** Some hundred readings, the end, and a line of the log. */
  static final int BYTES = 1 << 16;

  private static final String NAME = ".reserve";

  private final Path file;
  private boolean held = true;

  private Reserve(Path file) {
    this.file = file;
  }

  /**
   * @throws InputException when there is not even room for it
   */
  static Reserve in(Path folder) {
    Path file = folder.resolve(NAME);
    DurableFile.write(file, new byte[BYTES]);
    return new Reserve(file);
  }

  /** True until it was given up. */
  boolean held() {
    return held;
  }

  /**
   * Makes the room free.
   *
   * @throws InputException when the file cannot be deleted
   */
  void release() {
    held = false;
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw InputException.caused(
          file.toString(), 0, "", "cannot be deleted: " + FileTrouble.reason(e), e);
    }
  }
}
