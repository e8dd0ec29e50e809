package org.ferroloop.simulator.wgfmu;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.simulator.mainframe.WgfmuOutput;
import org.ferroloop.simulator.node.OperatingPoint;

/**
 * One channel playing its sequence, as far as the bench's time has come. A loop is played whole
 * before its samples are told: currents are what flowed in their windows, voltages those with the
 * device as the loop has left it.
 */
final class Run {
  /** Data of one channel (instruments.md 1.3). */
  static final long MOST_VALUES = 4_000_000;

  private final boolean current;
  private final boolean measures;
  private final Sequence sequence;
  private final WgfmuOutput output;
  private final long changes;
  private final long duration;
  private final List<double[]> data = new ArrayList<>();
  private int entry;
  private long loop;
  private long within;
  private boolean inGap;
  private long elapsed;
  private int range;
  private boolean aborted;
  private Charges charges;

  /**
   * @param changes of the setup when it began
   */
  Run(ChannelSetup setup, WgfmuOutput output, long changes) {
    this.current = setup.measureMode == ChannelSetup.CURRENT;
    this.measures = setup.enabled == 7001;
    this.sequence = setup.sequence().copy();
    this.output = output;
    this.changes = changes;
    this.duration = sequence.duration();
    this.range = setup.currentRange;
  }

  /** The setup that it plays, at the time when it was started. */
  long changes() {
    return changes;
  }

  /** Time in s and value of each sample that there is. */
  List<double[]> data() {
    return data;
  }

  boolean running() {
    return !aborted && elapsed < duration;
  }

  boolean aborted() {
    return aborted;
  }

  double elapsed() {
    return Ticks.seconds(elapsed);
  }

  double total() {
    return Ticks.seconds(duration);
  }

  /** Stops it; the output holds the present voltage. */
  void abort() {
    aborted |= running();
  }

  /** The ticks that are left. */
  long left() {
    return running() ? duration - elapsed : 0;
  }

  /** Plays on for so many ticks, or to the end. */
  void advance(long ticks) {
    long left = Math.min(ticks, left());
    while (left > 0) {
      long done = inGap ? gap() : within > 0 || left < period() ? part(left) : loops(left);
      left -= done;
      elapsed += done;
    }
  }

  private long period() {
    return sequence.entries().get(entry).pattern().duration();
  }

  private long loops(long left) {
    Sequence.Entry now = sequence.entries().get(entry);
    if (follows(now.pattern())) {
      return part(period());
    }
    boolean sampled = !now.pattern().measures().isEmpty() && measures;
    long count = sampled ? 1 : Math.min(now.loops() - loop, left / period());
    count = Math.min(count, Integer.MAX_VALUE);
    output.play(now.pattern().piece(0, period()), (int) count);
    sample(now.pattern());
    loop += count;
    turn();
    return count * period();
  }

  private long part(long left) {
    Pattern pattern = sequence.entries().get(entry).pattern();
    long to = Math.min(period(), within + left);
    if (follows(pattern)) {
      follow(pattern, to);
    } else {
      output.play(pattern.piece(within, to), 1);
    }
    long done = to - within;
    within = to;
    if (within == period()) {
      sample(pattern);
      within = 0;
      loop++;
      turn();
    }
    return done;
  }

  /** Whether the current along a pattern is asked for. */
  private boolean follows(Pattern pattern) {
    return current && measures && !pattern.measures().isEmpty();
  }

  /** Plays from where it stands, and keeps what flows up to the end of every window. */
  private void follow(Pattern pattern, long to) {
    if (within == 0) {
      charges = new Charges(pattern.measures());
    }
    charges.add(within, to, seconds -> output.follow(pattern.piece(within, to), seconds));
  }

  /** Ahead to the gap before the next entry when all loops of this one are played. */
  private void turn() {
    if (loop == sequence.entries().get(entry).loops() && entry + 1 < sequence.entries().size()) {
      inGap = true;
    }
  }

  private long gap() {
    output.play(sequence.way(entry), 1);
    inGap = false;
    entry++;
    loop = 0;
    return Sequence.gap();
  }

  private void sample(Pattern pattern) {
    if (!measures || pattern.measures().isEmpty()) {
      return;
    }
    double origin = Ticks.seconds(sequence.start(entry)) + loop * Ticks.seconds(pattern.duration());
    for (MeasureEvent event : pattern.measures()) {
      for (RangeEvent change : pattern.ranges()) {
        range = change.start() <= event.start() ? change.range() : range;
      }
      for (long i = 0; i < event.size(); i++) {
        double when = event.seconds(i);
        data.add(new double[] {origin + when, value(pattern, event, i)});
      }
    }
  }

  private static double mean(Pattern pattern, MeasureEvent event, double middle) {
    double half = event.raw() ? 0 : Ticks.seconds(event.average()) / 2;
    return (pattern.at(middle - half) + 4 * pattern.at(middle) + pattern.at(middle + half)) / 6;
  }

  private double value(Pattern pattern, MeasureEvent event, long index) {
    if (current) {
      double mean = charges.mean(event.begins(index), event.window());
      int which = range - ChannelSetup.LOWEST_CURRENT_RANGE;
      return output.averagedCurrent(mean, event.samples(), which);
    }
    OperatingPoint point = output.senseAt(mean(pattern, event, event.seconds(index)));
    double read = output.sampledVoltage(point);
    return point.voltage() + (read - point.voltage()) / Math.sqrt(event.samples());
  }
}
