package org.ferroloop.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.ferroloop.time.Clock;
import org.ferroloop.time.SystemClock;

/**
 * Where the command line prints: results to out, progress and complaints to err.
 *
 * @param terminal whether err is a terminal that can redraw a line
 */
public record Console(PrintStream out, PrintStream err, boolean terminal, Clock clock) {
  /** The process's own streams, in UTF-8. */
  static Console system() {
    return new Console(
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        errIsTerminal(),
        new SystemClock());
  }

  /** As the launcher found it; without launcher, whether in and out are a terminal. */
  private static boolean errIsTerminal() {
    String told = System.getProperty("ferroloop.terminal");
    return told == null ? System.console() != null : Boolean.parseBoolean(told);
  }
}
