package org.ferroloop.instrument.wgfmu;

import com.sun.jna.ptr.DoubleByReference;
import com.sun.jna.ptr.IntByReference;
import java.time.Duration;
import java.util.List;
import java.util.function.ToIntFunction;
import org.ferroloop.instrument.InstrumentException;
import org.ferroloop.instrument.b1500.RsuSwitch;

/**
 * One WGFMU channel and its RSU. It rests in SMU mode, where the RSU passes the SMU; between {@link
 * #toWgfmu} and {@link #toSmu} it rests at 0 V. The RSU is only ever switched at 0 V.
 */
public final class WgfmuChannel implements RsuSwitch {
  /**
   * Up to so long the library may block; longer runs are asked how far they are, so that another
   * thread can abort them.
   */
  private static final double BLOCKING = 0.1;

  private static final Duration POLL = Duration.ofMillis(20);
  private static final ForceRange REST_RANGE = ForceRange.V5;

  private final WgfmuSession session;
  private final Wgfmu.Caller caller;
  private final int id;
  private final OperationMode mode;
  private final Upload upload;
  private boolean passing;

  WgfmuChannel(WgfmuSession session, Wgfmu.Caller caller, int id, OperationMode mode) {
    if (mode != OperationMode.PG && mode != OperationMode.FAST_IV) {
      throw new IllegalArgumentException("mode " + mode.word() + ", expected pg or fast-iv");
    }
    this.session = session;
    this.caller = caller;
    this.id = id;
    this.mode = mode;
    this.upload = new Upload(session, caller, id);
  }

  /** 101 to 1002. */
  public int id() {
    return id;
  }

  /** In which it makes waveforms. */
  public OperationMode mode() {
    return mode;
  }

  WgfmuSession session() {
    return session;
  }

  String name() {
    return caller.instrument();
  }

  /** Whether the RSU passes the WGFMU, as far as this driver has switched it. */
  public boolean passesWgfmu() {
    return passing;
  }

  @Override
  public void toWgfmu() {
    synchronized (session.turn()) {
      if (passing) {
        return;
      }
      upload.zero();
      set("WGFMU_setOperationMode", f -> f.WGFMU_setOperationMode(id, mode.number()));
      set("WGFMU_setForceVoltageRange", f -> f.WGFMU_setForceVoltageRange(id, REST_RANGE.number()));
      set("WGFMU_setMeasureMode", f -> f.WGFMU_setMeasureMode(id, MeasureRange.V10.mode()));
      set("WGFMU_connect", f -> f.WGFMU_connect(id));
      passing = true;
      set("WGFMU_updateChannel", f -> f.WGFMU_updateChannel(id));
    }
  }

  @Override
  public void toSmu() {
    synchronized (session.turn()) {
      if (!passing && operationMode() == OperationMode.SMU) {
        return;
      }
      zero();
      set("WGFMU_setOperationMode", f -> f.WGFMU_setOperationMode(id, OperationMode.SMU.number()));
      set("WGFMU_connect", f -> f.WGFMU_connect(id));
      set("WGFMU_updateChannel", f -> f.WGFMU_updateChannel(id));
      passing = false;
    }
  }

  /** Stops whatever runs and brings the output to 0 V; abort alone would hold the voltage. */
  public void zero() {
    synchronized (session.turn()) {
      set("WGFMU_abortChannel", f -> f.WGFMU_abortChannel(id));
      if (operationMode() == OperationMode.DC) {
        set("WGFMU_dcforceVoltage", f -> f.WGFMU_dcforceVoltage(id, 0));
        return;
      }
      upload.zero();
      set("WGFMU_updateChannel", f -> f.WGFMU_updateChannel(id));
    }
  }

  /** Opens the RSU's relay on either side; at 0 V. */
  public void disconnect() {
    synchronized (session.turn()) {
      zero();
      set("WGFMU_disconnect", f -> f.WGFMU_disconnect(id));
      passing = false;
    }
  }

