package org.ferroloop.simulator.wgfmu;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Errors and warnings that the library keeps until they are read or cleared. */
final class Messages {
  static final int OFF = 1000;
  static final int SEVERE = 1001;
  static final int NORMAL = 1002;
  static final int INFORMATION = 1003;

  private final Deque<String> unread = new ArrayDeque<>();
  private final List<String> errors = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private int level = NORMAL;
  private int asErrors = OFF;
  private boolean warned;

  void error(String text) {
    unread.add(text);
    errors.add(text);
  }

  /**
   * Notes a warning when its level is reported.
   *
   * @throws Refusal (-1) when warnings of this level are treated as errors
   */
  void warn(int ofLevel, String text) {
    if (ofLevel <= asErrors) {
      throw new Refusal(ReturnCode.PARAMETER, "warning treated as error: " + text);
    }
    if (ofLevel <= level) {
      warnings.add(text);
      warned = true;
    }
  }

  /** Whether there was a warning since the last call of this. */
  boolean takeWarned() {
    boolean was = warned;
    warned = false;
    return was;
  }

  /** The oldest error that was not read; empty when there is none. */
  String first() {
    return unread.isEmpty() ? "" : unread.peek();
  }

  /** Takes it. */
  String next() {
    return unread.isEmpty() ? "" : unread.poll();
  }

  String errorSummary() {
    return String.join("\n", errors);
  }

  String warningSummary() {
    return String.join("\n", warnings);
  }

  int level() {
    return level;
  }

  void level(int wanted) {
    level = checked(wanted);
  }

  void asErrors(int wanted) {
    asErrors = checked(wanted);
  }

  void clear() {
    unread.clear();
    errors.clear();
    warnings.clear();
  }

  private static int checked(int level) {
    return Bounds.within("warningLevel", level, OFF, INFORMATION);
  }
}
