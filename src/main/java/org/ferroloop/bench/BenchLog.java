package org.ferroloop.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.ferroloop.config.InputException;
import org.ferroloop.time.Clock;

/** What happened on a bench, one line each with its time, kept over all sessions. */
final class BenchLog {
  private final Path file;
  private final Clock clock;

  BenchLog(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /**
   * Adds a line.
   *
   * @throws InputException when it cannot be written
   */
  void add(String event) {
    String line = clock.now() + " " + event.replace('\n', ' ') + "\n";
    try {
      Files.write(
          file,
          line.getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw InputException.caused(file.toString(), 0, "", "the log cannot be written", e);
    }
  }
}
