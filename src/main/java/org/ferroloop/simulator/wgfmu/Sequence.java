package org.ferroloop.simulator.wgfmu;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.twin.switching.Waveform;

/**
 * What a channel plays: patterns, each so many times, one after the other. Between two entries the
 * output takes 50 ns: 10 ns at the last voltage, 40 ns at the next one (instruments.md 1.3).
 */
final class Sequence {
  /** Entries of one channel. */
  static final int MOST = 512;

  private static final long GAP = 5;

  private final List<Entry> entries = new ArrayList<>();

  /** A pattern and how many times it is played. */
  record Entry(Pattern pattern, long loops) {
    long duration() {
      return pattern.duration() * loops;
    }

    /** Values of the measure events of one loop. */
    long values() {
      return pattern.measures().stream().mapToLong(MeasureEvent::size).sum();
    }
  }

  /** A place in it: an entry, one of its loops, and what is left from there. */
  record Place(int entry, long loop, long rest) {}

  List<Entry> entries() {
    return entries;
  }

  /**
   * Adds an entry.
   *
   * @throws Refusal (-3) when there are too many
   */
  void add(Pattern pattern, long loops) {
    if (entries.size() >= MOST) {
      throw new Refusal(ReturnCode.CONTEXT, "the channel has " + MOST + " sequences already");
    }
    entries.add(new Entry(pattern, loops));
  }

  /** What is played when it is started now: later changes of patterns do not reach it. */
  Sequence copy() {
    Sequence copy = new Sequence();
    for (Entry entry : entries) {
      Pattern pattern = entry.pattern();
      copy.add(PatternAlgebra.copy(pattern.name(), pattern), entry.loops());
    }
    return copy;
  }

  /** In ticks, with the gaps between entries. */
  long duration() {
    return start(entries.size() - 1)
        + (entries.isEmpty() ? 0 : entries.get(entries.size() - 1).duration());
  }

  /** When an entry begins, in ticks. */
  long start(int entry) {
    long ticks = 0;
    for (int i = 0; i < entry; i++) {
      ticks += entries.get(i).duration() + GAP;
    }
    return ticks;
  }

  double first() {
    return entries.get(0).pattern().first();
  }

  boolean moves() {
    double first = first();
    return entries.stream().anyMatch(e -> !e.pattern().flat() || e.pattern().first() != first);
  }

  /** The way from an entry to the next one, which takes the gap. */
  Waveform way(int entry) {
    double before = entries.get(entry).pattern().last();
    double after = entries.get(entry + 1).pattern().first();
    return Waveform.of(
        new double[] {0, 1e-8, 1e-8, Ticks.seconds(GAP)},
        new double[] {before, before, after, after});
  }

  static long gap() {
    return GAP;
  }

  /** The voltage at a time in s from the start. */
  double at(double seconds) {
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      double within = seconds - Ticks.seconds(start(i));
      double lasts = Ticks.seconds(entry.duration());
      if (within <= lasts) {
        double period = Ticks.seconds(entry.pattern().duration());
        double loop = period == 0 ? 0 : Math.min(Math.floor(within / period), entry.loops() - 1.0);
        return entry.pattern().at(within - loop * period);
      }
      if (i + 1 < entries.size() && within < lasts + Ticks.seconds(GAP)) {
        return within < lasts + 1e-8
            ? entry.pattern().last()
            : entries.get(i + 1).pattern().first();
      }
    }
    return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).pattern().last();
  }

  /** Points of its waveform: knots of every loop. */
  double points() {
    return entries.stream().mapToDouble(e -> (double) e.loops() * e.pattern().knots().size()).sum();
  }

  /** Time in s and voltage of one of them. */
  double[] point(double index) {
    Place place = place((long) index, e -> e.pattern().knots().size());
    Pattern pattern = entries.get(place.entry()).pattern();
    long at = new ArrayList<>(pattern.knots().keySet()).get((int) place.rest());
    long origin = start(place.entry()) + place.loop() * pattern.duration();
    return new double[] {Ticks.seconds(origin + at), pattern.knots().get(at)};
  }

  /** Values that its measure events give in all. */
  long values() {
    return entries.stream().mapToLong(e -> Math.multiplyExact(e.loops(), e.values())).sum();
  }

  /** The time of a value in s from the start. */
  double seconds(long index) {
    Place place = place(index, Entry::values);
    Pattern pattern = entries.get(place.entry()).pattern();
    double origin =
        Ticks.seconds(start(place.entry())) + place.loop() * Ticks.seconds(pattern.duration());
    long rest = place.rest();
    for (MeasureEvent event : pattern.measures()) {
      if (rest < event.size()) {
        return origin + event.seconds(rest);
      }
      rest -= event.size();
    }
    throw new IllegalStateException("value " + index);
  }

  /** How many measure events there are in all loops. */
  long events() {
    return entries.stream()
        .mapToLong(e -> Math.multiplyExact(e.loops(), (long) e.pattern().measures().size()))
        .sum();
  }

  /** An event of a loop: the pattern's event, where it is and which values are its. */
  record Occurrence(Place place, Pattern pattern, MeasureEvent event, int count, long offset) {}

  /** The event of this index in time. */
  Occurrence event(long index) {
    Place place = place(index, e -> e.pattern().measures().size());
    Entry entry = entries.get(place.entry());
    long offset = 0;
    for (int i = 0; i < place.entry(); i++) {
      offset += entries.get(i).loops() * entries.get(i).values();
    }
    offset += place.loop() * entry.values();
    MeasureEvent wanted = entry.pattern().measures().get((int) place.rest());
    int count = 0;
    for (int k = 0; k < place.rest(); k++) {
      MeasureEvent before = entry.pattern().measures().get(k);
      offset += before.size();
      count += before.name().equals(wanted.name()) ? 1 : 0;
    }
    return new Occurrence(place, entry.pattern(), wanted, count, offset);
  }

  /** How many of something one loop of an entry has. */
  @FunctionalInterface
  interface PerLoop {
    long of(Entry entry);
  }

  private Place place(long index, PerLoop each) {
    long left = index;
    for (int i = 0; i < entries.size(); i++) {
      long one = each.of(entries.get(i));
      long all = one * entries.get(i).loops();
      if (left < all) {
        return new Place(i, left / one, left % one);
      }
      left -= all;
    }
    throw new IllegalStateException("index " + index);
  }
}
