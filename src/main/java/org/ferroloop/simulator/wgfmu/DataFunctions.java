package org.ferroloop.simulator.wgfmu;

import java.util.List;
import java.util.Map;

/** What has been measured. */
final class DataFunctions {
  private final State state;

  DataFunctions(State state) {
    this.state = state;
  }

  void register(Map<String, Call.Function> functions) {
    functions.put("WGFMU_getMeasureValueSize", this::size);
    functions.put("WGFMU_getMeasureValues", this::values);
    functions.put("WGFMU_getMeasureValue", this::value);
    functions.put("WGFMU_getCompletedMeasureEventSize", this::events);
    functions.put("WGFMU_isMeasureEventCompleted", this::completed);
  }

  /** The channel's run: -14 when it never ran, -15 when its setup has changed since. */
  private Run run(int id) {
    state.output(id);
    Run run = state.runs().get(id);
    if (run == null) {
      throw new Refusal(ReturnCode.NOT_READY, "CHANNEL" + id + " has not been executed");
    }
    if (run.changes() != state.changes()) {
      throw new Refusal(
          ReturnCode.OUT_OF_DATE, "the setup was changed after CHANNEL" + id + " was executed");
    }
    return run;
  }

  private void size(Call call) {
    int id = call.integer();
    Run run = run(id);
    call.give(measured(id, run).size()).give((int) state.channel(id).sequence().values());
  }

  /** Another channel that only held a voltage meanwhile has none. */
  private List<double[]> measured(int id, Run run) {
    return state.channel(id).sequence().values() == 0 ? List.of() : run.data();
  }

  private void values(Call call) {
    int id = call.integer();
    int offset = call.integer();
    int size = Bounds.within("size", call.integer(), 1, Integer.MAX_VALUE);
    List<double[]> measured = ready(id, offset);
    List<double[]> some =
        measured.subList(offset, (int) Math.min(measured.size(), (long) offset + size));
    call.give(some.stream().mapToDouble(d -> d[0]).toArray());
    call.give(some.stream().mapToDouble(d -> d[1]).toArray());
    call.give(some.size());
  }

  private void value(Call call) {
    int id = call.integer();
    int index = call.integer();
    double[] datum = ready(id, index).get(index);
    call.give(datum[0]).give(datum[1]);
  }

  private List<double[]> ready(int id, int index) {
    Run run = run(id);
    Bounds.index("index", index, state.channel(id).sequence().values());
    if (index >= run.data().size()) {
      throw new Refusal(ReturnCode.NOT_READY, "value " + index + " is not measured yet");
    }
    return run.data();
  }

  private void events(Call call) {
    int id = call.integer();
    Run run = run(id);
    Sequence sequence = state.channel(id).sequence();
    int whole = (int) sequence.events();
    int done = 0;
    while (done < whole && isDone(sequence.event(done), measured(id, run).size())) {
      done++;
    }
    call.give(done).give(whole);
  }

  private static boolean isDone(Sequence.Occurrence event, int measured) {
    return event.offset() + event.event().size() <= measured;
  }

  private void completed(Call call) {
    int id = call.integer();
    String pattern = call.text();
    String name = call.text();
    int cycle = call.integer();
    double loop = call.real();
    int count = call.integer();
    Run run = run(id);
    state.pattern("patternName", pattern);
    Bounds.text("eventName", name);
    Sequence sequence = state.channel(id).sequence();
    for (int i = 0; i < sequence.events(); i++) {
      Sequence.Occurrence event = sequence.event(i);
      if (event.pattern().name().equals(pattern)
          && event.event().name().equals(name)
          && event.place().entry() == cycle
          && event.place().loop() == loop
          && event.count() == count) {
        boolean done = isDone(event, measured(id, run).size());
        call.give(done ? 11_001 : 11_000).give(i);
        call.give((int) event.offset()).give((int) event.event().size());
        return;
      }
    }
    throw new Refusal(
        ReturnCode.EVENT_NOT_FOUND,
        "eventName \"" + name + "\", cycle " + cycle + ", loop " + loop + ", count " + count);
  }
}
