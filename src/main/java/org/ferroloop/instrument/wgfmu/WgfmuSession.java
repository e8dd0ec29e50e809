package org.ferroloop.instrument.wgfmu;

import com.sun.jna.Native;
import com.sun.jna.ptr.IntByReference;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.ferroloop.instrument.InstrumentException;
import org.ferroloop.time.Clock;
import org.ferroloop.transport.LinkException;
import org.ferroloop.transport.LinkLost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The session of the WGFMU instrument library with a mainframe. The library has one for the whole
 * process, so all channels of a mainframe share it: it is closed when the last user closes it.
 * Thread-safe.
 */
public final class WgfmuSession implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WgfmuSession.class);
  private static final int NORMAL_WARNINGS = 1002;
  private static final int LONGEST_DETAIL = 4096;

  private static WgfmuSession only;

  /** A session was left with its line lost; the library may still hold it open. */
  private static boolean leftOpen;

  private final Wgfmu library;
  private final Wgfmu.Caller caller;
  private final Clock clock;
  private int users;
  private boolean lost;
  private boolean known;
  private long setups;

  private WgfmuSession(Wgfmu library, Wgfmu.Caller caller, Clock clock) {
    this.library = library;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Opens it, or joins the one that is open with this mainframe. Nothing is changed at the
   * mainframe.
   *
   * @param instrument its name on the bench, for messages
   * @param resource the VISA resource name of the mainframe, which the library opens by itself
   * @param library name or path of the library, {@link Wgfmu#USUAL_NAME} usually
   * @param clock for long waits
   * @throws org.ferroloop.transport.LinkRefused when there is no such library
   * @throws WgfmuException when it does not open: FIRMWARE while an error waits in the mainframe's
   *     queue, which must be drained first
   * @throws InstrumentException when the library has a session with another mainframe
   */
  public static WgfmuSession open(String instrument, String resource, String library, Clock clock) {
    return open(instrument, resource, library, clock, call -> {});
  }

  /**
   * The same.
   *
   * @param log hears every call of the library when it is back; that of who opens the session
   */
  public static synchronized WgfmuSession open(
      String instrument, String resource, String library, Clock clock, Consumer<String> log) {
    if (only != null && !only.lost) {
      if (!only.caller.resource().equals(resource)) {
        throw new InstrumentException(
            instrument,
            resource,
            "",
            "the WGFMU library has one session a process, and it is with " + only.caller.resource(),
            null);
      }
      only.users++;
      return only;
    }
    leftOpen |= only != null;
    WgfmuSession session =
        new WgfmuSession(
            Wgfmu.load(library).heard(log), new Wgfmu.Caller(instrument, resource), clock);
    session.begin();
    only = session;
    return session;
  }

  private void begin() {
    if (leftOpen) {
      closeQuietly();
      leftOpen = false;
    }
    library.errors();
    call("WGFMU_clear", WgfmuFunctions::WGFMU_clear);
    call("WGFMU_setWarningLevel", f -> f.WGFMU_setWarningLevel(NORMAL_WARNINGS));
    call("WGFMU_openSession", f -> f.WGFMU_openSession(caller.resource()));
    users = 1;
  }

  /**
   * A channel.
   *
   * @param instrument its name on the bench
   * @param id 101 to 1002: slot and 1 or 2
   * @param mode in which it makes waveforms: PG or FAST_IV
   * @throws InstrumentException when the mainframe has no such channel
   */
  public WgfmuChannel channel(String instrument, int id, OperationMode mode) {
    List<Integer> there = channels();
    if (!there.contains(id)) {
      throw new InstrumentException(
          instrument, resource(), "", "no WGFMU channel " + id + "; found " + there, null);
    }
    return new WgfmuChannel(this, new Wgfmu.Caller(instrument, resource()), id, mode);
  }

  /** The WGFMU channels of the mainframe. */
  public List<Integer> channels() {
    IntByReference size = new IntByReference();
    call("WGFMU_getChannelIdSize", f -> f.WGFMU_getChannelIdSize(size));
    int[] ids = new int[Math.max(1, size.getValue())];
    call("WGFMU_getChannelIds", f -> f.WGFMU_getChannelIds(ids, size));
    return Arrays.stream(ids).limit(size.getValue()).boxed().collect(Collectors.toList());
  }

  /** The resource name that it was opened with. */
  public String resource() {
    return caller.resource();
  }

  /** Errors that the library holds, taken. */
  public List<String> errors() {
    return library.errors();
  }

  /** Warnings of the library since patterns were last sent. */
  public List<String> warnings() {
    try {
      return library.warnings(caller);
    } catch (LinkLost e) {
      lost = true;
      throw e;
    }
  }

  /**
   * The self-test of the mainframe and its modules; outputs must be off.
   *
   * @return 0 when it passed; else a bit for each slot, 1024 for the mainframe
   */
  public int selfTest() {
    return verdict("WGFMU_doSelfTest", true);
  }

  /**
   * The self-calibration of the mainframe and its modules; outputs must be off. Takes minutes.
   *
   * @return 0 when it passed; else a bit for each slot, 1024 for the mainframe
   */
  public int selfCalibration() {
    return verdict("WGFMU_doSelfCalibration", false);
  }

  private int verdict(String name, boolean test) {
    IntByReference result = new IntByReference();
    IntByReference size = new IntByReference(LONGEST_DETAIL - 1);
    byte[] detail = new byte[LONGEST_DETAIL];
    call(
        name,
        f ->
            test
                ? f.WGFMU_doSelfTest(result, detail, size)
                : f.WGFMU_doSelfCalibration(result, detail, size));
    if (result.getValue() != 0) {
      LOG.warn("{}: {} {}", caller.instrument(), name, Native.toString(detail));
    }
    return result.getValue();
  }

  Clock clock() {
    return clock;
  }

  void call(String name, ToIntFunction<WgfmuFunctions> function) {
    call(caller, name, function);
  }

  void call(Wgfmu.Caller by, String name, ToIntFunction<WgfmuFunctions> function) {
    try {
      library.call(by, name, function);
    } catch (LinkLost e) {
      lost = true;
      throw e;
    }
  }

  /**
   * Drops every pattern and sequence; what another channel has sent is gone, too.
   *
   * @return a number for what is sent next: as long as {@link #setups} is the same, it is there
   */
  long clear() {
    List<String> warnings = warnings();
    if (!warnings.isEmpty()) {
      LOG.warn("{}: {}", caller.instrument(), String.join("; ", warnings));
    }
    call("WGFMU_clear", WgfmuFunctions::WGFMU_clear);
    return ++setups;
  }

  /** How often the setup was dropped. */
  long setups() {
    return setups;
  }

  /** Whatever another program left: all channels to 0 V and SMU mode, once a session. */
  void reset() {
    if (!known) {
      call("WGFMU_initialize", WgfmuFunctions::WGFMU_initialize);
      known = true;
    }
  }

  /** One channel at a time does something of several calls. */
  Object turn() {
    return library;
  }

  /** Leaves; the last one closes the session. Outputs stay as they are. */
  @Override
  public void close() {
    synchronized (WgfmuSession.class) {
      users--;
      if (users > 0) {
        return;
      }
      if (only == this) {
        only = null;
      }
    }
    if (lost) {
      synchronized (WgfmuSession.class) {
        leftOpen = true;
      }
      return;
    }
    closeQuietly();
  }

  private void closeQuietly() {
    try {
      call("WGFMU_closeSession", WgfmuFunctions::WGFMU_closeSession);
    } catch (WgfmuException | LinkException e) {
      LOG.warn("{}: the session did not close: {}", caller.instrument(), e.getMessage());
      LOG.debug("the session did not close", e);
    }
  }
}
