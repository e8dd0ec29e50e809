package org.ferroloop.simulator.language.tsp;

import java.util.List;

/** A function of a script, with the names that were visible where it was written. */
record Closure(Scope scope, List<String> parameters, Statement body) implements Function {
  @Override
  public List<Object> call(int depth, List<Object> arguments) {
    Scope inner = scope.inner(Math.max(depth, scope.depth()));
    for (int i = 0; i < parameters.size(); i++) {
      inner.declare(parameters.get(i), i < arguments.size() ? arguments.get(i) : null);
    }
    Statement.Leave leave = body.run(inner);
    return leave == null ? List.of() : leave.values();
  }

  // A record's own methods would walk the whole scope, which may contain this very function.
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return "function";
  }
}
