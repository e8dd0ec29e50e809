package org.ferroloop.config;

import java.util.OptionalInt;

/**
 * Input (a file, a field, an answer) that is not what it must be. The message names the source, the
 * line and field where known, what was found and what was expected.
 */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String source;
  private final int line;
  private final String field;

  private InputException(String source, int line, String field, String detail, Throwable cause) {
    super(place(source, line, field) + ": " + detail, cause);
    this.source = source;
    this.line = line;
    this.field = field;
  }

  /**
   * @param source the file (or other source) that was read
   * @param line from 1; 0 when there is none
   * @param field the field, path or column; empty when there is none
   */
  public static InputException at(
      String source, int line, String field, String found, String expected) {
    return said(source, line, field, "found " + found + ", expected " + expected);
  }

  /** As {@link #at}, in words of its own: what was found and what would be right. */
  public static InputException said(String source, int line, String field, String detail) {
    return new InputException(source, line, field, detail, null);
  }

  /** As {@link #at(String, int, String, String, String)}, for a failure with a cause. */
  public static InputException caused(
      String source, int line, String field, String detail, Throwable cause) {
    return new InputException(source, line, field, detail, cause);
  }

  private static String place(String source, int line, String field) {
    StringBuilder place = new StringBuilder(source);
    if (line > 0) {
      place.append(", line ").append(line);
    }
    if (!field.isEmpty()) {
      place.append(", ").append(field);
    }
    return place.toString();
  }

  public String source() {
    return source;
  }

  public OptionalInt line() {
    return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
  }

  /** The field, path or column; empty when there is none. */
  public String field() {
    return field;
  }
}
