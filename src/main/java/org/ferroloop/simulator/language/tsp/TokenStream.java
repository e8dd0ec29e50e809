package org.ferroloop.simulator.language.tsp;

import java.util.List;

/** The tokens of a chunk, one after the other. */
final class TokenStream {
  private static final int DEEPEST = 100;

  private final List<Token> tokens;
  private int position;
  private int depth;

  TokenStream(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token peek() {
    return tokens.get(position);
  }

  Token next() {
    Token token = peek();
    if (token.kind() != Token.Kind.END) {
      position++;
    }
    return token;
  }

  /** Takes a symbol or keyword if it is next. */
  boolean accept(String symbol) {
    boolean there = peek().is(symbol);
    if (there) {
      position++;
    }
    return there;
  }

  void expect(String symbol) {
    if (!accept(symbol)) {
      throw new TspError(
          TspError.SYNTAX,
          "TSP Syntax error at line "
              + peek().line()
              + ": `"
              + symbol
              + "' expected near `"
              + peek().text()
              + "'");
    }
  }

  String name() {
    if (peek().kind() != Token.Kind.NAME) {
      throw unexpected();
    }
    return next().text();
  }

  TspError unexpected() {
    return Parser.unexpected(peek().line(), peek().text());
  }

  /** One level deeper; too deep a nesting is refused. */
  void enter() {
    if (++depth > DEEPEST) {
      throw new TspError(
          TspError.SYNTAX,
          "TSP Syntax error at line " + peek().line() + ": chunk has too many syntax levels");
    }
  }

  void leave() {
    leave(1);
  }

  void leave(int levels) {
    depth -= levels;
  }
}
