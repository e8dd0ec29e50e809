package org.ferroloop.simulator.language.tsp;

/**
 * A word of a chunk.
 *
 * @param kind what it is
 * @param text name, keyword or symbol as written; the contents of a string
 * @param number of a number
 * @param line from 1
 */
record Token(Kind kind, String text, double number, int line) {
  /** What a token can be. */
  enum Kind {
    NAME,
    KEYWORD,
    SYMBOL,
    TEXT,
    NUMBER,
    END
  }

  boolean is(String symbolOrKeyword) {
    return (kind == Kind.SYMBOL || kind == Kind.KEYWORD) && text.equals(symbolOrKeyword);
  }
}
