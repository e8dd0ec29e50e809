package org.ferroloop.simulator.language.tsp;

import java.util.Collections;
import java.util.List;

/** Has a value. */
interface Expression {
  Object value(Scope scope);

  /** All values: a call may have none or several, everything else has one. */
  default List<Object> values(Scope scope) {
    return Collections.singletonList(value(scope));
  }
}
