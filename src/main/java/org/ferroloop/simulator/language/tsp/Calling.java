package org.ferroloop.simulator.language.tsp;

import java.util.List;

/** A call. */
record Calling(Expression function, List<Expression> arguments) implements Expression {
  @Override
  public Object value(Scope scope) {
    List<Object> values = values(scope);
    return values.isEmpty() ? null : values.get(0);
  }

  @Override
  public List<Object> values(Scope scope) {
    scope.tick();
    Object callee = function.value(scope);
    if (callee instanceof Function called) {
      return called.call(scope.depth(), ExpressionParser.values(scope, arguments));
    }
    String what = function instanceof Target target ? " `" + target.name() + "'" : "";
    throw TspError.runtime("attempt to call" + what + " (a " + Operators.type(callee) + " value)");
  }
}
