package org.ferroloop.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ferroloop.config.InputException;
import org.ferroloop.time.Clock;

/**
 * Keeps a bench to one process. The operating system holds the lock and gives it back even after
 * kill -9; what stands in the file then tells the next opening that nobody has made the bench safe.
 * An empty file is a bench that was left safe.
 */
final class BenchLock implements AutoCloseable {
  /** Beyond the text, so that others can read it where locks are mandatory. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  /**
   * Files locked by this process. POSIX gives a lock back as soon as the process closes any channel
   * of the file, so that within one process the file must not even be opened a second time.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;
  private final Optional<LockRecord> stale;
  private final String since;

  private BenchLock(Path file, FileChannel channel, Optional<LockRecord> stale, String since) {
    this.file = file;
    this.channel = channel;
    this.stale = stale;
    this.since = since;
  }

  /**
   * @throws BenchBusy when another process, or another part of this one, uses the bench
   */
  static BenchLock take(Path folder, Clock clock) {
    Path file = folder.toAbsolutePath().normalize().resolve("lock");
    if (!HELD.add(file)) {
      throw new BenchBusy(file, "this process");
    }
    BenchLock lock = null;
    try {
      lock = opened(folder, file, clock);
      return lock;
    } finally {
      if (lock == null) {
        HELD.remove(file);
      }
    }
  }

  private static BenchLock opened(Path folder, Path file, Clock clock) {
    FileChannel channel = null;
    try {
      Files.createDirectories(folder);
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      String text = content(channel);
      Optional<LockRecord> found =
          text.isBlank() ? Optional.empty() : Optional.of(LockRecord.parse(file.toString(), text));
      if (!locked(channel)) {
        channel.close();
        throw new BenchBusy(file, found.map(LockRecord::described).orElse("another process"));
      }
      return new BenchLock(file, channel, found, clock.now().toString());
    } catch (IOException e) {
      closed(channel, e);
      throw InputException.caused(file.toString(), 0, "", "the lock cannot be taken", e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static String content(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(4096);
    int got = channel.read(bytes, 0);
    return got <= 0 ? "" : new String(bytes.array(), 0, got, StandardCharsets.UTF_8);
  }

  private static void closed(FileChannel channel, IOException failure) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  /** What an earlier session left behind that did not end safe. */
  Optional<LockRecord> stale() {
    return stale;
  }

  /** Writes down what state the bench is in. */
  void state(BenchState state) {
    write(new LockRecord(ProcessHandle.current().pid(), since, state).text());
  }

  /** Writes down that the bench is safe and nobody's. */
  void clean() {
    write("");
  }

  private void write(String text) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      channel.truncate(bytes.remaining());
      channel.write(bytes, 0);
    } catch (IOException e) {
      throw InputException.caused(file.toString(), 0, "", "the lock cannot be written", e);
    }
  }

  /** Gives the lock back; what stands in the file stays. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw InputException.caused(file.toString(), 0, "", "the lock cannot be given back", e);
    } finally {
      HELD.remove(file);
    }
  }
}
