package org.ferroloop.transport.wire;

import java.io.InputStream;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.LinkTimeout;

/**
 * The bytes of a wire as a stream, for protocols that read frames. One thread at a time.
 *
 * <p>A read throws {@link LinkTimeout} when the deadline passes with nothing there, and {@link
 * org.ferroloop.transport.LinkLost} when the other side is gone; it never ends by itself.
 */
public final class WireInput extends InputStream {
  private final String resource;
  private final ByteWire wire;
  private final byte[] buffer = new byte[1 << 16];
  private int next;
  private int filled;
  private Deadline deadline;

  /**
   * @param resource named in messages
   */
  public WireInput(String resource, ByteWire wire) {
    this.resource = resource;
    this.wire = wire;
  }

  /** From now on reads wait until this moment. */
  public void until(Deadline moment) {
    deadline = moment;
  }

  @Override
  public int read() {
    fill();
    return buffer[next++] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int count) {
    if (count == 0) {
      return 0;
    }
    fill();
    int given = Math.min(count, filled - next);
    System.arraycopy(buffer, next, into, from, given);
    next += given;
    return given;
  }

  private void fill() {
    if (next < filled) {
      return;
    }
    int count = wire.receive(buffer, deadline);
    if (count == 0) {
      throw new LinkTimeout(resource, "nothing more came by the deadline", null);
    }
    next = 0;
    filled = count;
  }
}
