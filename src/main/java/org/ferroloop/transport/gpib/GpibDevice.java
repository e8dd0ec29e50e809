package org.ferroloop.transport.gpib;

import com.sun.jna.Platform;
import com.sun.jna.ptr.ByteByReference;
import java.util.Arrays;
import java.util.List;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.LinkException;
import org.ferroloop.transport.LinkLocked;
import org.ferroloop.transport.LinkLost;
import org.ferroloop.transport.LinkProtocol;
import org.ferroloop.transport.LinkRefused;
import org.ferroloop.transport.LinkTimeout;
import org.ferroloop.transport.NativeLibraries;
import org.ferroloop.transport.ResourceName;

/**
 * A device descriptor of linux-gpib or NI-488.2. Every call waits for one time-out of the library's
 * coarse table at most, the longest that fits into the deadline. One thread at a time.
 */
final class GpibDevice {
  private static final int ERR = 0x8000;
  private static final int TIMO = 0x4000;
  private static final int END = 0x2000;
  private static final int SEND_EOI = 1;
  private static final int NO_EOS = 0;
  private static final int NO_SECONDARY = 0;
  private static final int FIRST_SECONDARY = 0x60;
  private static final int CHUNK = 1 << 16;

  private final GpibLibrary library;
  private final String resource;
  private final int descriptor;
  private final byte[] chunk = new byte[CHUNK];

  /**
   * What one read gave.
   *
   * @param end whether EOI came with the last byte
   */
  record Piece(byte[] data, boolean end) {}

  private GpibDevice(GpibLibrary library, String resource, int descriptor) {
    this.library = library;
    this.resource = resource;
    this.descriptor = descriptor;
  }

  /**
   * Loads the library and opens the device.
   *
   * @throws LinkRefused when there is no library, board or address
   */
  static GpibDevice open(ResourceName.Gpib name, Deadline deadline) {
    List<String> names =
        Platform.isWindows()
            ? List.of("ni4882", "gpib-32")
            : Platform.isMac()
                ? List.of("/Library/Frameworks/NI4882.framework/NI4882")
                : List.of("gpib");
    GpibLibrary library =
        NativeLibraries.load("GPIB library", GpibLink.OVERRIDE, names, GpibLibrary.class);
    int secondary = name.secondary() < 0 ? NO_SECONDARY : FIRST_SECONDARY + name.secondary();
    int code = GpibTimeout.within(deadline.leftMillis());
    int descriptor = library.ibdev(name.board(), name.primary(), secondary, code, SEND_EOI, NO_EOS);
    if (descriptor < 0) {
      String why = GpibError.text(library.ThreadIberr());
      throw new LinkRefused(name.toString(), "ibdev failed: " + why, null);
    }
    return new GpibDevice(library, name.toString(), descriptor);
  }

  /**
   * Sends the bytes, EOI with the last.
   *
   * @return false when the time-out came before the first byte was taken
   * @throws LinkTimeout when it came in the middle
   */
  boolean write(byte[] bytes, int most, Deadline deadline) {
    arm(most, deadline, "ibwrt");
    int status = library.ibwrt(descriptor, bytes, new SizeT(bytes.length));
    int count = library.ThreadIbcntl().intValue();
    if (timedOut(status) && count == 0) {
      return false;
    }
    check(status, "ibwrt");
    if (count != bytes.length) {
      throw new LinkProtocol(
          resource, "ibwrt says it sent " + count + " bytes of " + bytes.length, null);
    }
    return true;
  }

  /** Receives what comes up to EOI or a time-out, whichever is first. */
  Piece read(int most, Deadline deadline) {
    arm(most, deadline, "ibrd");
    int status = library.ibrd(descriptor, chunk, new SizeT(chunk.length));
    int count = library.ThreadIbcntl().intValue();
    if (!timedOut(status)) {
      check(status, "ibrd");
    }
    if (count < 0 || count > chunk.length) {
      throw new LinkProtocol(
          resource, "ibrd says it gave " + count + " bytes of at most " + chunk.length, null);
    }
    return new Piece(Arrays.copyOf(chunk, count), !timedOut(status) && (status & END) != 0);
  }

  int statusByte(Deadline deadline) {
    arm(Integer.MAX_VALUE, deadline, "ibrsp");
    ByteByReference status = new ByteByReference();
    check(library.ibrsp(descriptor, status), "ibrsp");
    return status.getValue() & 0xFF;
  }

  /** Selected device clear. */
  void clear(Deadline deadline) {
    arm(Integer.MAX_VALUE, deadline, "ibclr");
    check(library.ibclr(descriptor), "ibclr");
  }

  /** Group execute trigger. */
  void trigger(Deadline deadline) {
    arm(Integer.MAX_VALUE, deadline, "ibtrg");
    check(library.ibtrg(descriptor), "ibtrg");
  }

  /** Gives the descriptor back. */
  void offline() {
    library.ibonl(descriptor, 0);
  }

  private void arm(int most, Deadline deadline, String call) {
    int left = deadline.leftMillis();
    if (left == 0) {
      throw new LinkTimeout(resource, call + ": the deadline has passed", null);
    }
    check(library.ibtmo(descriptor, GpibTimeout.within(Math.min(left, most))), "ibtmo");
  }

  private boolean timedOut(int status) {
    return (status & ERR) != 0
        && ((status & TIMO) != 0 || library.ThreadIberr() == GpibError.EABO.ordinal());
  }

  private void check(int status, String call) {
    if ((status & ERR) == 0) {
      return;
    }
    int error = library.ThreadIberr();
    String detail = call + " failed: " + GpibError.text(error);
    if (timedOut(status)) {
      throw new LinkTimeout(resource, detail, null);
    }
    throw switch (GpibError.of(error)) {
      case EDVR, ENEB, ENOL -> new LinkLost(resource, detail, null);
      case ELCK -> new LinkLocked(resource, detail, null);
      default -> new LinkException(resource, detail, null);
    };
  }
}
