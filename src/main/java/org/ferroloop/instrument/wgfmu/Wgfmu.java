package org.ferroloop.instrument.wgfmu;

import com.sun.jna.Native;
import com.sun.jna.ptr.IntByReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import org.ferroloop.transport.LinkLost;
import org.ferroloop.transport.NativeLibraries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A loaded WGFMU instrument library. It is one thing for the whole process: one session, one set of
 * patterns. One call at a time.
 */
public final class Wgfmu {
  /** The environment variable or system property that names the library's file. */
  public static final String OVERRIDE = "FERROLOOP_WGFMU_LIBRARY";

  /** The name that is looked for unless told otherwise: wgfmu.dll, libwgfmu.so, ... */
  public static final String USUAL_NAME = "wgfmu";

  private static final Logger LOG = LoggerFactory.getLogger(Wgfmu.class);
  private static final int MOST_ERRORS = 100;
  private static final int LONGEST_TEXT = 1 << 20;

  private final WgfmuFunctions functions;

  private Wgfmu(WgfmuFunctions functions) {
    this.functions = functions;
  }

  /**
   * Loads it; what {@link #OVERRIDE} names goes before.
   *
   * @param library name or path of its file
   * @throws org.ferroloop.transport.LinkRefused when it is not there or lacks a function
   */
  public static Wgfmu load(String library) {
    return new Wgfmu(
        NativeLibraries.loadStdcall(
            "WGFMU instrument library", OVERRIDE, List.of(library), WgfmuFunctions.class));
  }

  /**
   * The same library, each call of which is told when it is back.
   *
   * @param log hears function, arguments, answers and return code in one line
   */
  Wgfmu heard(Consumer<String> log) {
    return new Wgfmu(CallLog.of(functions, log));
  }

  /** Who calls, for the messages of failures. */
  record Caller(String instrument, String resource) {}

  /**
   * Calls a function.
   *
   * @param name as it is told in a failure
   * @throws WgfmuException when it returns a negative code, with all that the library says
   * @throws LinkLost when that is -5, a communication error
   */
  synchronized void call(Caller caller, String name, ToIntFunction<WgfmuFunctions> function) {
    int code = function.applyAsInt(functions);
    if (code > 0) {
      LOG.debug("{}: {} returned {}, a warning", caller.instrument(), name, code);
    }
    if (code >= 0) {
      return;
    }
    String told = String.join("; ", errors());
    if (WgfmuError.of(code) == WgfmuError.COMMUNICATION) {
      String detail = name + " returned " + WgfmuException.describe(code, told);
      throw new LinkLost(caller.resource(), detail, null);
    }
    throw new WgfmuException(caller.instrument(), caller.resource(), name, code, told);
  }

  /** Takes every error that the library holds, oldest first. */
  synchronized List<String> errors() {
    List<String> all = new ArrayList<>();
    String next = text(functions::WGFMU_getErrorSize, functions::WGFMU_getError);
    while (!next.isEmpty() && all.size() < MOST_ERRORS) {
      all.add(next);
      next = text(functions::WGFMU_getErrorSize, functions::WGFMU_getError);
    }
    return all;
  }

  /**
   * The warnings since the last clear, a line each.
   *
   * @throws WgfmuException when they cannot be asked for
   * @throws LinkLost when the mainframe cannot be reached
   */
  synchronized List<String> warnings(Caller caller) {
    IntByReference size = new IntByReference();
    call(caller, "WGFMU_getWarningSummarySize", f -> f.WGFMU_getWarningSummarySize(size));
    byte[] bytes = new byte[Math.max(0, Math.min(size.getValue(), LONGEST_TEXT)) + 2];
    call(caller, "WGFMU_getWarningSummary", f -> f.WGFMU_getWarningSummary(bytes, size));
    return lines(Native.toString(bytes, StandardCharsets.ISO_8859_1));
  }

  /** All errors since the last clear, read ones too, a line each. */
  synchronized List<String> errorSummary() {
    return lines(text(functions::WGFMU_getErrorSummarySize, functions::WGFMU_getErrorSummary));
  }

  private static List<String> lines(String text) {
    return text.lines().filter(line -> !line.isBlank()).toList();
  }

  /** Empty when there is none, or when even that cannot be asked. */
  private static String text(
      ToIntFunction<IntByReference> size, ToIntBiFunction<byte[], IntByReference> text) {
    IntByReference length = new IntByReference();
    if (size.applyAsInt(length) < 0 || length.getValue() <= 0 || length.getValue() > LONGEST_TEXT) {
      return "";
    }
    byte[] bytes = new byte[length.getValue() + 2];
    return text.applyAsInt(bytes, length) < 0
        ? ""
        : Native.toString(bytes, StandardCharsets.ISO_8859_1).strip();
  }
}
