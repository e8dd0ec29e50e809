package org.ferroloop.instrument;

import java.util.List;

/** A pulse generator that samples its own current while it forces a waveform. */
public interface WaveformMeter extends PulseGenerator {
  /**
   * Refuses what it cannot force or sample, before anything is sent. Nothing is rounded.
   *
   * @throws UnmakeableWaveform saying which quantity and what is possible
   */
  void check(ForcedWaveform waveform);

  /**
   * Forces a waveform with the output on and returns when it is over and the output is at 0 V.
   *
   * @return as many samples as were asked for, in the order of time
   * @throws UnmakeableWaveform as {@link #check(ForcedWaveform)}
   * @throws InstrumentException when the instrument reports an error, or has other samples
   */
  List<CurrentSample> play(ForcedWaveform waveform);
}
