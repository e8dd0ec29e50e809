package org.ferroloop.simulator.language.tsp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Parses the statements of TSP's Lua: assignments, calls, local, if, while, repeat, for, function,
 * return, break and do.
 */
final class Parser {
  private final TokenStream in;
  private final ExpressionParser expressions;

  private Parser(String text) {
    this.in = new TokenStream(new Lexer(text).tokens());
    this.expressions = new ExpressionParser(in, this);
  }

  /**
   * Parses a chunk.
   *
   * @throws TspError -285 when it is not well-formed
   */
  static Statement parse(String text) {
    Parser parser = new Parser(text);
    Statement block = parser.block();
    if (parser.in.peek().kind() != Token.Kind.END) {
      throw parser.in.unexpected();
    }
    return block;
  }

  static TspError unexpected(int line, String near) {
    return new TspError(
        TspError.SYNTAX,
        "TSP Syntax error at line " + line + ": unexpected symbol near `" + near + "'");
  }

  /** Statements up to a word that ends a block; the word stays. */
  Statement block() {
    in.enter();
    List<Statement> statements = new ArrayList<>();
    while (!atBlockEnd()) {
      boolean last = in.peek().is("return") || in.peek().is("break");
      statements.add(statement());
      in.accept(";");
      if (last && !atBlockEnd()) {
        throw in.unexpected();
      }
    }
    in.leave();
    return scope -> {
      for (Statement statement : statements) {
        scope.tick();
        Statement.Leave leave = statement.run(scope);
        if (leave != null) {
          return leave;
        }
      }
      return null;
    };
  }

  private boolean atBlockEnd() {
    Token token = in.peek();
    return token.kind() == Token.Kind.END
        || token.is("end")
        || token.is("else")
        || token.is("elseif")
        || token.is("until");
  }

  private Statement statement() {
    Token token = in.peek();
    if (token.kind() == Token.Kind.KEYWORD) {
      in.next();
      return switch (token.text()) {
        case "if" -> conditional();
        case "while" -> whileLoop();
        case "repeat" -> repeatLoop();
        case "for" -> forLoop();
        case "function" -> function();
        case "local" -> local();
        case "do" -> inner(closed(block()));
        case "break" -> scope -> new Statement.Leave(true, List.of());
        case "return" -> leave();
        default -> throw unexpected(token.line(), token.text());
      };
    }
    return assignmentOrCall();
  }

  private Statement closed(Statement body) {
    in.expect("end");
    return body;
  }

  private static Statement inner(Statement body) {
    return scope -> body.run(scope.inner());
  }

  private Statement conditional() {
    Expression condition = expressions.expression();
    in.expect("then");
    Statement then = inner(block());
    Statement otherwise;
    if (in.accept("elseif")) {
      otherwise = conditional();
    } else {
      otherwise = in.accept("else") ? inner(block()) : scope -> null;
      in.expect("end");
    }
    return scope -> (Operators.truth(condition.value(scope)) ? then : otherwise).run(scope);
  }

  private Statement whileLoop() {
    Expression condition = expressions.expression();
    in.expect("do");
    Statement body = inner(closed(block()));
    return scope -> {
      while (Operators.truth(condition.value(scope))) {
        scope.tick();
        Statement.Leave leave = body.run(scope);
        if (leave != null) {
          return leave.breaks() ? null : leave;
        }
      }
      return null;
    };
  }

  private Statement repeatLoop() {
    Statement body = block();
    in.expect("until");
    Expression condition = expressions.expression();
    return scope -> {
      while (true) {
        scope.tick();
        Scope inner = scope.inner();
        Statement.Leave leave = body.run(inner);
        if (leave != null) {
          return leave.breaks() ? null : leave;
        }
        if (Operators.truth(condition.value(inner))) {
          return null;
        }
      }
    };
  }

