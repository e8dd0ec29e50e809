package org.ferroloop.simulator.wgfmu;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Makes patterns; needs no session. A call that fails leaves its pattern as it was. */
final class PatternFunctions {
  private static final double MOST_VOLTS = 10;

  private final State state;
  private final Messages messages;

  PatternFunctions(State state) {
    this.state = state;
    this.messages = state.messages();
  }

  void register(Map<String, Call.Function> functions) {
    functions.put("WGFMU_createPattern", this::create);
    functions.put("WGFMU_addVector", this::addVector);
    functions.put("WGFMU_addVectors", this::addVectors);
    functions.put("WGFMU_setVector", this::setVector);
    functions.put("WGFMU_setVectors", this::setVectors);
    functions.put("WGFMU_createMergedPattern", this::merge);
    functions.put("WGFMU_createMultipliedPattern", this::multiply);
    functions.put("WGFMU_createOffsetPattern", this::offset);
  }

  private void create(Call call) {
    String name = fresh(call.text());
    keep(new Pattern(name, volts("initialVoltage", call.real())));
  }

  private String fresh(String name) {
    if (state.patterns().containsKey(Bounds.text("patternName", name))) {
      throw new Refusal(ReturnCode.PATTERN_EXISTS, "patternName \"" + name + "\"");
    }
    return name;
  }

  private void keep(Pattern pattern) {
    pattern.knots().values().forEach(v -> volts("voltage", v));
    state.patterns().put(pattern.name(), pattern);
    state.change();
  }

  private static double volts(String argument, double value) {
    return Bounds.within(argument, value, -MOST_VOLTS, MOST_VOLTS);
  }

  private void addVector(Call call) {
    Pattern pattern = state.pattern("patternName", call.text());
    add(pattern, new double[] {call.real()}, new double[] {call.real()}, 1);
  }

  private void addVectors(Call call) {
    Pattern pattern = state.pattern("patternName", call.text());
    add(pattern, call.reals(), call.reals(), call.integer());
  }

  private void add(Pattern pattern, double[] times, double[] volts, int size) {
    checkSize(times, volts, size);
    change(
        pattern,
        () -> {
          for (int i = 0; i < size; i++) {
            long dt = Ticks.of(messages, "deltaTime", times[i], 1, Ticks.LONGEST);
            pattern.put(pattern.duration() + dt, volts("voltage", volts[i]));
          }
        });
  }

  private void setVector(Call call) {
    Pattern pattern = state.pattern("patternName", call.text());
    set(pattern, new double[] {call.real()}, new double[] {call.real()}, 1);
  }

  private void setVectors(Call call) {
    Pattern pattern = state.pattern("patternName", call.text());
    set(pattern, call.reals(), call.reals(), call.integer());
  }

  private void set(Pattern pattern, double[] times, double[] volts, int size) {
    checkSize(times, volts, size);
    change(
        pattern,
        () -> {
          for (int i = 0; i < size; i++) {
            long at = Ticks.of(messages, "time", times[i], 0, Ticks.LONGEST);
            pattern.put(at, volts("voltage", volts[i]));
          }
        });
  }

  private static void checkSize(double[] times, double[] volts, int size) {
    Bounds.within("size", size, 1, Pattern.MOST_VECTORS);
    if (times.length < size || volts.length < size) {
      throw Bounds.outside("size", String.valueOf(size), "an array is null");
    }
  }

  /** All of it or nothing. */
  private void change(Pattern pattern, Runnable work) {
    NavigableMap<Long, Double> before = new TreeMap<>(pattern.knots());
    try {
      work.run();
    } catch (Refusal e) {
      pattern.knots().clear();
      pattern.knots().putAll(before);
      throw e;
    }
    state.change();
  }

  private void merge(Call call) {
    String name = fresh(call.text());
    Pattern one = state.pattern("pattern1", call.text());
    Pattern two = state.pattern("pattern2", call.text());
    int axis = Bounds.within("axis", call.integer(), 9000, 9001);
    keep(
        axis == 9000
            ? PatternAlgebra.joined(name, one, two)
            : PatternAlgebra.summed(name, one, two));
  }

  private void multiply(Call call) {
    String name = fresh(call.text());
    Pattern one = state.pattern("pattern1", call.text());
    double times = call.real();
    double volts = call.real();
    if (!(Math.abs(times) > 0)
        || Double.isNaN(volts)
        || one.duration() * Math.abs(times) > Ticks.LONGEST) {
      throw Bounds.outside(
          "timeFactor, voltageFactor", times + ", " + volts, "numbers, time not 0");
    }
    keep(PatternAlgebra.multiplied(name, one, times, volts));
  }

  private void offset(Call call) {
    String name = fresh(call.text());
    Pattern one = state.pattern("pattern1", call.text());
    double seconds = call.real();
    long ticks = Ticks.of(messages, "timeOffset", Math.abs(seconds), 0, Ticks.LONGEST);
    double volts = volts("voltageOffset", call.real());
    keep(PatternAlgebra.moved(name, one, seconds < 0 ? -ticks : ticks, volts));
  }
}
