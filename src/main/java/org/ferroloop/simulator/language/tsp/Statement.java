package org.ferroloop.simulator.language.tsp;

import java.util.List;

/** Does something. */
interface Statement {
  /** How a statement ended, other than by reaching its end (null). */
  record Leave(boolean breaks, List<Object> values) {}

  Leave run(Scope scope);
}