  private Statement forLoop() {
    List<String> names = new ArrayList<>(List.of(in.name()));
    if (!in.accept("=")) {
      return iteration(names);
    }
    String name = names.get(0);
    Expression first = expressions.expression();
    in.expect(",");
    Expression last = expressions.expression();
    Expression step = in.accept(",") ? expressions.expression() : scope -> 1.0;
    in.expect("do");
    Statement body = closed(block());
    return scope -> {
      double by = Operators.number(step.value(scope), "step by");
      double end = Operators.number(last.value(scope), "count to");
      double i = Operators.number(first.value(scope), "count from");
      for (; by >= 0 ? i <= end : i >= end; i += by) {
        scope.tick();
        Scope inner = scope.inner();
        inner.declare(name, i);
        Statement.Leave leave = body.run(inner);
        if (leave != null) {
          return leave.breaks() ? null : leave;
        }
      }
      return null;
    };
  }

  /** for names in function, state, control: until the function gives nil. */
  private Statement iteration(List<String> names) {
    while (in.accept(",")) {
      names.add(in.name());
    }
    in.expect("in");
    List<Expression> list = expressions.list();
    in.expect("do");
    Statement body = closed(block());
    return scope -> {
      List<Object> given = ExpressionParser.values(scope, list);
      if (given.isEmpty() || !(given.get(0) instanceof Function step)) {
        String type = Operators.type(given.isEmpty() ? null : given.get(0));
        throw TspError.runtime("attempt to call a " + type + " value");
      }
      Object state = given.size() > 1 ? given.get(1) : null;
      Object control = given.size() > 2 ? given.get(2) : null;
      while (true) {
        scope.tick();
        List<Object> values = step.call(scope.depth(), Arrays.asList(state, control));
        control = values.isEmpty() ? null : values.get(0);
        if (control == null) {
          return null;
        }
        Scope inner = scope.inner();
        for (int i = 0; i < names.size(); i++) {
          inner.declare(names.get(i), i < values.size() ? values.get(i) : null);
        }
        Statement.Leave leave = body.run(inner);
        if (leave != null) {
          return leave.breaks() ? null : leave;
        }
      }
    };
  }

  private Statement function() {
    Target target = Target.of(in.name());
    while (in.accept(".")) {
      target = target.field(in.name());
    }
    Target name = target;
    Expression body = functionBody();
    return scope -> {
      name.assign(scope, body.value(scope));
      return null;
    };
  }

  /** From the opening parenthesis of the parameters to the end. */
  Expression functionBody() {
    in.expect("(");
    List<String> parameters = new ArrayList<>();
    while (!in.accept(")")) {
      if (!parameters.isEmpty()) {
        in.expect(",");
      }
      parameters.add(in.name());
    }
    Statement body = closed(block());
    return scope -> new Closure(scope, List.copyOf(parameters), body);
  }

  private Statement local() {
    if (in.accept("function")) {
      String name = in.name();
      Expression body = functionBody();
      return scope -> {
        scope.declare(name, null);
        scope.declare(name, body.value(scope));
        return null;
      };
    }
    List<String> names = new ArrayList<>(List.of(in.name()));
    while (in.accept(",")) {
      names.add(in.name());
    }
    List<Expression> values = in.accept("=") ? expressions.list() : List.of();
    return scope -> {
      List<Object> given = ExpressionParser.values(scope, values);
      for (int i = 0; i < names.size(); i++) {
        scope.declare(names.get(i), i < given.size() ? given.get(i) : null);
      }
      return null;
    };
  }

  private Statement leave() {
    List<Expression> values = atBlockEnd() || in.peek().is(";") ? List.of() : expressions.list();
    return scope -> new Statement.Leave(false, ExpressionParser.values(scope, values));
  }

  private Statement assignmentOrCall() {
    Token start = in.peek();
    Expression first = expressions.suffixed();
    if (first instanceof Calling call) {
      return scope -> {
        call.values(scope);
        return null;
      };
    }
    List<Target> targets = new ArrayList<>(List.of(target(first, start)));
    while (in.accept(",")) {
      Token token = in.peek();
      targets.add(target(expressions.suffixed(), token));
    }
    in.expect("=");
    List<Expression> values = expressions.list();
    return scope -> {
      List<Object> given = ExpressionParser.values(scope, values);
      for (int i = 0; i < targets.size(); i++) {
        targets.get(i).assign(scope, i < given.size() ? given.get(i) : null);
      }
      return null;
    };
  }

  private Target target(Expression expression, Token start) {
    if (expression instanceof Target target) {
      return target;
    }
    throw unexpected(start.line(), start.text());
  }
}
