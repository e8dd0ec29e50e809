package org.ferroloop.simulator.language.tsp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.ferroloop.simulator.model.ModelRefusal;

/**
 * What Lua 5.0 and TSP give a user at the prompt beside the instrument: going through tables,
 * calling under protection, and the clock (Series 2600B Reference Manual, section 7: "Base library
 * functions", os.time, timer).
 */
final class BaseLibrary {
  private BaseLibrary() {}

  static void install(TspMachine machine, Scope globals) {
    globals.declare("pairs", pairs());
    globals.declare("ipairs", ipairs());
    globals.declare("next", (Function) (depth, given) -> next(given));
    globals.declare("pcall", (Function) BaseLibrary::protectedCall);
    globals.declare(
        "error",
        Function.quiet(
            given -> {
              throw TspError.runtime(Texts.toText(given.isEmpty() ? null : given.get(0)));
            }));
    globals.declare("assert", (Function) (depth, given) -> asserted(given));
    globals.declare("unpack", (Function) (depth, given) -> unpacked(table(given)));
    clock(machine, globals);
  }

  private static Function pairs() {
    return (depth, given) -> {
      Table table = table(given);
      Iterator<Object> keys = table.keys().iterator();
      return List.of(
          (Function)
              (inner, state) -> {
                while (keys.hasNext()) {
                  Object key = keys.next();
                  Object value = table.get(key);
                  if (value != null) {
                    return Arrays.asList(key, value);
                  }
                }
                return List.of();
              },
          table);
    };
  }

  private static Function ipairs() {
    return (depth, given) ->
        List.of(
            (Function)
                (inner, state) -> {
                  double index = Operators.number(state.get(1), "index with") + 1;
                  Object value = ((Table) state.get(0)).get(index);
                  return value == null ? List.of() : List.of(index, value);
                },
            table(given),
            0.0);
  }

  private static List<Object> next(List<Object> given) {
    List<Object> keys = table(given).keys();
    int at = given.size() < 2 || given.get(1) == null ? 0 : keys.indexOf(given.get(1)) + 1;
    if (at == 0 && given.size() > 1 && given.get(1) != null) {
      throw TspError.runtime("invalid key for `next'");
    }
    return at < keys.size()
        ? Arrays.asList(keys.get(at), table(given).get(keys.get(at)))
        : Arrays.asList((Object) null);
  }

  /** true and the results, or false and the message. */
  private static List<Object> protectedCall(int depth, List<Object> given) {
    if (given.isEmpty() || !(given.get(0) instanceof Function called)) {
      String type = Operators.type(given.isEmpty() ? null : given.get(0));
      return List.of(false, "attempt to call a " + type + " value");
    }
    try {
      List<Object> results = new ArrayList<>(List.of(true));
      results.addAll(called.call(depth, given.subList(1, given.size())));
      return results;
    } catch (TspError | ModelRefusal refused) {
      return List.of(false, refused.getMessage());
    }
  }

  private static List<Object> asserted(List<Object> given) {
    if (given.isEmpty() || !Operators.truth(given.get(0))) {
      throw TspError.runtime(given.size() > 1 ? Texts.toText(given.get(1)) : "assertion failed!");
    }
    return given;
  }

  private static List<Object> unpacked(Table table) {
    List<Object> values = new ArrayList<>();
    for (int i = 1; i <= table.length(); i++) {
      values.add(table.get((double) i));
    }
    return values;
  }

  /** The instrument's own clock, and the time since power-on or timer.reset(), in s. */
  private static void clock(TspMachine machine, Scope globals) {
    double[] since = {machine.now(), machine.now()};
    Table os = new Table().with("time", Function.of(given -> Math.floor(machine.now())));
    os.with("clock", Function.of(given -> machine.now() - since[0]));
    globals.declare("os", os);
    Table timer = new Table().with("reset", Function.quiet(given -> since[1] = machine.now()));
    Table measure = new Table().with("t", Function.of(given -> machine.now() - since[1]));
    globals.declare("timer", timer.with("measure", measure));
    globals.declare(
        "delay",
        Function.quiet(
            given -> {
              double seconds = given.isEmpty() ? 0 : Operators.number(given.get(0), "wait for");
              if (!(seconds >= 0 && seconds <= 100_000)) {
                throw TspError.runtime("delay: 0 to 100000");
              }
              machine.pass(seconds);
            }));
  }

  private static Table table(List<Object> given) {
    if (!given.isEmpty() && given.get(0) instanceof Table table) {
      return table;
    }
    String type = Operators.type(given.isEmpty() ? null : given.get(0));
    throw TspError.runtime("bad argument #1 (table expected, got " + type + ")");
  }
}
