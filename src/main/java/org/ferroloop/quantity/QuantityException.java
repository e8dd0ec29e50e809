package org.ferroloop.quantity;

/**
 * A text that is not the quantity that was wanted: names the field, what was found and the unit.
 */
public final class QuantityException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String found;
  private final String expected;

  /**
   * @param expected what would have been right, with the unit and an example
   */
  public QuantityException(String field, String found, String expected) {
    this(field, found, expected, null);
  }

  /** As above, with its cause. */
  public QuantityException(String field, String found, String expected, Throwable cause) {
    super(field + ": found \"" + found + "\", expected " + expected, cause);
    this.field = field;
    this.found = found;
    this.expected = expected;
  }

  public String field() {
    return field;
  }

  public String found() {
    return found;
  }

  /** What would have been right, with the unit and an example. */
  public String expected() {
    return expected;
  }
}
