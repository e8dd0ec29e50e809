package org.ferroloop.simulator.language.tsp;

import java.util.HashMap;
import java.util.Map;

/** Names that are visible at a place of a chunk: locals, then those around it, then globals. */
final class Scope {
  private static final int DEEPEST = 120;

  private final Map<String, Object> names = new HashMap<>();
  private final Scope outer;
  private final Budget budget;
  private final int depth;

  Scope(Scope outer, Budget budget, int depth) {
    this.outer = outer;
    this.budget = budget;
    this.depth = depth;
  }

  /** A block within this one. */
  Scope inner() {
    return inner(depth);
  }

  /** A block within this one that is called from a depth. */
  Scope inner(int calledFrom) {
    if (calledFrom >= DEEPEST) {
      throw TspError.runtime("stack overflow");
    }
    return new Scope(this, budget, calledFrom + 1);
  }

  int depth() {
    return depth;
  }

  /** Counts one step of the chunk. */
  void tick() {
    budget.tick();
  }

  Object get(String name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      Object value = scope.names.get(name);
      if (value != null || scope.names.containsKey(name)) {
        return value;
      }
    }
    return null;
  }

  void declare(String name, Object value) {
    names.put(name, value);
  }

  void set(String name, Object value) {
    Scope scope = this;
    while (scope.outer != null && !scope.names.containsKey(name)) {
      scope = scope.outer;
    }
    scope.names.put(name, value);
  }
}
