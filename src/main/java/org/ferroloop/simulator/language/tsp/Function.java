package org.ferroloop.simulator.language.tsp;

import java.util.List;

/** What can be called; depth: of the caller. */
interface Function {
  List<Object> call(int depth, List<Object> arguments);

  /** A function of the instrument with one result. */
  static Function of(java.util.function.Function<List<Object>, Object> work) {
    return (depth, arguments) -> java.util.Collections.singletonList(work.apply(arguments));
  }

  /** A function of the instrument without result. */
  static Function quiet(java.util.function.Consumer<List<Object>> work) {
    return (depth, arguments) -> {
      work.accept(arguments);
      return List.of();
    };
  }
}
