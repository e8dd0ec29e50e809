package org.ferroloop.simulator.language.scpi;

import java.util.List;

/** Measurements of source-measure units. */
final class SmuActions {
  private SmuActions() {}

  /** See {@link Actions#named}. */
  static Behaviour named(String name, List<String> elements) {
    return switch (name) {
      case "init" -> Actions.behaviour(call -> init(call));
      case "read" -> Actions.behaviour(call -> init(call) + fetch(call, elements, true));
      case "read-last" -> Actions.behaviour(call -> init(call) + fetch(call, elements, false));
      case "spot" -> Actions.behaviour(call -> spot(call, elements));
      case "trace" -> Actions.behaviour(SmuActions::trace);
      case "sweep-linear" -> Actions.behaviour(SmuActions::sweepLinear);
      case "sweep-list" -> Actions.behaviour(SmuActions::sweepList);
      case "fetch" -> Actions.behaviour(call -> fetch(call, elements, true));
      case "fetch-last" -> Actions.behaviour(call -> fetch(call, elements, false));
      case "measure" -> Actions.behaviour(call -> measure(call, elements));
      case "count" ->
          Actions.behaviour(
              call ->
                  call.machine()
                      .numbers()
                      .integer(call.machine().readings(call.channel()).all().size()));
      case "clear" ->
          Actions.behaviour(
              call -> {
                call.machine().readings(call.channel()).clear();
                return "";
              });
      default -> null;
    };
  }

  private static String init(Call call) throws ScpiError {
    for (int channel : call.channels()) {
      requireOutput(call.machine(), channel);
      SweepPlan.run(call.machine(), channel);
    }
    return "";
  }

  private static String measure(Call call, List<String> elements) throws ScpiError {
    ScpiMachine machine = call.machine();
    for (int channel : call.channels()) {
      if (machine.quirk("measure-resets-limit")) {
        // MEASure is CONFigure and READ: it configures what nobody asked it to.
        double standard = machine.parameter(channel, "compliance.current").initial();
        machine.set(channel, "compliance.current", standard);
        machine.set(channel, "sense.current.range.auto", 1);
        machine.set(channel, "output", 1);
      }
      SweepPlan.spot(machine, channel);
    }
    return fetch(call, elements, false);
  }

  /** As many readings at the level as it is as the count says; answers the last one. */
  private static String spot(Call call, List<String> elements) throws ScpiError {
    ScpiMachine machine = call.machine();
    for (int channel : call.channels()) {
      SweepPlan.repeat(machine, channel, machine.memory().number(channel, "count", 1));
    }
    return fetch(call, elements, false);
  }

  /** TRACe:DATA? first, last [, buffer [, elements]]. */
  private static String trace(Call call) throws ScpiError {
    List<ReadingStore.Reading> all = call.machine().readings(call.channel()).all();
    if (all.isEmpty()) {
      throw new ScpiError(-230);
    }
    int first = Values.integer(call.data(0), 1, all.size());
    int last = Values.integer(call.data(1), first, all.size());
    List<String> asked = call.words();
    ReadingFormat readings = new ReadingFormat(call.machine());
    for (ReadingStore.Reading reading : all.subList(first - 1, last)) {
      for (String element : asked.isEmpty() ? List.of("READ") : asked) {
        readings.add(call.channel(), element, reading);
      }
    }
    return readings.answer();
  }

  /** SWEep:VOLTage:LINear start, stop, points [, delay, ...]: the rest has no part in it. */
  private static String sweepLinear(Call call) throws ScpiError {
    String[] names = {"sweep.start", "sweep.stop", "sweep.points"};
    double[] values = new double[names.length];
    for (int i = 0; i < names.length; i++) {
      UnitSuffix unit = i < 2 ? UnitSuffix.V : UnitSuffix.NONE;
      values[i] = Values.number(call.data(i), unit, Double.NaN, Double.NaN, Double.NaN);
      if (!Double.isFinite(values[i])) {
        throw new ScpiError(-222);
      }
    }
    Memory memory = call.machine().memory();
    for (int i = 0; i < names.length; i++) {
      memory.put(call.channel(), names[i], Double.toString(values[i]));
    }
    memory.put(call.channel(), "sweep.mode", "SWE");
    return "";
  }

  /** The list of levels as it stands is the next sweep. */
  private static String sweepList(Call call) {
    call.machine().memory().put(call.channel(), "sweep.mode", "LIST");
    return "";
  }

  private static void requireOutput(ScpiMachine machine, int channel) throws ScpiError {
    if (machine.quirk("read-off-803") && machine.get(channel, "output") == 0) {
      throw new ScpiError(803, "Not permitted with OUTPUT off");
    }
  }

  private static String fetch(Call call, List<String> fixed, boolean array) throws ScpiError {
    ReadingFormat readings = new ReadingFormat(call.machine());
    for (int channel : call.channels()) {
      List<ReadingStore.Reading> all = call.machine().readings(channel).all();
      if (all.isEmpty()) {
        throw new ScpiError(-230);
      }
      List<String> elements = elements(call, channel, fixed);
      for (ReadingStore.Reading reading : array ? all : all.subList(all.size() - 1, all.size())) {
        for (String element : elements) {
          readings.add(channel, element, reading);
        }
      }
    }
    return readings.answer();
  }

  private static List<String> elements(Call call, int channel, List<String> fixed) {
    if (!fixed.isEmpty()) {
      return fixed;
    }
    List<String> asked = call.words();
    if (!asked.isEmpty()) {
      return asked;
    }
    String kept = call.machine().memory().get(1, "elements");
    return kept.isEmpty() ? List.of("READ") : List.of(kept.split(","));
  }
}
