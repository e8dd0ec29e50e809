package org.ferroloop.simulator.language.tsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a chunk of TSP (Lua 5.0) into tokens. */
final class Lexer {
  private static final Set<String> KEYWORDS =
      Set.of(
          "and",
          "break",
          "do",
          "else",
          "elseif",
          "end",
          "false",
          "for",
          "function",
          "if",
          "in",
          "local",
          "nil",
          "not",
          "or",
          "repeat",
          "return",
          "then",
          "true",
          "until",
          "while");
  private static final List<String> LONG_SYMBOLS = List.of("...", "..", "==", "~=", "<=", ">=");
  private static final Pattern NUMBER = Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
  private static final String SYMBOLS = "+-*/^%=<>(){}[];:,.#";

  private final String text;
  private int position;
  private int line = 1;

  Lexer(String text) {
    this.text = text;
  }

  /** All tokens, the last one of kind END. */
  List<Token> tokens() {
    List<Token> tokens = new ArrayList<>();
    while (true) {
      skip();
      if (position >= text.length()) {
        tokens.add(new Token(Token.Kind.END, "<eof>", 0, line));
        return tokens;
      }
      tokens.add(next());
    }
  }

  private void skip() {
    while (position < text.length()) {
      char c = text.charAt(position);
      if (text.startsWith("--", position)) {
        int end = text.indexOf('\n', position);
        position = end < 0 ? text.length() : end;
      } else if (c <= ' ') {
        line += c == '\n' ? 1 : 0;
        position++;
      } else {
        return;
      }
    }
  }

  private Token next() {
    char c = text.charAt(position);
    if (isLetter(c)) {
      int start = position;
      while (position < text.length() && (isLetter(here()) || isDigit(here()))) {
        position++;
      }
      String word = text.substring(start, position);
      Token.Kind kind = KEYWORDS.contains(word) ? Token.Kind.KEYWORD : Token.Kind.NAME;
      return new Token(kind, word, 0, line);
    }
    boolean point = c == '.' && position + 1 < text.length() && isDigit(text.charAt(position + 1));
    if (isDigit(c) || point) {
      return number();
    }
    if (c == '"' || c == '\'') {
      return quoted(c);
    }
    for (String symbol : LONG_SYMBOLS) {
      if (text.startsWith(symbol, position)) {
        position += symbol.length();
        return new Token(Token.Kind.SYMBOL, symbol, 0, line);
      }
    }
    if (SYMBOLS.indexOf(c) < 0) {
      throw Parser.unexpected(line, String.valueOf(c));
    }
    position++;
    return new Token(Token.Kind.SYMBOL, String.valueOf(c), 0, line);
  }

  private Token number() {
    int start = position;
    while (position < text.length()) {
      char c = here();
      boolean sign = (c == '+' || c == '-') && "eE".indexOf(text.charAt(position - 1)) >= 0;
      if (!isDigit(c) && !isLetter(c) && c != '.' && !(sign && position > start)) {
        break;
      }
      position++;
    }
    String digits = text.substring(start, position);
    if (!NUMBER.matcher(digits).matches()) {
      throw new TspError(
          TspError.SYNTAX,
          "TSP Syntax error at line " + line + ": malformed number near `" + digits + "'");
    }
    return new Token(Token.Kind.NUMBER, digits, Double.parseDouble(digits), line);
  }

  private Token quoted(char quote) {
    StringBuilder value = new StringBuilder();
    for (position++; position < text.length(); position++) {
      char c = here();
      if (c == quote) {
        position++;
        return new Token(Token.Kind.TEXT, value.toString(), 0, line);
      }
      if (c == '\n') {
        break;
      }
      if (c == '\\' && position + 1 < text.length()) {
        position++;
        c = escaped(here());
      }
      value.append(c);
    }
    throw new TspError(TspError.SYNTAX, "TSP Syntax error at line " + line + ": unfinished string");
  }

  private static char escaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      default -> c;
    };
  }

  private char here() {
    return text.charAt(position);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
