package org.ferroloop.instrument.session;

import java.util.ArrayList;
import java.util.List;

/** Takes answers apart. */
final class AnswerText {
  private AnswerText() {}

  /** Splits outside of quotes and parentheses. */
  static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    char quote = 0;
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == separator && depth <= 0) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  /** The elements of an answer to one question: separated by commas. */
  static List<String> elements(String text) {
    return split(text, ',');
  }

  /** An answer without the header that it repeats ("C1:BSWV WVTP,..."); null without it. */
  static String withoutHeader(String answer, String query) {
    String header = query.replace("?", "") + " ";
    return answer.regionMatches(true, 0, header, 0, header.length())
        ? answer.substring(header.length()).trim()
        : null;
  }
}
