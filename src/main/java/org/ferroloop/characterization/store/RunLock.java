package org.ferroloop.characterization.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.ferroloop.config.FileTrouble;
import org.ferroloop.config.InputException;

/**
 * Keeps a run to one writer: two that resume it at once would mix their records. The operating
 * system gives the lock back even after kill -9; its empty file stays, for one that is deleted
 * could be locked twice.
 */
final class RunLock implements AutoCloseable {
  private static final String NAME = ".lock";

  private final Path file;
  private final FileChannel channel;

  private RunLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * @throws InputException when another process, or another part of this one, writes the run, or
   *     when the folder cannot be written
   */
  static RunLock take(Path folder) {
    Path file = folder.resolve(NAME);
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw InputException.at(
            folder.toString(), 0, "", "a run that another process writes", "one that is at rest");
      }
      return new RunLock(file, channel);
    } catch (IOException e) {
      throw InputException.caused(
          file.toString(), 0, "", "cannot be written: " + FileTrouble.reason(e), e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw InputException.caused(
          file.toString(), 0, "", "cannot be closed: " + FileTrouble.reason(e), e);
    }
  }
}
