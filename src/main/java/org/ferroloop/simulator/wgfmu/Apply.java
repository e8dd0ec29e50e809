package org.ferroloop.simulator.wgfmu;

import java.util.Comparator;
import java.util.List;
import org.ferroloop.simulator.mainframe.WgfmuOutput;

/** Brings a channel's setup into force, when it is one that can be. */
final class Apply {
  private static final long BETWEEN_AVERAGES = 10;
  private static final long BETWEEN_RANGES = 200;

  private final State state;

  Apply(State state) {
    this.state = state;
  }

  /**
   * Mode and range of a channel.
   *
   * @throws Refusal when they do not go together, or with what the channel shall play
   */
  void settings(int id) {
    ChannelSetup channel = state.channel(id);
    WgfmuOutput output = state.output(id);
    if (channel.mode != ChannelSetup.SMU) {
      state.rsu(id);
    }
    if (channel.mode == ChannelSetup.PG) {
      if (channel.forceRange > 3002) {
        throw context(id, "pulse-generator mode has the force ranges 3 V and 5 V only");
      }
      if (channel.measureMode == ChannelSetup.CURRENT) {
        throw context(id, "pulse-generator mode measures voltage only");
      }
    }
    if (channel.plays()) {
      channel.sequence().entries().forEach(entry -> check(id, channel, entry.pattern()));
      if (channel.sequence().values() > Run.MOST_VALUES) {
        throw context(id, channel.sequence().values() + " data; " + Run.MOST_VALUES + " at most");
      }
    }
    output.mode(channel.outputMode());
    output.forceRange(channel.outputRange());
  }

  private void check(int id, ChannelSetup channel, Pattern pattern) {
    double low = pattern.knots().values().stream().mapToDouble(v -> v).min().orElse(0);
    double high = pattern.knots().values().stream().mapToDouble(v -> v).max().orElse(0);
    if (low < channel.least()
        || high > channel.most()
        || (low < -5 && high > 0)
        || (high > 5 && low < 0)) {
      throw Bounds.outside(
          "pattern " + pattern.name(),
          low + " V to " + high + " V",
          "more than the force range of CHANNEL" + id + " in its mode");
    }
    events(id, channel, pattern);
  }

  private static void events(int id, ChannelSetup channel, Pattern pattern) {
    List<MeasureEvent> measures =
        pattern.measures().stream().sorted(Comparator.comparingLong(MeasureEvent::start)).toList();
    for (int i = 1; i < measures.size(); i++) {
      MeasureEvent before = measures.get(i - 1);
      MeasureEvent after = measures.get(i);
      if (after.start() < before.end()) {
        throw firmware(id, "measure events " + before.name() + " and " + after.name() + " overlap");
      }
      if (after.average() != before.average() && after.start() - before.end() < BETWEEN_AVERAGES) {
        throw firmware(id, "100 ns between measure events that change averaging");
      }
    }
    if (!pattern.ranges().isEmpty()
        && (channel.mode != ChannelSetup.FASTIV || channel.measureMode != ChannelSetup.CURRENT)) {
      throw context(id, "range events are for fast I-V mode with current measurement");
    }
    List<Long> changes = pattern.ranges().stream().map(RangeEvent::start).sorted().toList();
    for (int i = 2; i < changes.size(); i++) {
      if (changes.get(i) - changes.get(i - 1) < BETWEEN_RANGES) {
        throw firmware(id, "2 us between range events");
      }
    }
  }

  private static Refusal context(int id, String detail) {
    return new Refusal(ReturnCode.CONTEXT, detail + "; CHANNEL" + id + ".");
  }

  private static Refusal firmware(int id, String detail) {
    return new Refusal(ReturnCode.FIRMWARE, detail + "; CHANNEL" + id + ".");
  }
}
