package org.ferroloop.bench.probe;

import java.util.List;
import org.ferroloop.bench.Bench;
import org.ferroloop.bench.Relation;
import org.ferroloop.instrument.CurrentSample;
import org.ferroloop.instrument.ForcedWaveform;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.PulseGenerator;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.Reading;
import org.ferroloop.instrument.SourceMeasureUnit;
import org.ferroloop.instrument.WaveformMeter;

/**
 * An armed device as a procedure acts on it: in voltages across it, with the outputs switched as
 * its envelope wants them ({@link Relation}).
 */
public final class Probes {
  private final Bench bench;
  private final Hookup hookup;
  private final PulseGenerator generator;
  private final SourceMeasureUnit meter;
  private boolean generatorOn;
  private boolean meterOn;

  private Probes(Bench bench, Hookup hookup, PulseGenerator generator, SourceMeasureUnit meter) {
    this.bench = bench;
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
        bench,
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

  /**
   * Asks envelope and generator whether a waveform can be forced and sampled.
   *
   * @throws org.ferroloop.bench.EnvelopeViolation when the envelope does not allow it
   * @throws org.ferroloop.bench.BenchException when the generator is no waveform meter
   * @throws org.ferroloop.instrument.UnmakeableWaveform when it cannot make this one
   */
  public void check(ForcedWaveform across) {
    waveforms().check(hookup.atOutput(across));
  }

  /** Forces a waveform; the currents are those through the device. */
  public List<CurrentSample> play(ForcedWaveform across) {
    WaveformMeter waveforms = waveforms();
    readyToPulse();
    return waveforms.play(hookup.atOutput(across)).stream().map(hookup::atDevice).toList();
  }

  private WaveformMeter waveforms() {
    return bench.waveformMeter(hookup.generator().name());
  }

  /** Makes the train. */
  public void fire(PulseTrain across) {
    readyToPulse();
    generator.fire(hookup.atOutput(across));
  }

  private void readyToPulse() {
    if (meterOn && relation().metersWhilePulsing() == Relation.Rest.OFF) {
      meter.makeSafe();
      meterOn = false;
    }
    meterOn(
        (across() || hookup.groundedByMeter())
            && relation().metersWhilePulsing() == Relation.Rest.ZERO);
    generatorOn(true);
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
