package org.ferroloop.bench;

import java.util.List;
import org.ferroloop.instrument.CurrentSample;
import org.ferroloop.instrument.ForcedWaveform;
import org.ferroloop.instrument.WaveformMeter;

/** A waveform meter behind the wall. */
final class GuardedWaveformMeter extends GuardedGenerator implements WaveformMeter {
  GuardedWaveformMeter(Control control, Slot slot, Tally tally) {
    super(control, slot, tally);
  }

  private WaveformMeter meter() {
    return acting(WaveformMeter.class);
  }

  /**
   * {@inheritDoc}
   *
   * @throws EnvelopeViolation when the envelope of the armed device does not allow it
   */
  @Override
  public void check(ForcedWaveform waveform) {
    control.act(() -> allowed(meter(), waveform));
  }

  private WaveformDose allowed(WaveformMeter meter, ForcedWaveform waveform) {
    WaveformDose dose = new WaveformWall(control.device(), slot.entry().wire()).check(waveform);
    meter.check(waveform);
    return dose;
  }

  /**
   * {@inheritDoc}
   *
   * @throws EnvelopeViolation when any part of it is outside the envelope of the armed device, its
   *     dose is spent, or another channel is not at rest; nothing was sent
   * @throws BenchAborted when it went wrong; the bench was made safe
   */
  @Override
  public List<CurrentSample> play(ForcedWaveform waveform) {
    return control.act(
        () -> {
          requireOn();
          WaveformMeter meter = meter();
          WaveformDose dose = allowed(meter, waveform);
          Device device = control.device();
          othersRest(device);
          tally.book(device, dose.pulses(), dose.energyOfOne());
          return List.copyOf(meter.play(waveform));
        });
  }
}
