package org.ferroloop.transport.trace;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ferroloop.config.FileTrouble;
import org.ferroloop.config.InputException;
import org.ferroloop.time.Clock;
import org.ferroloop.transport.Link;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs the traffic of any number of links to one file, an event a line, each on disk at once. When
 * the file can no longer be written (disk full) that is logged and tracing ends; the links go on,
 * since making a bench safe must not fail for it. Thread-safe.
 */
public final class Trace implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Trace.class);

  private final Path file;
  private final Clock clock;
  private final Writer out;
  private boolean ended;

  private Trace(Path file, Clock clock, Writer out) {
    this.file = file;
    this.clock = clock;
    this.out = out;
  }

  /**
   * Begins a trace; an older file of this name is replaced.
   *
   * @param clock for the time stamps
   * @throws InputException when the file cannot be written
   */
  public static Trace to(Path file, Clock clock) {
    try {
      Writer out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII);
      out.write("# FerroLoop trace 1: TIME RESOURCE WHAT [BYTES]\n");
      out.flush();
      return new Trace(file, clock, out);
    } catch (IOException e) {
      throw InputException.caused(
          file.toString(), 0, "", "cannot be written: " + FileTrouble.text(e), e);
    }
  }

  /** The same link, logged. */
  public Link of(Link link) {
    note(link.resource().toString(), "open", "");
    return new TraceLink(link, this);
  }

  void note(String resource, String what, byte[] bytes) {
    add(new TraceEvent(clock.now(), resource, what, bytes));
  }

  void note(String resource, String what, String text) {
    add(TraceEvent.of(clock.now(), resource, what, text));
  }

  private synchronized void add(TraceEvent event) {
    if (ended) {
      return;
    }
    try {
      out.write(event.line());
      out.write('\n');
      out.flush();
    } catch (IOException e) {
      ended = true;
      LOG.warn("the trace {} ends here, it cannot be written: {}", file, FileTrouble.text(e), e);
    }
  }

  @Override
  public synchronized void close() {
    ended = true;
    try {
      out.close();
    } catch (IOException e) {
      LOG.warn("closing the trace {}: {}", file, FileTrouble.text(e), e);
    }
  }
}
