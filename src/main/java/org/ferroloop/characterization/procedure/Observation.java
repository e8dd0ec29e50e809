package org.ferroloop.characterization.procedure;

import java.time.Instant;
import java.util.List;
import org.ferroloop.instrument.Reading;

/**
 * One read of a run, with its place.
 *
 * @param device that was read
 * @param step its number, from 0
 * @param point which reading of the procedure it is
 * @param time when it was recorded
 * @param readings of the device, one a point of the read
 */
public record Observation(
    String device, long step, Point point, Instant time, List<Reading> readings) {
  public Observation {
    readings = List.copyOf(readings);
  }

  /**
   * Mean of I/V at the first and the last point, in S; NaN when one of them is no number to rely
   * on.
   */
  public double conductance() {
    return conductance(readings);
  }

  /** As {@link #conductance()}, of readings; NaN of none. */
  public static double conductance(List<Reading> readings) {
    if (readings.isEmpty()) {
      return Double.NaN;
    }
    return (of(readings.get(0)) + of(readings.get(readings.size() - 1))) / 2;
  }

  private static double of(Reading reading) {
    return reading.ok() && reading.voltage() != 0
        ? reading.current() / reading.voltage()
        : Double.NaN;
  }
}
