package org.ferroloop.transport.wire;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** The instrument's side of a pseudo-terminal; a program opens {@link #path} as a serial port. */
final class PseudoTerminal implements Closeable {
  private static final int READ_WRITE = 2;
  private static final int NO_CONTROLLING_TERMINAL = 0x100;

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
        int count;
        try {
          count = C.INSTANCE.read(descriptor, piece, new NativeLong(length)).intValue();
        } catch (LastErrorException e) {
          throw new IOException(e);
        }
        System.arraycopy(piece, 0, into, offset, Math.max(0, count));
        return count == 0 ? -1 : count;
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
        while (from < offset + length) {
          byte[] rest = Arrays.copyOfRange(bytes, from, offset + length);
          try {
            from += C.INSTANCE.write(descriptor, rest, new NativeLong(rest.length)).intValue();
          } catch (LastErrorException e) {
            throw new IOException(e);
          }
        }
      }
    };
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

    int close(int descriptor) throws LastErrorException;
  }
}
