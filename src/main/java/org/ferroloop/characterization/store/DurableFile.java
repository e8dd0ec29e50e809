package org.ferroloop.characterization.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.ferroloop.config.FileTrouble;
import org.ferroloop.config.InputException;
import org.ferroloop.config.TextFile;

/** Files that are on the disk, with their names, when a call returns. */
final class DurableFile {
  private static final boolean FOLDERS_CAN_BE_FORCED =
      !System.getProperty("os.name").startsWith("Windows");

  private DurableFile() {}

  /**
   * Writes a whole file or nothing.
   *
   * @throws InputException when it cannot be written
   */
  static void write(Path file, byte[] bytes) {
    TextFile.writeBytes(file, bytes);
    force(file, StandardOpenOption.WRITE);
    forceFolder(file.toAbsolutePath().getParent());
  }

  /** Puts the names in a folder on the disk; Windows does so by itself. */
  static void forceFolder(Path folder) {
    if (FOLDERS_CAN_BE_FORCED) {
      force(folder, StandardOpenOption.READ);
    }
  }

  private static void force(Path path, StandardOpenOption how) {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    } catch (IOException e) {
      throw InputException.caused(
          path.toString(), 0, "", "cannot be written to the disk: " + FileTrouble.reason(e), e);
    }
  }
}
