package org.ferroloop.bench.probe;

import java.util.List;
import org.ferroloop.bench.Bench;
import org.ferroloop.bench.Relation;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.PulseGenerator;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.Reading;
import org.ferroloop.instrument.SourceMeasureUnit;

/**
 * An armed device as a procedure acts on it: in voltages across it, with the outputs switched as
 * its envelope wants them ({@link Relation}).
 */
public final class Probes {
  private final Hookup hookup;
  private final PulseGenerator generator;
  private final SourceMeasureUnit meter;
  private boolean generatorOn;
  private boolean meterOn;

  private Probes(Hookup hookup, PulseGenerator generator, SourceMeasureUnit meter) {
    this.hookup = hookup;
    this.generator = generator;
    this.meter = meter;
  }

  /**
   * Connects the device, with every output off.
   *
   * @throws org.ferroloop.bench.BenchAborted when an instrument failed; the bench was made safe
   */
  public static Probes arm(Bench bench, Hookup hookup) {
    bench.arm(hookup.device().name());
    return new Probes(
        hookup,
        bench.pulseGenerator(hookup.generator().name()),
        bench.sourceMeasureUnit(hookup.meter().name()));
  }

  /**
   * Asks envelope and generator whether a train can be made, with outputs as they are.
   *
   * @throws org.ferroloop.bench.EnvelopeViolation when the envelope does not allow it
   * @throws org.ferroloop.instrument.UnmakeablePulse when the generator cannot make it
   */
  public void check(PulseTrain across) {
    generator.check(hookup.atOutput(across));
  }

  /** Makes the train. */
  public void fire(PulseTrain across) {
    if (meterOn && relation().metersWhilePulsing() == Relation.Rest.OFF) {
      meter.makeSafe();
      meterOn = false;
    }
    meterOn(
        (across() || hookup.groundedByMeter())
            && relation().metersWhilePulsing() == Relation.Rest.ZERO);
    generatorOn(true);
    generator.fire(hookup.atOutput(across));
  }

  /** Reads; the readings are of the device. */
  public List<Reading> measure(IvSweep across) {
    if (generatorOn && relation().generatorsWhileReading() == Relation.Rest.OFF) {
      generator.makeSafe();
      generatorOn = false;
    }
    generatorOn(across() && relation().generatorsWhileReading() == Relation.Rest.ZERO);
    meterOn(true);
    return meter.measure(hookup.atOutput(across)).stream().map(hookup::atDevice).toList();
  }

  /** Turns readings of the output, as an exception carries them, into readings of the device. */
  public List<Reading> atDevice(List<Reading> readings) {
    return readings.stream().map(hookup::atDevice).toList();
  }

  private Relation relation() {
    return hookup.device().envelope().relation();
  }

  /** At the other end of the device, the output that does not act is the way back, at 0 V. */
  private boolean across() {
    return hookup.generator().wire().terminal() != hookup.meter().wire().terminal();
  }

  private void generatorOn(boolean wanted) {
    if (wanted && !generatorOn) {
      generator.outputOn();
      generatorOn = true;
    }
  }

  private void meterOn(boolean wanted) {
    if (wanted && !meterOn) {
      meter.outputOn(compliance());
      meterOn = true;
    }
  }

  private double compliance() {
    return Math.min(hookup.device().envelope().compliance(), meter.limits().maxCurrent());
  }
}
