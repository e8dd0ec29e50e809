package org.ferroloop.bench;

import org.ferroloop.instrument.ForcedWaveform;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.PulseLimits;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.time.Clock;

/**
 * What the envelope of a device says to a run, with nothing opened and nothing written: the walls
 * and the dose are those of the open bench. What the instruments themselves cannot do is not known
 * here, and all pulses count as today's.
 */
public final class Rehearsal {
  /** Of a generator that can do anything: rounding is its own, and shows when it is open. */
  private static final PulseLimits ANY =
      new PulseLimits(
          0,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          0,
          0,
          Double.POSITIVE_INFINITY,
          0,
          0,
          Double.POSITIVE_INFINITY,
          0,
          Double.POSITIVE_INFINITY,
          Integer.MAX_VALUE);

  private final Device device;
  private final PulseWall pulses;
  private final WaveformWall waveforms;
  private final ReadWall reads;
  private final Tally tally;
  private final long before;

  /**
   * @param generator whose wire brings the pulses to the device
   * @throws org.ferroloop.config.InputException when the bench's tally cannot be read
   */
  public Rehearsal(BenchPlan plan, Device device, InstrumentEntry generator, Clock clock) {
    this.device = device;
    this.pulses = new PulseWall(device, generator.wire(), ANY);
    this.waveforms = new WaveformWall(device, generator.wire());
    this.reads = new ReadWall(device);
    this.tally = Tally.rehearsed(plan.stateFolder().resolve(Tally.FILE), clock);
    this.before = tally.inAll(device.name()).pulses();
  }

  /**
   * A train, as the generator's output makes it.
   *
   * @throws EnvelopeViolation as {@link GuardedGenerator#fire} would
   */
  public void fire(PulseTrain train) {
    tally.book(device, train.count(), pulses.check(train));
  }

  /**
   * A waveform, as the generator's output makes it.
   *
   * @return its pulses and their energy
   * @throws EnvelopeViolation as {@link GuardedWaveformMeter#play} would
   */
  public WaveformDose play(ForcedWaveform waveform) {
    WaveformDose dose = waveforms.check(waveform);
    tally.book(device, dose.pulses(), dose.energyOfOne());
    return dose;
  }

  /**
   * A read, as the meter's output makes it.
   *
   * @throws EnvelopeViolation as {@link GuardedMeter#measure} would
   */
  public void measure(IvSweep sweep) {
    reads.check(sweep);
  }

  /** Pulses that the device took in all sessions before. */
  public long pulsesBefore() {
    return before;
  }
}
