package org.ferroloop.transport.usbtmc;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import com.sun.jna.NativeLong;
import com.sun.jna.ptr.ByteByReference;
import com.sun.jna.ptr.IntByReference;
import java.util.function.Supplier;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.LinkLost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A device file of the usbtmc driver. The driver's time-out is at least 100 ms, so a shorter
 * deadline is overrun by that.
 */
final class UsbtmcDevice implements CharacterDevice {
  private static final Logger LOG = LoggerFactory.getLogger(UsbtmcDevice.class);
  private static final int LEAST_TIMEOUT_MILLIS = 100;
  private static final int READ_SIZE = 1 << 16;
  private static final int EOM = 1;

  private final LibC c;
  private final String resource;
  private final int descriptor;
  private final Memory buffer = new Memory(READ_SIZE);
  private boolean tellsEnd = true;
  private int users;
  private boolean closing;
  private boolean closed;

  private UsbtmcDevice(LibC c, String resource, int descriptor) {
    this.c = c;
    this.resource = resource;
    this.descriptor = descriptor;
  }

  /**
   * @throws org.ferroloop.transport.LinkRefused when there is no such file, or no permission
   */
  static UsbtmcDevice open(LibC c, String resource, String path) {
    try {
      return new UsbtmcDevice(c, resource, c.open(path, LibC.O_RDWR));
    } catch (LastErrorException e) {
      throw Errno.refused(resource, path, e);
    }
  }

  @Override
  public void write(byte[] message, Deadline deadline) {
    String what = "sending " + message.length + " bytes";
    use(
        what,
        deadline,
        () -> {
          try (Memory bytes = new Memory(message.length)) {
            bytes.write(0, message, 0, message.length);
            int sent = 0;
            while (sent < message.length) {
              NativeLong left = new NativeLong(message.length - (long) sent);
              sent += c.write(descriptor, shared(bytes, sent), left).intValue();
            }
            return sent;
          }
        });
  }

  private static Memory shared(Memory bytes, int from) {
    return from == 0 ? bytes : (Memory) bytes.share(from);
  }

  @Override
  public Piece read(Deadline deadline) {
    return use(
        "receiving",
        deadline,
        () -> {
          int count = c.read(descriptor, buffer, new NativeLong(READ_SIZE)).intValue();
          return new Piece(buffer.getByteArray(0, count), ended(count));
        });
  }

  /** Whether the last read was the message's end; an old driver tells only by a short read. */
  private boolean ended(int count) {
    if (tellsEnd) {
      try {
        ByteByReference attributes = new ByteByReference();
        ioctl(Ioctl.MESSAGE_IN_ATTRIBUTES, attributes);
        return (attributes.getValue() & EOM) != 0;
      } catch (LastErrorException e) {
        if (!Errno.unknownRequest(e)) {
          throw e;
        }
        tellsEnd = false;
      }
    }
    return count < READ_SIZE;
  }

  @Override
  public void clear(Deadline deadline) {
    use("device clear", deadline, () -> ioctl(Ioctl.CLEAR));
  }

  @Override
  public void abortRead(Deadline deadline) {
    use("ending an answer", deadline, () -> ioctl(Ioctl.ABORT_BULK_IN));
  }

  @Override
  public int statusByte(Deadline deadline) {
    return use(
        "reading the status byte",
        deadline,
        () -> {
          ByteByReference status = new ByteByReference();
          ioctl(Ioctl.READ_STATUS_BYTE, status);
          return status.getValue() & 0xFF;
        });
  }

  @Override
  public void trigger(Deadline deadline) {
    use("trigger", deadline, () -> ioctl(Ioctl.TRIGGER));
  }

  private int ioctl(Ioctl request, Object... argument) {
    return c.ioctl(descriptor, new NativeLong(request.request()), argument);
  }

  /** Calls the driver, while nobody may give the descriptor back. */
  private <T> T use(String what, Deadline deadline, Supplier<T> call) {
    enter();
    try {
      int millis = Math.max(LEAST_TIMEOUT_MILLIS, deadline.leftMillis());
      ioctl(Ioctl.SET_TIMEOUT, new IntByReference(millis));
      return call.get();
    } catch (LastErrorException e) {
      throw Errno.failed(resource, what, e);
    } finally {
      leave();
    }
  }

  private synchronized void enter() {
    if (closing) {
      throw new LinkLost(resource, "the link has been closed", null);
    }
    users++;
  }

  private synchronized void leave() {
    users--;
    giveBack();
  }

  @Override
  public synchronized void close() {
    closing = true;
    if (users > 0) {
      try {
        ioctl(Ioctl.CANCEL_IO);
      } catch (LastErrorException e) {
        LOG.debug("{}: waking who waits; the driver's time-out will", resource, e);
      }
    }
    giveBack();
  }

  private void giveBack() {
    if (!closing || closed || users > 0) {
      return;
    }
    closed = true;
    try {
      c.close(descriptor);
    } catch (LastErrorException e) {
      LOG.debug("{}: closing", resource, e);
    }
  }
}