  /**
   * 0 V, then SMU mode; the first time in a session, every channel of the mainframe is reset.
   *
   * @throws InstrumentException when the library refuses, or says that it is not so
   */
  public void makeSafe() {
    synchronized (session.turn()) {
      upload.forget();
      session.reset();
      zero();
      set("WGFMU_setOperationMode", f -> f.WGFMU_setOperationMode(id, OperationMode.SMU.number()));
      set("WGFMU_updateChannel", f -> f.WGFMU_updateChannel(id));
      passing = false;
      if (!off()) {
        throw failure("the channel should rest in SMU mode, the library says " + operationMode());
      }
    }
  }

  /** Whether the library says that it is in SMU mode and nothing runs. */
  public boolean off() {
    return operationMode() == OperationMode.SMU && status().state() != RunStatus.RUNNING;
  }

  OperationMode operationMode() {
    IntByReference value = new IntByReference();
    set("WGFMU_getOperationMode", f -> f.WGFMU_getOperationMode(id, value));
    for (OperationMode candidate : OperationMode.values()) {
      if (candidate.number() == value.getValue()) {
        return candidate;
      }
    }
    throw failure("operation mode " + value.getValue() + " is not one that wgfmu.h knows");
  }

  /**
   * How far a run is.
   *
   * @param elapsed in s
   * @param total in s
   */
  public record Progress(RunStatus state, double elapsed, double total) {}

  /** How far the channel is. */
  public Progress status() {
    IntByReference state = new IntByReference();
    DoubleByReference elapsed = new DoubleByReference();
    DoubleByReference total = new DoubleByReference();
    set("WGFMU_getChannelStatus", f -> f.WGFMU_getChannelStatus(id, state, elapsed, total));
    return new Progress(RunStatus.of(state.getValue()), elapsed.getValue(), total.getValue());
  }

  /**
   * Plays a pattern and returns when it is over; the output is back at 0 V then. Interrupted, it
   * stops the run and brings the output to 0 V.
   *
   * @param loops how many times, at least 1
   * @param range of what the pattern's events measure
   * @return a sample for each value, in order; empty when the pattern measures nothing
   * @throws IllegalArgumentException when the pattern or the range is none of the mode
   * @throws InstrumentException when the RSU passes the SMU, or the run does not end as it should
   */
  public List<Sample> play(WgfmuPattern pattern, long loops, MeasureRange range) {
    PlayRules.check(mode, pattern, loops, range);
    try {
      synchronized (session.turn()) {
        if (!passing) {
          throw failure("the RSU passes the SMU; switch it to the WGFMU first");
        }
        upload.send(pattern, loops, range);
        set("WGFMU_execute", WgfmuFunctions::WGFMU_execute);
      }
      await(loops * pattern.duration());
      synchronized (session.turn()) {
        return upload.samples(pattern.values() * loops);
      }
    } catch (RuntimeException e) {
      upload.forget();
      throw e;
    }
  }

  private void await(double seconds) {
    if (seconds <= BLOCKING) {
      set("WGFMU_waitUntilCompleted", WgfmuFunctions::WGFMU_waitUntilCompleted);
    }
    Progress now = status();
    while (now.state() == RunStatus.RUNNING) {
      try {
        session.clock().pause(POLL);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        zero();
        throw new InstrumentException(
            caller.instrument(), caller.resource(), "", "interrupted while a run went on", e);
      }
      now = status();
    }
    if (now.state() != RunStatus.COMPLETED && now.state() != RunStatus.DONE) {
      zero();
      throw failure("the run should be completed, the library says " + now.state());
    }
  }

  private InstrumentException failure(String detail) {
    return new InstrumentException(caller.instrument(), caller.resource(), "", detail, null);
  }

  private void set(String name, ToIntFunction<WgfmuFunctions> function) {
    session.call(caller, name, function);
  }
}
