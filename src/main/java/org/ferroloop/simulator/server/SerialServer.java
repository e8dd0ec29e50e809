package org.ferroloop.simulator.server;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.ferroloop.time.Clock;
import org.ferroloop.time.SystemClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves one instrument on a serial line, which is a pseudo-terminal: lines in, lines out. A cut
 * line is a silent one here, as with a cable that has been pulled: the answer is lost and nobody is
 * told.
 */
public final class SerialServer implements Served {
  private static final Logger LOG = LoggerFactory.getLogger(SerialServer.class);
  private static final int GLANCE_MILLIS = 50;
  private static final Duration REST = Duration.ofMillis(5);

  private final Clock clock = new SystemClock();
  private final Station station;
  private final PseudoTerminal terminal;
  private final Thread thread;
  private volatile boolean closed;

  /**
   * @throws IOException where the system has no pseudo-terminals, or none left
   */
  public SerialServer(Station station) throws IOException {
    this.station = station;
    this.terminal = new PseudoTerminal();
    this.thread = new Thread(this::serve, "simulator-serial-" + station.name());
    thread.setDaemon(true);
    thread.start();
  }

  /** The device file that clients open. */
  public String path() {
    return terminal.path();
  }

  @Override
  public List<Address> addresses() {
    return List.of(new Address(station.name(), "ASRL" + path() + "::INSTR", ""));
  }

  private void serve() {
    Line line = new Line();
    MessageSplitter splitter = new MessageSplitter();
    byte[] buffer = new byte[4096];
    boolean opened = false;
    while (!closed) {
      try {
        switch (terminal.await(GLANCE_MILLIS)) {
          case BYTES -> {
            if (!opened) {
              opened = true;
              station.joined(line, true);
            }
            int n = terminal.read(buffer);
            for (byte[] message : splitter.take(buffer, n)) {
              station.line(message, line);
            }
          }
          case NOBODY -> {
            if (opened) {
              opened = false;
              splitter.reset();
              station.left(line);
            }
            clock.pause(REST);
          }
          case NOTHING -> {
            // The client is there and says nothing.
          }
        }
      } catch (IOException e) {
        LOG.debug("the port of {} was closed while it was read", station.name(), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        closed = true;
      }
    }
    station.left(line);
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join(2_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    terminal.close();
  }

  private final class Line implements Outlet {
    @Override
    public void send(byte[] bytes, boolean end) {
      try {
        terminal.write(bytes);
      } catch (IOException e) {
        LOG.debug("an answer of {} found its port closed", station.name(), e);
      }
    }

    @Override
    public void cut() {
      LOG.debug("the line of {} is cut: its answer is lost", station.name());
    }
  }
}
