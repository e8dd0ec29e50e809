package org.ferroloop.transport.wire;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** The instrument's side of a pseudo-terminal; a program opens {@link #path} as a serial port. */
final class PseudoTerminal implements Closeable {
  private static final int READ_WRITE = 2;
  private static final int NO_CONTROLLING_TERMINAL = 0x100;
  private static final short READABLE = 1;
  private static final int WAIT_MILLIS = 50;

  private final int descriptor;
  private boolean closed;

  PseudoTerminal() throws IOException {
    descriptor = C.INSTANCE.posix_openpt(READ_WRITE | NO_CONTROLLING_TERMINAL);
    C.INSTANCE.grantpt(descriptor);
    C.INSTANCE.unlockpt(descriptor);
  }

  /** Of the program's side, such as /dev/pts/3. */
  String path() {
    byte[] name = new byte[256];
    C.INSTANCE.ptsname_r(descriptor, name, new NativeLong(name.length));
    return Native.toString(name);
  }

  InputStream in() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        byte[] piece = new byte[length];
        while (true) {
          boolean ready = ready();
          // Once closed the number may belong to the next terminal: it is not read any more.
          synchronized (PseudoTerminal.this) {
            requireOpen();
            if (ready) {
              int count = take(piece);
              System.arraycopy(piece, 0, into, offset, Math.max(0, count));
              return count == 0 ? -1 : count;
            }
          }
        }
      }
    };
  }

  OutputStream out() {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        synchronized (PseudoTerminal.this) {
          requireOpen();
          while (from < offset + length) {
            from += give(Arrays.copyOfRange(bytes, from, offset + length));
          }
        }
      }
    };
  }

  /** Whether something is there to be read, or the program has hung up; waits a little. */
  private boolean ready() {
    try (Memory wanted = new Memory(8)) {
      wanted.setInt(0, descriptor);
      wanted.setShort(4, READABLE);
      wanted.setShort(6, (short) 0);
      C.INSTANCE.poll(wanted, new NativeLong(1), WAIT_MILLIS);
      return wanted.getShort(6) != 0;
    }
  }

  private void requireOpen() throws IOException {
    if (closed) {
      throw new IOException("the terminal has been closed");
    }
  }

  private int take(byte[] into) throws IOException {
    try {
      return C.INSTANCE.read(descriptor, into, new NativeLong(into.length)).intValue();
    } catch (LastErrorException e) {
      throw new IOException(e);
    }
  }

  private int give(byte[] bytes) throws IOException {
    try {
      return C.INSTANCE.write(descriptor, bytes, new NativeLong(bytes.length)).intValue();
    } catch (LastErrorException e) {
      throw new IOException(e);
    }
  }

  /** Hangs up. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      C.INSTANCE.close(descriptor);
    }
  }

  private interface C extends Library {
    C INSTANCE = Native.load("c", C.class);

    int posix_openpt(int flags) throws LastErrorException;

    int grantpt(int descriptor) throws LastErrorException;

    int unlockpt(int descriptor) throws LastErrorException;

    int ptsname_r(int descriptor, byte[] name, NativeLong length) throws LastErrorException;

    NativeLong read(int descriptor, byte[] into, NativeLong length) throws LastErrorException;

    NativeLong write(int descriptor, byte[] bytes, NativeLong length) throws LastErrorException;

    int poll(Pointer wanted, NativeLong count, int millis) throws LastErrorException;

    int close(int descriptor) throws LastErrorException;
  }
}
