package org.ferroloop.characterization.procedure;

import java.time.Instant;
import java.util.List;
import org.ferroloop.instrument.CurrentSample;

/**
 * The current of one waveform of a run, with its place.
 *
 * @param device that it went through
 * @param step its number, from 0
 * @param point which waveform of the procedure it is
 * @param time when it was recorded
 * @param samples of the current through the device, top to bottom
 */
public record SampledCurrent(
    String device, long step, Point point, Instant time, List<CurrentSample> samples) {
  public SampledCurrent {
    samples = List.copyOf(samples);
  }
}
