package org.ferroloop.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ferroloop.bench.CheckReport.InstrumentCheck;
import org.ferroloop.bench.CheckReport.WiringCheck;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.Particulars;
import org.ferroloop.instrument.PulseGenerator;
import org.ferroloop.instrument.Reading;
import org.ferroloop.instrument.ReadingStatus;
import org.ferroloop.instrument.SourceMeasureUnit;
import org.ferroloop.quantity.Unit;

/**
 * Looks a bench over without touching a synapse: who is there, self-tests, errors, limits, and the
 * resistance of the wiring to references (shorts, known resistors), read within the envelope.
 */
public final class BenchCheck {
  private static final double NPLC = 1;

  /** What a way may have besides the resistances that the bench file states, in Ohm. */
  private static final double WAY = 1000;

  /** What a known resistance may be off by, with the reading of it, as a share of 1. */
  private static final double TOLERANCE = 0.1;

  private final Bench bench;

  public BenchCheck(Bench bench) {
    this.bench = bench;
  }

  /**
   * @throws BenchAborted when an instrument failed; the bench was made safe
   */
  public CheckReport run() {
    List<InstrumentCheck> instruments = new ArrayList<>();
    bench.plan().instruments().forEach(entry -> instruments.add(instrument(entry)));
    List<WiringCheck> wiring = new ArrayList<>();
    for (Device device : bench.plan().devices()) {
      if (device.isReference() && bench.hasMeter()) {
        wiring.add(wiring(device));
      }
    }
    bench.disarm();
    return new CheckReport(instruments, wiring);
  }

  private InstrumentCheck instrument(InstrumentEntry entry) {
    String name = entry.name();
    GuardedInstrument guarded = bench.guarded(name);
    List<String> errors = guarded.errors();
    var verdict = guarded.selfTest();
    Optional<PulseGenerator> generator = guarded.as(PulseGenerator.class);
    Optional<SourceMeasureUnit> meter = guarded.as(SourceMeasureUnit.class);
    return new InstrumentCheck(
        entry,
        guarded.identity(),
        verdict,
        errors,
        guarded.outputsOff(),
        generator.map(PulseGenerator::limits),
        meter.map(SourceMeasureUnit::limits),
        particulars(entry, guarded));
  }

  /** What is known of it, and that nothing but the bench limits the current of a pulse. */
  private static Particulars particulars(InstrumentEntry entry, GuardedInstrument guarded) {
    Particulars told = guarded.particulars();
    if (guarded.as(PulseGenerator.class).isEmpty()) {
      return told;
    }
    List<String> open = new ArrayList<>();
    open.add(
        "no current compliance: what limits a pulse is its amplitude, its width and "
            + Unit.OHM.format(entry.wire().seriesResistance())
            + " in series on the bench");
    open.addAll(told.unprotected());
    return new Particulars(told.modules(), open, told.recommendations());
  }

  private WiringCheck wiring(Device device) {
    Envelope envelope = device.envelope();
    InstrumentEntry reader = bench.meter();
    bench.arm(device.name());
    Optional<String> coarse = coarseZero(envelope, reader);
    if (coarse.isPresent()) {
      double known = device.knownResistance().orElseThrow();
      return new WiringCheck(device.name(), known, OptionalDouble.empty(), false, coarse.get());
    }
    SourceMeasureUnit meter = bench.sourceMeasureUnit(reader.name());
    double series = reader.wire().seriesResistance();
    if (envelope.relation().generatorsWhileReading() == Relation.Rest.ZERO) {
      // On at 0 V, a generator is the way back; off, it leaves the other end floating.
      for (InstrumentEntry other : bench.generatorsAcross(reader)) {
        bench.pulseGenerator(other.name()).outputOn();
        series += other.wire().seriesResistance();
      }
    }
    double compliance = Math.min(envelope.compliance(), meter.limits().maxCurrent());
    double voltage = Math.min(envelope.readVoltage(), envelope.relation().difference());
    meter.outputOn(compliance);
    // Two polarities, so that offsets of voltage and current fall out.
    List<Reading> readings = meter.measure(new IvSweep(-voltage, voltage, 2, compliance, NPLC, 0));
    return judged(device, series, readings.get(0), readings.get(1));
  }

  /** Why a generator across cannot be the way back: its 0 V may be off by half its least swing. */
  private Optional<String> coarseZero(Envelope envelope, InstrumentEntry reader) {
    if (envelope.relation().generatorsWhileReading() != Relation.Rest.ZERO) {
      return Optional.empty();
    }
    double most = Math.min(envelope.readVoltage(), envelope.relation().difference());
    for (InstrumentEntry other : bench.generatorsAcross(reader)) {
      double beside = bench.pulseGenerator(other.name()).limits().minAmplitude() / 2;
      if (!new Span(0, most).holds(beside)) {
        return Optional.of(
            "not read: the 0 V of "
                + other.name()
                + " may be off by "
                + Unit.VOLT.format(beside)
                + ", half of its smallest swing, and the envelope allows a read voltage of "
                + Unit.VOLT.format(most)
                + "; allow "
                + Unit.VOLT.format(beside)
                + " or more for this reference, or take a generator with a finer zero");
      }
    }
    return Optional.empty();
  }

  /**
   * @param series resistance that the bench file states for the way, in Ohm
   */
  static WiringCheck judged(Device device, double series, Reading low, Reading high) {
    double known = device.knownResistance().orElseThrow();
    double ohms = (high.voltage() - low.voltage()) / (high.current() - low.current());
    boolean limited =
        low.status() == ReadingStatus.COMPLIANCE || high.status() == ReadingStatus.COMPLIANCE;
    if (!Double.isFinite(ohms) || !limited && !(low.ok() && high.ok())) {
      String trouble = "no number: " + low.status() + " and " + high.status();
      return new WiringCheck(device.name(), known, OptionalDouble.empty(), limited, trouble);
    }
    double off = ohms - known;
    double allowed = TOLERANCE * known;
    String trouble = "";
    if (off > allowed + series + WAY && !limited) {
      trouble = "too high: an open or wrong connection, or a relay that does not close";
    } else if (off < -allowed) {
      trouble = "too low: another device or a short in the way";
    }
    return new WiringCheck(device.name(), known, OptionalDouble.of(ohms), limited, trouble);
  }
}
