package org.ferroloop.simulator.wgfmu;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** What a pattern consists of; needs no session. */
final class PatternCheckFunctions {
  private final State state;

  PatternCheckFunctions(State state) {
    this.state = state;
  }

  void register(Map<String, Call.Function> functions) {
    functions.put(
        "WGFMU_getPatternForceValueSize", call -> call.give(pattern(call).knots().size()));
    functions.put("WGFMU_getPatternForceValues", this::forceValues);
    functions.put("WGFMU_getPatternForceValue", this::forceValue);
    functions.put("WGFMU_getPatternInterpolatedForceValue", this::interpolated);
    functions.put(
        "WGFMU_getPatternMeasureTimeSize", call -> call.give(times(pattern(call)).size()));
    functions.put("WGFMU_getPatternMeasureTimes", this::measureTimes);
    functions.put("WGFMU_getPatternMeasureTime", this::measureTime);
  }

  private Pattern pattern(Call call) {
    return state.pattern("patternName", call.text());
  }

  private void forceValues(Call call) {
    Pattern pattern = pattern(call);
    int offset = Bounds.index("offset", call.integer(), pattern.knots().size());
    int size = Bounds.within("size", call.integer(), 1, Integer.MAX_VALUE);
    List<Map.Entry<Long, Double>> some =
        pattern.knots().entrySet().stream().skip(offset).limit(size).toList();
    call.give(some.stream().mapToDouble(k -> Ticks.seconds(k.getKey())).toArray());
    call.give(some.stream().mapToDouble(Map.Entry::getValue).toArray());
    call.give(some.size());
  }

  private void forceValue(Call call) {
    Pattern pattern = pattern(call);
    int index = Bounds.index("index", call.integer(), pattern.knots().size());
    long at = new ArrayList<>(pattern.knots().keySet()).get(index);
    call.give(Ticks.seconds(at)).give(pattern.knots().get(at).doubleValue());
  }

  private void interpolated(Call call) {
    Pattern pattern = pattern(call);
    double seconds = call.real();
    Bounds.within("time", seconds, 0, Ticks.seconds(pattern.duration()));
    call.give(pattern.at(seconds));
  }

  private void measureTimes(Call call) {
    List<Double> times = times(pattern(call));
    int offset = Bounds.index("offset", call.integer(), times.size());
    int size = Bounds.within("size", call.integer(), 1, Integer.MAX_VALUE);
    double[] some =
        times.stream().skip(offset).limit(size).mapToDouble(Double::doubleValue).toArray();
    call.give(some).give(some.length);
  }

  private void measureTime(Call call) {
    List<Double> times = times(pattern(call));
    call.give(times.get(Bounds.index("index", call.integer(), times.size())).doubleValue());
  }

  private static List<Double> times(Pattern pattern) {
    long values = pattern.measures().stream().mapToLong(MeasureEvent::size).sum();
    Bounds.within("data of the pattern", values, 0, Run.MOST_VALUES);
    return pattern.measures().stream()
        .flatMap(event -> LongStream.range(0, event.size()).mapToObj(event::seconds))
        .toList();
  }
}
