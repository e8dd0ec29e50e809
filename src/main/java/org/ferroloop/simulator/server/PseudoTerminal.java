package org.ferroloop.simulator.server;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import com.sun.jna.NativeLong;
import java.io.IOException;
import java.util.Arrays;

/**
 * The master side of a pseudo-terminal in raw mode; clients open {@link #path} as a serial port.
 * One thread reads, any may write.
 */
final class PseudoTerminal implements AutoCloseable {
  private static final int TERMIOS_AT_MOST = 512;

  private final int master;
  private final String path;
  private final Memory pollfd = new Memory(8);
  private boolean closed;

  /**
   * @throws IOException where the system has no pseudo-terminals, or none left
   */
  PseudoTerminal() throws IOException {
    try {
      master = LibC.C.posix_openpt(LibC.O_RDWR_NOCTTY);
      LibC.C.grantpt(master);
      LibC.C.unlockpt(master);
      path = LibC.C.ptsname(master);
      makeRaw();
    } catch (LastErrorException | UnsatisfiedLinkError e) {
      throw new IOException("no pseudo-terminal: " + e.getMessage(), e);
    }
  }

  /** No echo, no line editing: the settings stay with the terminal while the master is open. */
  private void makeRaw() {
    int slave = LibC.C.open(path, LibC.O_RDWR_NOCTTY);
    try (Memory termios = new Memory(TERMIOS_AT_MOST)) {
      LibC.C.tcgetattr(slave, termios);
      LibC.C.cfmakeraw(termios);
      LibC.C.tcsetattr(slave, 0, termios);
    } finally {
      LibC.C.close(slave);
    }
  }

  /** The device file of the other side ("/dev/pts/4"). */
  String path() {
    return path;
  }

  /** What there is to know after waiting for bytes. */
  enum Event {
    NOTHING,
    BYTES,
    NOBODY
  }

  /** Waits for bytes; {@link Event#NOBODY} when no client has the port open. */
  Event await(int millis) {
    pollfd.setInt(0, master);
    pollfd.setShort(4, LibC.POLLIN);
    pollfd.setShort(6, (short) 0);
    LibC.C.poll(pollfd, new NativeLong(1), millis);
    short what = pollfd.getShort(6);
    if ((what & LibC.POLLIN) != 0) {
      return Event.BYTES;
    }
    return what == 0 ? Event.NOTHING : Event.NOBODY;
  }

  /**
   * @throws IOException when the client has closed the port meanwhile
   */
  int read(byte[] buffer) throws IOException {
    try {
      return LibC.C.read(master, buffer, new NativeLong(buffer.length)).intValue();
    } catch (LastErrorException e) {
      throw new IOException("pseudo-terminal: " + e.getMessage(), e);
    }
  }

  /**
   * Writes everything, unless it is closed.
   *
   * @throws IOException when the client has closed the port meanwhile
   */
  synchronized void write(byte[] bytes) throws IOException {
    try {
      byte[] rest = bytes;
      while (rest.length > 0 && !closed) {
        int n = LibC.C.write(master, rest, new NativeLong(rest.length)).intValue();
        rest = Arrays.copyOfRange(rest, n, rest.length);
      }
    } catch (LastErrorException e) {
      throw new IOException("pseudo-terminal: " + e.getMessage(), e);
    }
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      LibC.C.close(master);
    }
  }
}
