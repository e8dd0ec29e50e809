package org.ferroloop.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ferroloop.bench.CheckReport.InstrumentCheck;
import org.ferroloop.bench.CheckReport.WiringCheck;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.PulseGenerator;
import org.ferroloop.instrument.Reading;
import org.ferroloop.instrument.ReadingStatus;
import org.ferroloop.instrument.SourceMeasureUnit;

/**
 * Looks a bench over without touching a synapse: who is there, self-tests, errors, limits, and the
 * resistance of the wiring to references (shorts, known resistors), read within the envelope.
 */
public final class BenchCheck {
  private static final double NPLC = 1;

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
        meter.map(SourceMeasureUnit::limits));
  }

  private WiringCheck wiring(Device device) {
    bench.arm(device.name());
    Envelope envelope = device.envelope();
    SourceMeasureUnit meter = bench.sourceMeasureUnit();
    double compliance = Math.min(envelope.compliance(), meter.limits().maxCurrent());
    double voltage = envelope.readVoltage();
    meter.outputOn(compliance);
    // Two polarities, so that offsets of voltage and current fall out.
    List<Reading> readings = meter.measure(new IvSweep(-voltage, voltage, 2, compliance, NPLC, 0));
    return judged(device, readings.get(0), readings.get(1));
  }

  private static WiringCheck judged(Device device, Reading low, Reading high) {
    double known = device.knownResistance().orElseThrow();
    double ohms = (high.voltage() - low.voltage()) / (high.current() - low.current());
    boolean limited =
        low.status() == ReadingStatus.COMPLIANCE || high.status() == ReadingStatus.COMPLIANCE;
    boolean number = Double.isFinite(ohms) && (limited || low.ok() && high.ok());
    return new WiringCheck(
        device.name(),
        known,
        number ? OptionalDouble.of(ohms) : OptionalDouble.empty(),
        limited,
        number ? "" : "no number: " + low.status() + " and " + high.status());
  }
}
