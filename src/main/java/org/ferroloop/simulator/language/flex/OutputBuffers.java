package org.ferroloop.simulator.language.flex;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The two buffers that an instrument answers from: the query buffer, which holds the last answer
 * only and is read first, and the data output buffer, which keeps measured data until they are read
 * or cleared.
 */
final class OutputBuffers {
  /** Values that the data output buffer holds [K]. */
  static final int CAPACITY = 34_034;

  private static final String END = "\r\n";

  private record Line(String text, int data) {}

  private final Deque<Line> lines = new ArrayDeque<>();
  private String answer = "";
  private int data;

  void answer(String text) {
    answer = text + END;
  }

  /** Adds one measurement; what does not fit is lost. */
  void add(DataFormat format, List<Datum> measured) {
    if (!measured.isEmpty() && data + measured.size() <= CAPACITY) {
      lines.add(new Line(format.text(measured), measured.size()));
      data += measured.size();
    }
  }

  /** How many values wait. */
  int data() {
    return data;
  }

  boolean waiting() {
    return !answer.isEmpty() || !lines.isEmpty();
  }

  /** The answer, or else the oldest measurement, or nothing. */
  String take() {
    if (!answer.isEmpty() || lines.isEmpty()) {
      String text = answer;
      answer = "";
      return text;
    }
    Line line = lines.remove();
    data -= line.data();
    return line.text();
  }

  void clearData() {
    lines.clear();
    data = 0;
  }

  void clear() {
    clearData();
    answer = "";
  }
}
