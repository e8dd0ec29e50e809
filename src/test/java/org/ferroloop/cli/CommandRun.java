package org.ferroloop.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.ToIntFunction;
import org.ferroloop.time.VirtualClock;

/** One run of the command line inside a test: its exit code and what it printed. */
public record CommandRun(int code, String out, String err) {
  public static CommandRun of(String... args) {
    return of(console -> new FerroLoop(console).run(args));
  }

  /** What this prints to a console and returns as its exit code. */
  static CommandRun of(ToIntFunction<Console> program) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            new VirtualClock(Instant.parse("2026-01-01T00:00:00Z")));
    int code = program.applyAsInt(console);
    return new CommandRun(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
