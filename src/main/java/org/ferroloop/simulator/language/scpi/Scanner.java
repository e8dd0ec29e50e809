package org.ferroloop.simulator.language.scpi;

/** A position in a program message. */
final class Scanner {
  private final String text;
  private int position;

  Scanner(String text) {
    this.text = text;
  }

  boolean atEnd() {
    return position >= text.length();
  }

  /** The character here, -1 at the end. */
  int peek() {
    return peek(0);
  }

  int peek(int ahead) {
    return position + ahead < text.length() ? text.charAt(position + ahead) : -1;
  }

  boolean at(char c) {
    return peek() == c;
  }

  /** White space of IEEE 488.2: every control character but the line feed, and the blank. */
  boolean atSpace() {
    return !atEnd() && text.charAt(position) <= ' ';
  }

  void skipSpace() {
    while (atSpace()) {
      position++;
    }
  }

  char take() {
    return text.charAt(position++);
  }

  String take(int count) {
    position += count;
    return text.substring(position - count, position);
  }

  int left() {
    return text.length() - position;
  }

  int position() {
    return position;
  }

  String since(int start) {
    return text.substring(start, position);
  }
}
