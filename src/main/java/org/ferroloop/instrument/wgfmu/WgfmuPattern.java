package org.ferroloop.instrument.wgfmu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A waveform from 0 V to 0 V, and what is measured in it. Within the instrument's limits: times of
 * at least 10 ns on the grid of 10 ns, at most 2048 vectors.
 */
public final class WgfmuPattern {
  /** Vectors of one pattern. */
  public static final int MOST_VECTORS = 2048;

  private final List<Long> ticks = new ArrayList<>();
  private final List<Double> volts = new ArrayList<>();
  private final List<MeasureEvent> events = new ArrayList<>();
  private long duration;

  /**
   * Goes on in a straight line to a voltage.
   *
   * @param seconds 10 ns to 10995.11627775 s, on the grid
   * @param voltage EMF in V, at most 10 V either way
   * @return this
   * @throws IllegalArgumentException when one is not possible, or there are too many vectors
   */
  public WgfmuPattern to(double seconds, double voltage) {
    if (!TimeGrid.isOn(seconds)) {
      throw new IllegalArgumentException(
          "a vector of "
              + TimeGrid.text(seconds)
              + " is not on the grid of 10 ns; the nearest is "
              + TimeGrid.text(TimeGrid.seconds(TimeGrid.nearest(seconds))));
    }
    return to(TimeGrid.nearest(seconds), voltage);
  }

  WgfmuPattern to(long tick, double voltage) {
    if (tick < 1 || duration + tick > TimeGrid.LONGEST) {
      throw new IllegalArgumentException(
          "a vector of "
              + TimeGrid.text(TimeGrid.seconds(tick))
              + ", expected 10 ns to 10995.11627775 s in all");
    }
    if (!(Math.abs(voltage) <= 10)) {
      throw new IllegalArgumentException(voltage + " V, expected -10 V to 10 V");
    }
    if (ticks.size() == MOST_VECTORS) {
      throw new IllegalArgumentException("more than " + MOST_VECTORS + " vectors");
    }
    ticks.add(tick);
    volts.add(voltage);
    duration += tick;
    return this;
  }

  /**
   * Measures; events that average differently are at least 100 ns apart.
   *
   * @return this
   * @throws IllegalArgumentException when it ends after the vectors so far, or comes too close
   */
  public WgfmuPattern measure(MeasureEvent event) {
    if (event.end() > duration() + TimeGrid.STEP / 2) {
      throw new IllegalArgumentException(
          "event "
              + event.name()
              + " ends at "
              + TimeGrid.text(event.end())
              + ", the pattern at "
              + TimeGrid.text(duration()));
    }
    for (MeasureEvent other : events) {
      double between = Math.max(event.start() - other.end(), other.start() - event.end());
      double least = event.average() == other.average() ? 0 : 100e-9;
      if (between < least - TimeGrid.STEP / 2) {
        throw new IllegalArgumentException(
            "events " + other.name() + " and " + event.name() + " are closer than possible");
      }
    }
    events.add(event);
    return this;
  }

  /** In s. */
  public double duration() {
    return TimeGrid.seconds(duration);
  }

  List<MeasureEvent> events() {
    return events;
  }

  double[] seconds() {
    return ticks.stream().mapToDouble(TimeGrid::seconds).toArray();
  }

  double[] volts() {
    return volts.stream().mapToDouble(Double::doubleValue).toArray();
  }

  double lowest() {
    return Arrays.stream(volts()).reduce(0, Math::min);
  }

  double highest() {
    return Arrays.stream(volts()).reduce(0, Math::max);
  }

  /** How many values its events give in one loop. */
  long values() {
    return events.stream().mapToLong(MeasureEvent::values).sum();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WgfmuPattern that
        && ticks.equals(that.ticks)
        && volts.equals(that.volts)
        && events.equals(that.events);
  }

  @Override
  public int hashCode() {
    return 31 * ticks.hashCode() + volts.hashCode();
  }
}
