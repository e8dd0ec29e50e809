package org.ferroloop.simulator.language.tsp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.ferroloop.simulator.language.ErrorQueue;

/** The functions and tables that every TSP instrument has. */
final class Library {
  private static final double SEVERE = 20;

  private final TspMachine machine;
  private final Scope globals;

  private Library(TspMachine machine, Scope globals) {
    this.machine = machine;
    this.globals = globals;
  }

  static void install(TspMachine machine, Scope globals, Table localNode) {
    Library library = new Library(machine, globals);
    library.output();
    library.language();
    BaseLibrary.install(machine, globals);
    library.instrument(localNode);
  }

  private void output() {
    quiet("print", given -> machine.print(joined(given, "\t")));
    quiet("printnumber", given -> machine.print(joined(given, ", ")));
    quiet("printbuffer", this::printBuffer);
    AttributeTable format = new AttributeTable();
    format.add(
        "asciiprecision",
        new Attribute() {
          @Override
          public Object read() {
            return (double) machine.precision();
          }

          @Override
          public void write(Object value) {
            machine.precision((int) Operators.number(value, "assign"));
          }
        });
    format.with("ASCII", 1.0);
    format.add("data", fixed(1.0));
    globals.declare("format", format);
  }

  private String joined(List<Object> values, String separator) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(Texts.printed(value, machine.precision())));
    return String.join(separator, texts);
  }

  /** printbuffer(first, last, buffer or its part, ...): element by element. */
  private void printBuffer(List<Object> given) {
    if (given.size() < 3) {
      throw TspError.runtime("printbuffer: too few parameters");
    }
    int first = (int) Operators.number(given.get(0), "index with");
    int last = (int) Operators.number(given.get(1), "index with");
    List<Object> values = new ArrayList<>();
    for (double i = Math.max(1, first); i <= last && values.size() < 100_000; i++) {
      for (Object part : given.subList(2, given.size())) {
        if (!(part instanceof Table table)) {
          throw TspError.runtime("printbuffer: parameter is not a reading buffer");
        }
        Object value = table.get(i);
        if (value == null) {
          throw TspError.runtime("printbuffer: index out of range");
        }
        values.add(value);
      }
    }
    machine.print(joined(values, ", "));
  }

  private void language() {
    globals.declare("tostring", Function.of(given -> Texts.toText(first(given))));
    globals.declare("tonumber", Function.of(Library::toNumber));
    globals.declare("type", Function.of(given -> Operators.type(first(given))));
    Table math = new Table().with("pi", Math.PI);
    math(math, "abs", Math::abs);
    math(math, "floor", Math::floor);
    math(math, "ceil", Math::ceil);
    math(math, "sqrt", Math::sqrt);
    math(math, "exp", Math::exp);
    math(math, "log", Math::log);
    math(math, "log10", Math::log10);
    math(math, "sin", Math::sin);
    math(math, "cos", Math::cos);
    math.with("min", Function.of(given -> numbers(given).min().orElse(Double.NaN)));
    math.with("max", Function.of(given -> numbers(given).max().orElse(Double.NaN)));
    globals.declare("math", math);
    Table string = new Table().with("format", Function.of(Texts::format));
    string.with("len", Function.of(given -> (double) Texts.toText(first(given)).length()));
    string.with(
        "upper",
        Function.of(given -> Texts.toText(first(given)).toUpperCase(java.util.Locale.ROOT)));
    string.with(
        "lower",
        Function.of(given -> Texts.toText(first(given)).toLowerCase(java.util.Locale.ROOT)));
    globals.declare("string", string);
    Table table = new Table();
    table.with("getn", Function.of(given -> (double) table(given).length()));
    table.with(
        "insert",
        Function.quiet(
            given -> table(given).set(table(given).length() + 1.0, given.get(given.size() - 1))));
    globals.declare("table", table);
  }

  private void instrument(Table localNode) {
    Table errors = new AttributeTable();
    ((AttributeTable) errors).add("count", live(() -> (double) machine.errors().size()));
    errors.with("clear", Function.quiet(given -> machine.errors().clear()));
    errors.with("next", (Function) (depth, given) -> nextError());
    globals.declare("errorqueue", errors);
    globals.declare("localnode", localNode);
    globals.declare("node", new Table().with("1", localNode));
    ((Table) globals.get("node")).set(1.0, localNode);
    quiet("reset", given -> machine.reset());
    // Models finish their work before they return: there is nothing to wait for.
    quiet("waitcomplete", given -> {});
    quiet("opc", given -> {});
    globals.declare("beeper", new Table().with("beep", Function.quiet(given -> {})));
    Table display = new Table();
    for (String name : List.of("clear", "settext", "setcursor", "changescreen")) {
      display.with(name, Function.quiet(given -> {}));
    }
    globals.declare("display", display);
  }

  /** Code, message, severity and node. */
  private List<Object> nextError() {
    ErrorQueue.Entry entry = machine.errors().next();
    boolean none = entry.number() == 0;
    return Arrays.asList(
        (double) entry.number(), none ? "Queue Is Empty" : entry.text(), none ? 0.0 : SEVERE, 1.0);
  }

  private void quiet(String name, java.util.function.Consumer<List<Object>> work) {
    globals.declare(name, Function.quiet(work));
  }

  private static Object first(List<Object> given) {
    return given.isEmpty() ? null : given.get(0);
  }

  private static Object toNumber(List<Object> given) {
    Object value = first(given);
    return value instanceof String text
        ? Texts.toNumber(text)
        : value instanceof Double ? value : null;
  }

  private static Table table(List<Object> given) {
    if (given.size() >= 1 && given.get(0) instanceof Table table) {
      return table;
    }
    throw TspError.runtime("bad argument #1 (table expected)");
  }

  private static java.util.stream.DoubleStream numbers(List<Object> given) {
    return given.stream().mapToDouble(value -> Operators.number(value, "calculate with"));
  }

  private static void math(Table math, String name, DoubleUnaryOperator work) {
    math.with(
        name,
        Function.of(given -> work.applyAsDouble(Operators.number(first(given), "calculate with"))));
  }

  private static Attribute fixed(double value) {
    return live(() -> value);
  }

  private static Attribute live(java.util.function.Supplier<Object> value) {
    return new Attribute() {
      @Override
      public Object read() {
        return value.get();
      }

      @Override
      public void write(Object given) {
        if (!given.equals(value.get())) {
          throw TspError.runtime("cannot modify read-only attribute");
        }
      }
    };
  }
}
