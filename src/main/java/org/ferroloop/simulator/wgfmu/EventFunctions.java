package org.ferroloop.simulator.wgfmu;

import java.util.Comparator;
import java.util.Map;

/** Events of patterns, and what channels play; needs no session. */
final class EventFunctions {
  private static final long MOST_INTERVAL = 134_217_728;
  private static final long MOST_AVERAGE = 2_097_151;
  private static final double MOST_LOOPS = 1_099_511_627_776.0;

  private final State state;
  private final Messages messages;

  EventFunctions(State state) {
    this.state = state;
    this.messages = state.messages();
  }

  void register(Map<String, Call.Function> functions) {
    functions.put("WGFMU_setMeasureEvent", this::measure);
    functions.put("WGFMU_setRangeEvent", this::range);
    functions.put("WGFMU_setTriggerOutEvent", this::trigger);
    functions.put("WGFMU_addSequence", this::sequence);
    functions.put("WGFMU_addSequences", this::sequences);
  }

  private void measure(Call call) {
    Pattern pattern = state.pattern("patternName", call.text());
    String name = Bounds.text("eventName", call.text());
    long start = within(pattern, "time", call.real());
    int points = Bounds.within("measurementPoints", call.integer(), 1, Integer.MAX_VALUE);
    long interval = Ticks.of(messages, "measurementInterval", call.real(), 1, MOST_INTERVAL);
    double window = call.real();
    long average = window == 0 ? 0 : Ticks.of(messages, "averagingTime", window, 1, MOST_AVERAGE);
    int raw = Bounds.within("rawData", call.integer(), 12_000, 12_001);
    if (average > interval) {
      throw Bounds.outside("averagingTime", String.valueOf(window), "at most the interval");
    }
    MeasureEvent event = new MeasureEvent(name, start, points, interval, average, raw == 12_001);
    if (event.end() > pattern.duration()) {
      throw Bounds.outside(
          "measurementPoints, measurementInterval",
          points + ", " + Ticks.seconds(interval),
          "the event ends at "
              + Ticks.seconds(event.end())
              + " s, the pattern at "
              + Ticks.seconds(pattern.duration())
              + " s");
    }
    pattern.measures().add(event);
    pattern.measures().sort(Comparator.comparingLong(MeasureEvent::start));
    state.change();
  }

  private long within(Pattern pattern, String argument, double seconds) {
    return Ticks.of(messages, argument, seconds, 0, pattern.duration());
  }

  private void range(Call call) {
    Pattern pattern = state.pattern("patternName", call.text());
    String name = Bounds.text("eventName", call.text());
    long start = within(pattern, "time", call.real());
    int range = Bounds.within("rangeIndex", call.integer(), 6001, 6005);
    pattern.ranges().add(new RangeEvent(name, start, range));
    state.change();
  }

  private void trigger(Call call) {
    Pattern pattern = state.pattern("patternName", call.text());
    String name = Bounds.text("eventName", call.text());
    long start = within(pattern, "time", call.real());
    long duration = within(pattern, "duration", call.real());
    if (start + duration > pattern.duration()) {
      throw Bounds.outside("duration", Ticks.seconds(duration) + " s", "it ends after the pattern");
    }
    pattern.triggers().add(new TriggerEvent(name, start, duration));
    state.change();
  }

  private void sequence(Call call) {
    ChannelSetup channel = state.channel(call.integer());
    Pattern pattern = state.pattern("patternName", call.text());
    add(channel, pattern, call.real());
  }

  private void sequences(Call call) {
    ChannelSetup channel = state.channel(call.integer());
    String[] names = call.texts();
    double[] loops = call.reals();
    int size = Bounds.within("size", call.integer(), 1, Sequence.MOST);
    if (names.length < size || loops.length < size) {
      throw Bounds.outside("size", String.valueOf(size), "an array is null");
    }
    int before = channel.sequence().entries().size();
    try {
      for (int i = 0; i < size; i++) {
        add(channel, state.pattern("patternName", names[i]), loops[i]);
      }
    } catch (Refusal e) {
      channel.sequence().entries().subList(before, channel.sequence().entries().size()).clear();
      throw e;
    }
  }

  private void add(ChannelSetup channel, Pattern pattern, double loops) {
    long count = (long) Math.rint(Bounds.within("loopCount", loops, 1, MOST_LOOPS));
    if (pattern.duration() == 0) {
      throw new Refusal(ReturnCode.CONTEXT, "pattern " + pattern.name() + " has no vector");
    }
    if (pattern.duration() > Long.MAX_VALUE / 1024 / count) {
      throw Bounds.outside("loopCount", String.valueOf(loops), "the sequence would be too long");
    }
    channel.sequence().add(pattern, count);
    state.change();
  }
}
