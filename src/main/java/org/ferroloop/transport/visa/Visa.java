package org.ferroloop.transport.visa;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.ptr.IntByReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.LinkException;
import org.ferroloop.transport.LinkLocked;
import org.ferroloop.transport.LinkLost;
import org.ferroloop.transport.LinkProtocol;
import org.ferroloop.transport.LinkRefused;
import org.ferroloop.transport.LinkTimeout;
import org.ferroloop.transport.LinkUnsupported;
import org.ferroloop.transport.NativeLibraries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An installed VISA library (NI, Keysight, Rohde and Schwarz) with a resource manager of its own,
 * which is given back by {@link #close}.
 */
public final class Visa implements AutoCloseable {
  /** The environment variable or system property that names the library's file. */
  public static final String OVERRIDE = "FERROLOOP_VISA_LIBRARY";

  static final Logger LOG = LoggerFactory.getLogger(Visa.class);

  private static final int TEXT = 256;
  private static final String LIBRARY = "VISA library";
  private static final List<String> LINUX =
      List.of("visa", "ktvisa32", "rsvisa", "/usr/local/vxipnp/linux/bin/libvisa.so.7");
  private static final List<String> WINDOWS =
      List.of("nivisa64", "visa64", "visa32", "agvisa32", "RsVisa32");
  private static final List<String> MAC =
      List.of(
          "/Library/Frameworks/VISA.framework/VISA", "/Library/Frameworks/RsVisa.framework/RsVisa");

  private final VisaLibrary library;
  private final int manager;

  private Visa(VisaLibrary library) {
    this.library = library;
    IntByReference handle = new IntByReference();
    int status = library.viOpenDefaultRM(handle);
    if (status < 0) {
      throw new LinkRefused(LIBRARY, "viOpenDefaultRM answered " + VisaStatus.text(status), null);
    }
    this.manager = handle.getValue();
  }

  /**
   * Loads the library.
   *
   * @throws LinkRefused when there is none, or when it does not start
   */
  public static Visa load() {
    List<String> names = Platform.isWindows() ? WINDOWS : Platform.isMac() ? MAC : LINUX;
    return new Visa(NativeLibraries.load(LIBRARY, OVERRIDE, names, VisaLibrary.class));
  }

  /**
   * The resource names that the library knows of. (viFindRsrc itself knows no time-out.)
   *
   * @param deadline after which no more are asked for
   * @throws LinkException when it cannot tell
   */
  public List<String> resources(Deadline deadline) {
    IntByReference list = new IntByReference();
    IntByReference count = new IntByReference();
    byte[] name = new byte[TEXT];
    int status = library.viFindRsrc(manager, "?*INSTR", list, count, name);
    if (VisaStatus.of(status) == VisaStatus.ERROR_RSRC_NFOUND) {
      return List.of();
    }
    check(LIBRARY, 0, status, "viFindRsrc");
    try {
      return listed(list.getValue(), count.getValue(), name, deadline);
    } finally {
      library.viClose(list.getValue());
    }
  }

  /** The first name, and what follows: as many as were told, or fewer when they run out before. */
  private List<String> listed(int list, int count, byte[] name, Deadline deadline) {
    List<String> names = new ArrayList<>();
    names.add(Native.toString(name));
    for (int i = 1; i < count && !deadline.passed(); i++) {
      int status = library.viFindNext(list, name);
      if (VisaStatus.of(status) == VisaStatus.ERROR_RSRC_NFOUND) {
        break;
      }
      check(LIBRARY, 0, status, "viFindNext");
      names.add(Native.toString(name));
    }
    return names;
  }

  /** Gives the resource manager back, and with it every session opened through it. */
  @Override
  public void close() {
    library.viClose(manager);
  }

  VisaLibrary library() {
    return library;
  }

  int open(String resource, int millis) {
    IntByReference session = new IntByReference();
    int status = library.viOpen(manager, resource, 0, millis, session);
    if (status < 0) {
      throw new LinkRefused(resource, "viOpen answered " + described(0, status), null);
    }
    return session.getValue();
  }

  /**
   * Turns an error status into the exception that says what happened.
   *
   * @return the status, when it is none
   */
  int check(String resource, int session, int status, String what) {
    if (status >= 0) {
      return status;
    }
    String detail = what + " answered " + described(session, status);
    throw switch (VisaStatus.of(status)) {
      case ERROR_TMO -> new LinkTimeout(resource, detail, null);
      case ERROR_CONN_LOST, ERROR_INV_OBJECT, ERROR_NLISTENERS, ERROR_ABORT ->
          new LinkLost(resource, detail, null);
      case ERROR_RSRC_LOCKED, ERROR_RSRC_BUSY -> new LinkLocked(resource, detail, null);
      case ERROR_NSUP_OPER, ERROR_NSUP_ATTR, ERROR_NSUP_ATTR_STATE ->
          new LinkUnsupported(resource, detail, null);
      case ERROR_RAW_WR_PROT_VIOL,
          ERROR_RAW_RD_PROT_VIOL,
          ERROR_OUTP_PROT_VIOL,
          ERROR_INP_PROT_VIOL,
          ERROR_BERR,
          ERROR_ASRL_PARITY,
          ERROR_ASRL_FRAMING,
          ERROR_ASRL_OVERRUN ->
          new LinkProtocol(resource, detail, null);
      default -> new LinkException(resource, detail, null);
    };
  }

  private String described(int session, int status) {
    byte[] text = new byte[TEXT];
    boolean told = library.viStatusDesc(session == 0 ? manager : session, status, text) >= 0;
    String words = told ? Native.toString(text, StandardCharsets.ISO_8859_1) : "";
    return VisaStatus.text(status) + (words.isBlank() ? "" : ": " + words.strip());
  }
}
