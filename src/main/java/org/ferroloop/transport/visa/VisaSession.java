package org.ferroloop.transport.visa;

import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.ShortByReference;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.LinkException;
import org.ferroloop.transport.LinkLocked;
import org.ferroloop.transport.LinkLost;
import org.ferroloop.transport.LinkProtocol;
import org.ferroloop.transport.LinkTimeout;
import org.ferroloop.transport.LinkUnsupported;
import org.ferroloop.transport.ResourceName;

/**
 * One open resource of a VISA library. Before every call the time-out attribute is set to what is
 * left of the deadline. (A library may round it up: NI's does for GPIB, whose table is coarse.) One
 * thread at a time, except {@link #close}, which ends the call that waits.
 */
final class VisaSession implements AutoCloseable {
  private static final int EXCLUSIVE_LOCK = 1;
  private static final short DEFAULT_PROTOCOL = 0;
  private static final int CHUNK = 1 << 16;

  private final String resource;
  private final Visa visa;
  private final int handle;
  private final byte[] chunk = new byte[CHUNK];
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * What one read gave.
   *
   * @param more whether the message goes on: the buffer was full
   */
  record Piece(byte[] data, boolean more) {}

  private VisaSession(String resource, Visa visa, int handle) {
    this.resource = resource;
    this.visa = visa;
    this.handle = handle;
  }

  /**
   * Loads the library and opens the resource.
   *
   * @throws org.ferroloop.transport.LinkRefused when there is no library, or it does not find it
   */
  static VisaSession open(ResourceName name, Deadline deadline) {
    Visa visa = Visa.load();
    try {
      int handle = visa.open(name.toString(), deadline.leftMillis());
      return new VisaSession(name.toString(), visa, handle);
    } catch (LinkException e) {
      visa.close();
      throw e;
    }
  }

  /** Sets an attribute; a wire that does not know it has no need of it. */
  void setIfKnown(VisaAttribute attribute, int value) {
    try {
      set(attribute, value);
    } catch (LinkUnsupported e) {
      Visa.LOG.debug("{}: {} is not set", resource, attribute, e);
    }
  }

  /**
   * Sets an attribute.
   *
   * @throws LinkUnsupported when the resource does not have it, or not this value
   */
  void set(VisaAttribute attribute, int value) {
    VisaLibrary.AttributeState state = new VisaLibrary.AttributeState(value);
    int status = visa.library().viSetAttribute(handle, attribute.code(), state);
    check(status, "viSetAttribute(" + attribute + ", " + value + ")");
  }

  /** Sends the bytes, with END where the wire has one. */
  void write(byte[] bytes, Deadline deadline) {
    arm(deadline, "viWrite");
    IntByReference written = new IntByReference();
    check(visa.library().viWrite(handle, bytes, bytes.length, written), "viWrite");
    if (written.getValue() != bytes.length) {
      String told = Integer.toUnsignedString(written.getValue());
      throw new LinkProtocol(
          resource, "viWrite says it sent " + told + " bytes of " + bytes.length, null);
    }
  }

  /** Receives up to an end, a termination character or a full buffer. */
  Piece read(Deadline deadline) {
    arm(deadline, "viRead");
    IntByReference length = new IntByReference();
    int status = check(visa.library().viRead(handle, chunk, chunk.length, length), "viRead");
    int count = length.getValue();
    if (count < 0 || count > chunk.length) {
      String told = Integer.toUnsignedString(count);
      throw new LinkProtocol(
          resource, "viRead says it gave " + told + " bytes of at most " + chunk.length, null);
    }
    boolean more = VisaStatus.of(status) == VisaStatus.SUCCESS_MAX_CNT;
    return new Piece(Arrays.copyOf(chunk, count), more);
  }

  int statusByte(Deadline deadline) {
    arm(deadline, "viReadSTB");
    ShortByReference status = new ShortByReference();
    check(visa.library().viReadSTB(handle, status), "viReadSTB");
    return status.getValue() & 0xFF;
  }

  void clear(Deadline deadline) {
    arm(deadline, "viClear");
    check(visa.library().viClear(handle), "viClear");
  }

  void trigger(Deadline deadline) {
    arm(deadline, "viAssertTrigger");
    check(visa.library().viAssertTrigger(handle, DEFAULT_PROTOCOL), "viAssertTrigger");
  }

  void lock(Deadline deadline) {
    arm(deadline, "viLock");
    int millis = deadline.leftMillis();
    int status = visa.library().viLock(handle, EXCLUSIVE_LOCK, millis, null, null);
    try {
      check(status, "viLock");
    } catch (LinkTimeout e) {
      throw new LinkLocked(resource, "another session holds the lock", e);
    }
  }

  void unlock(Deadline deadline) {
    arm(deadline, "viUnlock");
    check(visa.library().viUnlock(handle), "viUnlock");
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      visa.library().viClose(handle);
      visa.close();
    }
  }

  private void arm(Deadline deadline, String call) {
    if (closed.get()) {
      throw new LinkLost(resource, call + ": the session is closed", null);
    }
    if (deadline.passed()) {
      throw new LinkTimeout(resource, call + ": the deadline has passed", null);
    }
    set(VisaAttribute.TMO_VALUE, deadline.leftMillis());
  }

  private int check(int status, String call) {
    return visa.check(resource, closed.get() ? 0 : handle, status, call);
  }
}
