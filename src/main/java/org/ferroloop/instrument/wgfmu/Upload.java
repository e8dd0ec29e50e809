package org.ferroloop.instrument.wgfmu;

import com.sun.jna.ptr.DoubleByReference;
import com.sun.jna.ptr.IntByReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.ferroloop.instrument.InstrumentException;

/**
 * What a channel is set to play. It is sent only when it is another than before, read back and
 * compared before it can be played.
 */
final class Upload {
  private static final String PATTERN = "ferroloop";
  private static final double TIME_SLACK = 1e-9;
  private static final double VOLT_SLACK = 1e-6;

  private final WgfmuSession session;
  private final Wgfmu.Caller caller;
  private final int id;
  private Sent sent;

  Upload(WgfmuSession session, Wgfmu.Caller caller, int id) {
    this.session = session;
    this.caller = caller;
    this.id = id;
  }

  /** What was sent, and the setup that it is part of. */
  private record Sent(WgfmuPattern pattern, long loops, MeasureRange range, long setup) {}

  /** What the channel is set to is not known any longer. */
  void forget() {
    sent = null;
  }

  /** A pattern of 0 V, which the next update brings to the output. */
  void zero() {
    sent = null;
    session.clear();
    create(new WgfmuPattern().to(1L, 0));
    call("WGFMU_addSequence", f -> f.WGFMU_addSequence(id, PATTERN, 1));
  }

  /** Sends pattern and ranges, unless they are there. */
  void send(WgfmuPattern pattern, long loops, MeasureRange range) {
    Sent wanted = new Sent(pattern, loops, range, session.setups());
    if (wanted.equals(sent)) {
      return;
    }
    sent = null;
    long setup = session.clear();
    create(pattern);
    for (MeasureEvent event : pattern.events()) {
      call(
          "WGFMU_setMeasureEvent",
          f ->
              f.WGFMU_setMeasureEvent(
                  PATTERN,
                  event.name(),
                  event.start(),
                  event.points(),
                  event.interval(),
                  event.average(),
                  event.raw() ? 12_001 : 12_000));
    }
    call("WGFMU_addSequence", f -> f.WGFMU_addSequence(id, PATTERN, loops));
    ForceRange force = ForceRange.fitting(pattern.lowest(), pattern.highest());
    call("WGFMU_setForceVoltageRange", f -> f.WGFMU_setForceVoltageRange(id, force.number()));
    call("WGFMU_setMeasureMode", f -> f.WGFMU_setMeasureMode(id, range.mode()));
    call(
        "WGFMU_setMeasure" + (range.current() ? "CurrentRange" : "VoltageRange"),
        f ->
            range.current()
                ? f.WGFMU_setMeasureCurrentRange(id, range.number())
                : f.WGFMU_setMeasureVoltageRange(id, range.number()));
    compare(pattern, loops);
    call("WGFMU_updateChannel", f -> f.WGFMU_updateChannel(id));
    sent = new Sent(pattern, loops, range, setup);
  }

  private void create(WgfmuPattern pattern) {
    double[] seconds = pattern.seconds();
    double[] volts = pattern.volts();
    call("WGFMU_createPattern", f -> f.WGFMU_createPattern(PATTERN, 0));
    call("WGFMU_addVectors", f -> f.WGFMU_addVectors(PATTERN, seconds, volts, seconds.length));
  }

  /** What the library has made of it: a time that it rounded would be another pulse. */
  private void compare(WgfmuPattern pattern, long loops) {
    double[] seconds = pattern.seconds();
    double[] volts = pattern.volts();
    DoubleByReference points = new DoubleByReference();
    call("WGFMU_getForceValueSize", f -> f.WGFMU_getForceValueSize(id, points));
    if (points.getValue() != (double) loops * (seconds.length + 1)) {
      throw differs("points", (double) loops * (seconds.length + 1), points.getValue());
    }
    IntByReference size = new IntByReference(seconds.length + 1);
    double[] times = new double[seconds.length + 1];
    double[] values = new double[seconds.length + 1];
    call(
        "WGFMU_getPatternForceValues",
        f -> f.WGFMU_getPatternForceValues(PATTERN, 0, size, times, values));
    double end = 0;
    for (int i = 0; i < seconds.length; i++) {
      end += seconds[i];
      if (!(Math.abs(times[i + 1] - end) <= TIME_SLACK + 1e-12 * end)) {
        throw differs("the end of vector " + (i + 1) + " in s", end, times[i + 1]);
      }
      if (!(Math.abs(values[i + 1] - volts[i]) <= VOLT_SLACK)) {
        throw differs("the voltage of vector " + (i + 1) + " in V", volts[i], values[i + 1]);
      }
    }
  }

  private InstrumentException differs(String what, double wanted, double found) {
    return new InstrumentException(
        caller.instrument(),
        caller.resource(),
        "",
        "read back after setting: "
            + what
            + " is "
            + found
            + ", expected "
            + wanted
            + "; nothing was fired",
        null);
  }

  /** What was measured. */
  List<Sample> samples(long expected) {
    List<Sample> samples = new ArrayList<>();
    if (expected == 0) {
      return samples;
    }
    IntByReference measured = new IntByReference();
    IntByReference total = new IntByReference();
    call("WGFMU_getMeasureValueSize", f -> f.WGFMU_getMeasureValueSize(id, measured, total));
    if (measured.getValue() != expected) {
      throw new InstrumentException(
          caller.instrument(),
          caller.resource(),
          "WGFMU_getMeasureValueSize",
          measured.getValue() + " values measured, expected " + expected,
          null);
    }
    int count = measured.getValue();
    double[] times = new double[count];
    double[] values = new double[count];
    IntByReference size = new IntByReference(count);
    call("WGFMU_getMeasureValues", f -> f.WGFMU_getMeasureValues(id, 0, size, times, values));
    for (int i = 0; i < size.getValue(); i++) {
      samples.add(new Sample(times[i], values[i]));
    }
    return samples;
  }

  private void call(String name, ToIntFunction<WgfmuFunctions> function) {
    session.call(caller, name, function);
  }
}
