package org.ferroloop.simulator.language.tsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Parses expressions by the precedences of Lua. */
final class ExpressionParser {
  private static final int UNARY = 8;

  /** Left and right priority; the right one is lower where the operator groups to the right. */
  private static final Map<String, int[]> PRIORITIES =
      Map.ofEntries(
          Map.entry("or", new int[] {1, 1}),
          Map.entry("and", new int[] {2, 2}),
          Map.entry("<", new int[] {3, 3}),
          Map.entry(">", new int[] {3, 3}),
          Map.entry("<=", new int[] {3, 3}),
          Map.entry(">=", new int[] {3, 3}),
          Map.entry("~=", new int[] {3, 3}),
          Map.entry("==", new int[] {3, 3}),
          Map.entry("..", new int[] {5, 4}),
          Map.entry("+", new int[] {6, 6}),
          Map.entry("-", new int[] {6, 6}),
          Map.entry("*", new int[] {7, 7}),
          Map.entry("/", new int[] {7, 7}),
          Map.entry("%", new int[] {7, 7}),
          Map.entry("^", new int[] {10, 9}));

  private final TokenStream in;
  private final Parser statements;

  ExpressionParser(TokenStream in, Parser statements) {
    this.in = in;
    this.statements = statements;
  }

  Expression expression() {
    return expression(0);
  }

  /** One or more, separated by commas. */
  List<Expression> list() {
    List<Expression> list = new ArrayList<>(List.of(expression()));
    while (in.accept(",")) {
      list.add(expression());
    }
    return list;
  }

  /** The values of a list: all of the last expression, the first of the others. */
  static List<Object> values(Scope scope, List<Expression> list) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      if (i == list.size() - 1) {
        values.addAll(list.get(i).values(scope));
      } else {
        values.add(list.get(i).value(scope));
      }
    }
    return values;
  }

  private Expression expression(int limit) {
    in.enter();
    Expression left = unary();
    Token operator = in.peek();
    int[] priority = priority(operator);
    int operators = 0;
    while (priority != null && priority[0] > limit) {
      in.next();
      // A long chain is a deep tree, too.
      in.enter();
      operators++;
      left = binary(operator.text(), left, expression(priority[1]));
      operator = in.peek();
      priority = priority(operator);
    }
    in.leave(operators + 1);
    return left;
  }

  private static int[] priority(Token token) {
    boolean operator = token.kind() == Token.Kind.SYMBOL || token.kind() == Token.Kind.KEYWORD;
    return operator ? PRIORITIES.get(token.text()) : null;
  }

  private static Expression binary(String operator, Expression left, Expression right) {
    return switch (operator) {
      case "and" ->
          scope -> {
            Object value = left.value(scope);
            return Operators.truth(value) ? right.value(scope) : value;
          };
      case "or" ->
          scope -> {
            Object value = left.value(scope);
            return Operators.truth(value) ? value : right.value(scope);
          };
      default ->
          scope -> {
            scope.tick();
            return Operators.binary(operator, left.value(scope), right.value(scope));
          };
    };
  }

  private Expression unary() {
    if (in.accept("not")) {
      Expression operand = expression(UNARY);
      return scope -> !Operators.truth(operand.value(scope));
    }
    if (in.accept("-")) {
      Expression operand = expression(UNARY);
      return scope -> -Operators.number(operand.value(scope), "perform arithmetic on");
    }
    if (in.accept("#")) {
      Expression operand = expression(UNARY);
      return scope -> length(operand.value(scope));
    }
    return simple();
  }

  private static Object length(Object value) {
    if (value instanceof String text) {
      return (double) text.length();
    }
    if (value instanceof Table table) {
      return (double) table.length();
    }
    throw TspError.runtime("attempt to get length of a " + Operators.type(value) + " value");
  }

  private Expression simple() {
    Token token = in.peek();
    switch (token.kind()) {
      case NUMBER:
        in.next();
        Double number = token.number();
        return scope -> number;
      case TEXT:
        in.next();
        return scope -> token.text();
      case KEYWORD:
        return keyword(token);
      default:
        return token.is("{") ? table() : suffixed();
    }
  }

  private Expression keyword(Token token) {
    in.next();
    return switch (token.text()) {
      case "nil" -> scope -> null;
      case "true" -> scope -> Boolean.TRUE;
      case "false" -> scope -> Boolean.FALSE;
      case "function" -> statements.functionBody();
      default -> throw Parser.unexpected(token.line(), token.text());
    };
  }

  /** A name or parenthesis with its fields, indices and calls. */
  Expression suffixed() {
    Expression left;
    int suffixes = 0;
    if (in.accept("(")) {
      Expression enclosed = expression();
      in.expect(")");
      left = enclosed::value;
    } else {
      left = Target.of(in.name());
    }
    for (; ; suffixes++) {
      in.enter();
      if (in.accept(".")) {
        String name = in.name();
        left = new Target(left, scope -> name, name);
      } else if (in.accept("[")) {
        Expression key = expression();
        in.expect("]");
        left = new Target(left, key, "?");
      } else if (in.peek().is("(")) {
        in.next();
        List<Expression> arguments = in.peek().is(")") ? List.of() : list();
        in.expect(")");
        left = new Calling(left, arguments);
      } else if (in.peek().kind() == Token.Kind.TEXT) {
        String text = in.next().text();
        left = new Calling(left, List.of(scope -> text));
      } else {
        in.leave(suffixes + 1);
        return left;
      }
    }
  }

  private Expression table() {
    in.expect("{");
    List<Expression> items = new ArrayList<>();
    List<Map.Entry<Expression, Expression>> fields = new ArrayList<>();
    while (!in.accept("}")) {
      if (in.accept("[")) {
        Expression key = expression();
        in.expect("]");
        in.expect("=");
        fields.add(Map.entry(key, expression()));
      } else {
        item(items, fields);
      }
      if (!in.accept(",") && !in.accept(";") && !in.peek().is("}")) {
        throw in.unexpected();
      }
    }
    return scope -> {
      Table table = new Table();
      List<Object> values = values(scope, items);
      for (int i = 0; i < values.size(); i++) {
        table.set(i + 1.0, values.get(i));
      }
      fields.forEach(
          field -> table.set(field.getKey().value(scope), field.getValue().value(scope)));
      return table;
    };
  }

  /** An element, or a name with a value. */
  private void item(List<Expression> items, List<Map.Entry<Expression, Expression>> fields) {
    Expression first = expression();
    if (first instanceof Target target && target.isName() && in.accept("=")) {
      String name = target.name();
      fields.add(Map.entry(scope -> name, expression()));
    } else {
      items.add(first);
    }
  }
}
