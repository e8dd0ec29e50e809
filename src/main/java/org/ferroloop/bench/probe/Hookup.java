package org.ferroloop.bench.probe;

import org.ferroloop.bench.BenchPlan;
import org.ferroloop.bench.Device;
import org.ferroloop.bench.InstrumentEntry;
import org.ferroloop.bench.Wire;
import org.ferroloop.instrument.CurrentSample;
import org.ferroloop.instrument.ForcedWaveform;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.Reading;
import org.ferroloop.instrument.profile.InstrumentKind;

/**
 * Which generator and which meter of a bench act on a device, and the signs of their voltages: what
 * is positive across the device is negative at an output on its bottom.
 *
 * @param plan of the bench
 * @param device to act on
 * @param generator of the pulses
 * @param meter of the reads
 */
public record Hookup(
    BenchPlan plan, Device device, InstrumentEntry generator, InstrumentEntry meter) {
  /**
   * Finds them by name.
   *
   * @param generator null for the first one of the bench
   * @param meter null for the first one of the bench
   * @throws org.ferroloop.bench.BenchException when one is not there
   */
  public static Hookup of(BenchPlan plan, String device, String generator, String meter) {
    return new Hookup(
        plan,
        plan.requireDevice(device),
        plan.instrument(InstrumentKind.PULSE_GENERATOR, generator),
        plan.instrument(InstrumentKind.SOURCE_MEASURE_UNIT, meter));
  }

  /**
   * The same instruments on another device of the bench.
   *
   * @throws org.ferroloop.bench.BenchException when it is not there
   */
  public Hookup of(String other) {
    return new Hookup(plan, plan.requireDevice(other), generator, meter);
  }

  /**
   * The same names on another plan, such as one whose simulator was started.
   *
   * @throws org.ferroloop.bench.BenchException when one is not there
   */
  public Hookup on(BenchPlan other) {
    return of(other, device.name(), generator.name(), meter.name());
  }

  /** Whether a ground that is switched with the meter is the way back of pulses. */
  public boolean groundedByMeter() {
    return !meter.mainframe().ground().isEmpty();
  }

  /** The train that the generator has to make. */
  public PulseTrain atOutput(PulseTrain across) {
    Pulse pulse = across.pulse();
    Pulse output =
        new Pulse(
            generator.wire().across(pulse.amplitude()), pulse.width(), pulse.rise(), pulse.fall());
    return new PulseTrain(output, across.count(), across.period());
  }

  /** The waveform that the generator has to force. */
  public ForcedWaveform atOutput(ForcedWaveform across) {
    return generator.wire().across(1) > 0 ? across : across.turned();
  }

  /** The sweep that the meter has to make. */
  public IvSweep atOutput(IvSweep across) {
    Wire wire = meter.wire();
    return new IvSweep(
        wire.across(across.start()),
        wire.across(across.stop()),
        across.points(),
        across.compliance(),
        across.nplc(),
        across.range());
  }

  /** The current through the device, top to bottom, that the generator has sampled. */
  public CurrentSample atDevice(CurrentSample output) {
    return new CurrentSample(output.seconds(), generator.wire().across(output.current()));
  }

  /** What the meter's reading says of voltage and current through the device, top to bottom. */
  public Reading atDevice(Reading output) {
    Wire wire = meter.wire();
    return new Reading(
        wire.across(output.voltage()),
        wire.across(output.current()),
        output.seconds(),
        output.status());
  }
}
