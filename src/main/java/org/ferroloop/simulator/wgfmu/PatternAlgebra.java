package org.ferroloop.simulator.wgfmu;

import java.util.TreeSet;

/** Patterns made of patterns, as the vendor's manual says of the createXxxPattern functions. */
final class PatternAlgebra {
  private PatternAlgebra() {}

  /** One after the other; where they meet, the later one's first voltage follows after 10 ns. */
  static Pattern joined(String name, Pattern one, Pattern two) {
    Pattern result = copy(name, one);
    long origin = one.duration();
    boolean step = one.last() != two.first();
    two.knots()
        .forEach(
            (at, volts) -> {
              if (at > 0) {
                result.put(origin + at, volts);
              } else if (step) {
                result.put(origin + 1, volts);
              }
            });
    two.measures().forEach(event -> result.measures().add(event.moved(origin)));
    two.ranges().forEach(event -> result.ranges().add(event.moved(origin)));
    two.triggers().forEach(event -> result.triggers().add(event.moved(origin)));
    return result;
  }

  /** Voltages added, for as long as the longer one. */
  static Pattern summed(String name, Pattern one, Pattern two) {
    TreeSet<Long> times = new TreeSet<>(one.knots().keySet());
    times.addAll(two.knots().keySet());
    Pattern result = new Pattern(name, one.first() + two.first());
    for (long at : times) {
      result.put(at, one.at(Ticks.seconds(at)) + two.at(Ticks.seconds(at)));
    }
    for (Pattern part : new Pattern[] {one, two}) {
      result.measures().addAll(part.measures());
      result.ranges().addAll(part.ranges());
      result.triggers().addAll(part.triggers());
    }
    return result;
  }

  /** Times and voltages scaled; a negative time factor runs it backwards. */
  static Pattern multiplied(String name, Pattern one, double times, double volts) {
    double factor = Math.abs(times);
    boolean backwards = times < 0;
    long whole = scaled(one.duration(), factor);
    Pattern result = new Pattern(name, (backwards ? one.last() : one.first()) * volts);
    one.knots()
        .forEach(
            (at, v) -> {
              long then = scaled(at, factor);
              result.put(backwards ? whole - then : then, v * volts);
            });
    for (MeasureEvent event : one.measures()) {
      MeasureEvent stretched =
          new MeasureEvent(
              event.name(),
              scaled(event.start(), factor),
              event.points(),
              Math.max(1, scaled(event.interval(), factor)),
              scaled(event.average(), factor),
              event.raw());
      result
          .measures()
          .add(
              backwards ? stretched.moved(whole - stretched.end() - stretched.start()) : stretched);
    }
    for (RangeEvent event : one.ranges()) {
      long then = scaled(event.start(), factor);
      result.ranges().add(event.moved((backwards ? whole - then : then) - event.start()));
    }
    for (TriggerEvent event : one.triggers()) {
      long then = scaled(event.start(), factor);
      result.triggers().add(event.moved((backwards ? whole - then : then) - event.start()));
    }
    return result;
  }

  /** Later (its initial voltage before it) or earlier (its beginning cut), and higher or lower. */
  static Pattern moved(String name, Pattern one, long times, double volts) {
    double first = times >= 0 ? one.first() : one.at(Ticks.seconds(-times));
    Pattern result = new Pattern(name, first + volts);
    one.knots()
        .forEach(
            (at, v) -> {
              if (at + times >= 0) {
                result.put(at + times, v + volts);
              }
            });
    one.measures().stream()
        .filter(event -> event.start() + times >= 0)
        .forEach(event -> result.measures().add(event.moved(times)));
    one.ranges().stream()
        .filter(event -> event.start() + times >= 0)
        .forEach(event -> result.ranges().add(event.moved(times)));
    one.triggers().stream()
        .filter(event -> event.start() + times >= 0)
        .forEach(event -> result.triggers().add(event.moved(times)));
    return result;
  }

  /** The same under a name, which later changes of the original do not reach. */
  static Pattern copy(String name, Pattern one) {
    return moved(name, one, 0, 0);
  }

  private static long scaled(long ticks, double factor) {
    return Math.round(ticks * factor);
  }
}
