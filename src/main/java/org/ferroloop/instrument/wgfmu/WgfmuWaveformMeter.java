package org.ferroloop.instrument.wgfmu;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.instrument.CurrentSample;
import org.ferroloop.instrument.ForcedWaveform;
import org.ferroloop.instrument.Identity;
import org.ferroloop.instrument.InstrumentException;
import org.ferroloop.instrument.UnmakeableWaveform;
import org.ferroloop.instrument.WaveformMeter;
import org.ferroloop.instrument.driver.BenchLoad;

/** A WGFMU channel in Fast-IV mode, where it measures the current that it gives. */
public final class WgfmuWaveformMeter extends WgfmuPulseGenerator implements WaveformMeter {
  private static final double TIME_SLACK = 1e-9;

  private final WgfmuWaveformFit fit;

  /**
   * @param channel in Fast-IV mode, which is its own
   * @param rounding of pulse trains; waveforms are never rounded
   * @param load what the bench connects to the RSU's output
   * @param identity of the mainframe
   */
  public WgfmuWaveformMeter(
      WgfmuChannel channel, Rounding rounding, BenchLoad load, Identity identity) {
    super(channel, rounding, load, identity);
    if (channel.mode() != OperationMode.FAST_IV) {
      throw new IllegalArgumentException(
          channel.mode().word() + " measures voltage only, not current; fast-iv does");
    }
    this.fit = new WgfmuWaveformFit(load, limits().maxAmplitude());
  }

  @Override
  public void check(ForcedWaveform waveform) {
    pattern(waveform);
  }

  private WgfmuPattern pattern(ForcedWaveform waveform) {
    try {
      return fit.pattern(waveform);
    } catch (IllegalArgumentException e) {
      throw new UnmakeableWaveform(channel().name(), resource(), e.getMessage(), e);
    }
  }

  @Override
  public List<CurrentSample> play(ForcedWaveform waveform) {
    WgfmuPattern pattern = pattern(waveform);
    List<Sample> samples = play(pattern, 1, WgfmuWaveformFit.range(waveform));
    List<CurrentSample> currents = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      Sample sample = samples.get(i);
      double middle = i * waveform.interval() + waveform.average() / 2;
      // Somewhere in its window: half of it to either side, and a tick.
      double most = waveform.average() / 2 + TimeGrid.STEP + TIME_SLACK;
      if (!Double.isFinite(sample.value()) || !(Math.abs(sample.seconds() - middle) <= most)) {
        throw wrong("sample " + i + " is " + sample + ", expected at " + middle + " s");
      }
      currents.add(new CurrentSample(middle, sample.value()));
    }
    if (currents.size() != waveform.points()) {
      throw wrong(currents.size() + " samples, expected " + waveform.points());
    }
    return currents;
  }

  private InstrumentException wrong(String what) {
    return new InstrumentException(
        channel().name(), resource(), "WGFMU_getMeasureValues", what, null);
  }
}
