package org.ferroloop.experiment.sweep;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.ferroloop.config.FileTrouble;
import org.ferroloop.config.InputException;

/**
 * The folder of a sweep, which one process at a time works in: the system gives the lock back
 * however that process ends.
 */
public final class SweepFolder implements AutoCloseable {
  private static final String LOCK = ".lock";

  private final Path folder;
  private final FileChannel channel;

  private SweepFolder(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Opens a folder, which is made when there is none.
   *
   * @param marker the file that tells such a folder from any other
   * @param mayContinue whether one that holds this file already may be continued
   * @throws InputException when it holds other things, an older run that may not be continued, or
   *     when another process works in it
   */
  public static SweepFolder open(Path folder, String marker, boolean mayContinue) {
    try {
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        throw InputException.at(folder.toString(), 0, "", "a file", "a folder");
      }
      Files.createDirectories(folder);
      List<String> inside = names(folder);
      if (!inside.isEmpty() && !inside.contains(marker)) {
        throw InputException.at(
            folder.toString(), 0, "", "a folder with other things in it", "a new or empty folder");
      }
      if (!inside.isEmpty() && !mayContinue) {
        throw InputException.at(
            folder.toString(), 0, "", "an older run", "a new folder, or --resume to continue it");
      }
      return new SweepFolder(folder, locked(folder));
    } catch (IOException e) {
      throw InputException.caused(
          folder.toString(), 0, "", "cannot be used: " + FileTrouble.text(e), e);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .map(path -> path.getFileName().toString())
          .filter(name -> !name.equals(LOCK) && !name.endsWith(".part"))
          .toList();
    }
  }

  private static FileChannel locked(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw taken(folder, e);
    }
    channel.close();
    throw taken(folder, null);
  }

  private static InputException taken(Path folder, Throwable cause) {
    return InputException.caused(
        folder.toString(), 0, "", "another process is at work in this folder", cause);
  }

  /** Where the sweep's own files go. */
  public Path path() {
    return folder;
  }

  /** The folder of a point. */
  Path of(SweepPoint point) {
    return folder.resolve("points").resolve(point.id());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
