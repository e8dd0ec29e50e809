package org.ferroloop.simulator.wgfmu;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.ferroloop.twin.switching.Waveform;

/** A named waveform with its events; times in ticks of 10 ns. */
final class Pattern {
  /** Vectors of one pattern (instruments.md 1.3). */
  static final int MOST_VECTORS = 2048;

  private final String name;
  private final NavigableMap<Long, Double> knots = new TreeMap<>();
  private final List<MeasureEvent> measures = new ArrayList<>();
  private final List<RangeEvent> ranges = new ArrayList<>();
  private final List<TriggerEvent> triggers = new ArrayList<>();

  Pattern(String name, double initial) {
    this.name = name;
    knots.put(0L, initial);
  }

  String name() {
    return name;
  }

  /** Voltage over time; the first knot is at 0. */
  NavigableMap<Long, Double> knots() {
    return knots;
  }

  List<MeasureEvent> measures() {
    return measures;
  }

  List<RangeEvent> ranges() {
    return ranges;
  }

  List<TriggerEvent> triggers() {
    return triggers;
  }

  long duration() {
    return knots.lastKey();
  }

  double first() {
    return knots.firstEntry().getValue();
  }

  double last() {
    return knots.lastEntry().getValue();
  }

  /**
   * Adds or replaces a knot.
   *
   * @throws Refusal (-3) when there are too many, (-1) when the pattern would be too long
   */
  void put(long at, double volts) {
    if (!knots.containsKey(at) && knots.size() > MOST_VECTORS) {
      throw new Refusal(
          ReturnCode.CONTEXT, "pattern " + name + " has " + MOST_VECTORS + " vectors already");
    }
    if (at > Ticks.LONGEST) {
      throw Bounds.outside("time", at + "0 ns", "the pattern would be too long");
    }
    knots.put(at, volts);
  }

  /** The voltage at a time from the origin in s, held beyond both ends. */
  double at(double seconds) {
    double ticks = Math.max(0, seconds * 1e8);
    Map.Entry<Long, Double> before = knots.floorEntry((long) Math.floor(ticks));
    Map.Entry<Long, Double> after = knots.higherEntry((long) Math.floor(ticks));
    if (after == null) {
      return last();
    }
    double share = (ticks - before.getKey()) / (after.getKey() - before.getKey());
    return before.getValue() + share * (after.getValue() - before.getValue());
  }

  /** A piece of it, from its own time 0; {@code to} is later than {@code from}. */
  Waveform piece(long from, long to) {
    NavigableMap<Long, Double> within = new TreeMap<>(knots.subMap(from, true, to, true));
    within.putIfAbsent(from, at(Ticks.seconds(from)));
    within.putIfAbsent(to, at(Ticks.seconds(to)));
    double[] t = new double[within.size()];
    double[] v = new double[within.size()];
    int i = 0;
    for (Map.Entry<Long, Double> knot : within.entrySet()) {
      t[i] = Ticks.seconds(knot.getKey() - from);
      v[i++] = knot.getValue();
    }
    return Waveform.of(t, v);
  }

  boolean flat() {
    return knots.values().stream().allMatch(v -> v == first());
  }
}
