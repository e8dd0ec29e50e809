package org.ferroloop.instrument.wgfmu;

import java.util.List;
import org.ferroloop.instrument.CurrentSample;
import org.ferroloop.instrument.ForcedWaveform;
import org.ferroloop.instrument.WaveformMeter;

/** A WGFMU channel in Fast-IV mode on a mainframe whose SMUs are driven as well. */
public final class MainframeWaveformMeter extends MainframePulseGenerator implements WaveformMeter {
  private final WgfmuWaveformMeter meter;

  MainframeWaveformMeter(Parts parts, WgfmuWaveformMeter meter) {
    super(parts, meter);
    this.meter = meter;
  }

  @Override
  public void check(ForcedWaveform waveform) {
    meter.check(waveform);
  }

  /** {@inheritDoc} The SMU is brought to 0 V before its RSU lets it go, as for pulses. */
  @Override
  public List<CurrentSample> play(ForcedWaveform waveform) {
    meter.check(waveform);
    readyToFire();
    return meter.play(waveform);
  }
}
