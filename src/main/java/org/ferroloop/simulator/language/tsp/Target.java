package org.ferroloop.simulator.language.tsp;

/**
 * What can be assigned to: a name, or a field of something.
 *
 * @param owner what has the field; null for a plain name
 * @param key of the field; null for a plain name
 * @param name as written, for messages
 */
record Target(Expression owner, Expression key, String name) implements Expression {
  static Target of(String name) {
    return new Target(null, null, name);
  }

  Target field(String field) {
    return new Target(this, scope -> field, field);
  }

  boolean isName() {
    return owner == null;
  }

  @Override
  public Object value(Scope scope) {
    scope.tick();
    return owner == null ? scope.get(name) : table(scope).get(key.value(scope));
  }

  void assign(Scope scope, Object value) {
    if (owner == null) {
      scope.set(name, value);
      return;
    }
    Table table = table(scope);
    Object field = key.value(scope);
    if (field == null) {
      throw TspError.runtime("table index is nil");
    }
    table.set(field, value);
  }

  private Table table(Scope scope) {
    Object value = owner.value(scope);
    if (value instanceof Table table) {
      return table;
    }
    String what = owner instanceof Target target ? " `" + target.name() + "'" : "";
    throw TspError.runtime("attempt to index" + what + " (a " + Operators.type(value) + " value)");
  }
}
