package org.ferroloop.simulator.wgfmu;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a channel is going to play and measure; needs no session. */
final class SequenceCheckFunctions {
  private final State state;

  SequenceCheckFunctions(State state) {
    this.state = state;
  }

  void register(Map<String, Call.Function> functions) {
    functions.put("WGFMU_getForceValueSize", call -> call.give(sequence(call).points()));
    functions.put("WGFMU_getForceValues", this::forceValues);
    functions.put("WGFMU_getForceValue", this::forceValue);
    functions.put("WGFMU_getInterpolatedForceValue", this::interpolated);
    functions.put("WGFMU_getMeasureTimeSize", call -> call.give(count(sequence(call).values())));
    functions.put("WGFMU_getMeasureTimes", this::measureTimes);
    functions.put("WGFMU_getMeasureTime", this::measureTime);
    functions.put("WGFMU_getMeasureEventSize", call -> call.give(count(sequence(call).events())));
    functions.put("WGFMU_getMeasureEvents", this::events);
    functions.put("WGFMU_getMeasureEvent", this::event);
    functions.put("WGFMU_getMeasureEventAttribute", this::attribute);
  }

  private Sequence sequence(Call call) {
    return state.channel(call.integer()).sequence();
  }

  private static int count(long count) {
    return (int) Bounds.within("count", count, 0, Integer.MAX_VALUE);
  }

  private static double index(String argument, double value, double size) {
    if (!(value >= 0 && value < size) || value != Math.rint(value)) {
      throw Bounds.outside(argument, String.valueOf(value), "0 to " + (size - 1));
    }
    return value;
  }

  private void forceValues(Call call) {
    Sequence sequence = sequence(call);
    double offset = index("offset", call.real(), sequence.points());
    int size = Bounds.within("size", call.integer(), 1, (int) Run.MOST_VALUES);
    int told = (int) Math.min(size, sequence.points() - offset);
    double[] times = new double[told];
    double[] values = new double[told];
    for (int i = 0; i < told; i++) {
      double[] point = sequence.point(offset + i);
      times[i] = point[0];
      values[i] = point[1];
    }
    call.give(times).give(values).give(told);
  }

  private void forceValue(Call call) {
    Sequence sequence = sequence(call);
    double[] point = sequence.point(index("index", call.real(), sequence.points()));
    call.give(point[0]).give(point[1]);
  }

  private void interpolated(Call call) {
    Sequence sequence = sequence(call);
    double seconds = call.real();
    double last = sequence.entries().isEmpty() ? -1 : Ticks.seconds(sequence.duration());
    Bounds.within("time", seconds, 0, last);
    call.give(sequence.at(seconds));
  }

  private void measureTimes(Call call) {
    Sequence sequence = sequence(call);
    int offset = Bounds.index("offset", call.integer(), sequence.values());
    int size = Bounds.within("size", call.integer(), 1, Integer.MAX_VALUE);
    int told = (int) Math.min(Math.min(size, Run.MOST_VALUES), sequence.values() - offset);
    double[] times = new double[told];
    for (int i = 0; i < told; i++) {
      times[i] = sequence.seconds(offset + i);
    }
    call.give(times).give(told);
  }

  private void measureTime(Call call) {
    Sequence sequence = sequence(call);
    call.give(sequence.seconds(Bounds.index("index", call.integer(), sequence.values())));
  }

  private void events(Call call) {
    Sequence sequence = sequence(call);
    int offset = Bounds.index("offset", call.integer(), sequence.events());
    int size = Bounds.within("size", call.integer(), 1, Integer.MAX_VALUE);
    List<Sequence.Occurrence> some = new ArrayList<>();
    long end = Math.min(sequence.events(), offset + Math.min(size, Run.MOST_VALUES));
    for (long i = offset; i < end; i++) {
      some.add(sequence.event(i));
    }
    call.give(some.stream().map(e -> e.pattern().name()).toList());
    call.give(some.stream().map(e -> e.event().name()).toList());
    call.give(some.stream().mapToInt(e -> e.place().entry()).toArray());
    call.give(some.stream().mapToDouble(e -> e.place().loop()).toArray());
    call.give(some.stream().mapToInt(Sequence.Occurrence::count).toArray());
    call.give(some.stream().mapToInt(e -> count(e.offset())).toArray());
    call.give(some.stream().mapToInt(e -> count(e.event().size())).toArray());
    call.give(some.size());
  }

  private void event(Call call) {
    Sequence.Occurrence event = occurrence(call);
    call.give(event.pattern().name()).give(event.event().name()).give(event.place().entry());
    call.give((double) event.place().loop()).give(event.count());
    call.give(count(event.offset())).give(count(event.event().size()));
  }

  private void attribute(Call call) {
    MeasureEvent event = occurrence(call).event();
    call.give(Ticks.seconds(event.start())).give(event.points());
    call.give(Ticks.seconds(event.interval())).give(Ticks.seconds(event.average()));
    call.give(event.raw() ? 12_001 : 12_000);
  }

  private Sequence.Occurrence occurrence(Call call) {
    Sequence sequence = sequence(call);
    return sequence.event(Bounds.index("index", call.integer(), sequence.events()));
  }
}
