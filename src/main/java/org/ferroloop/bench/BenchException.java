package org.ferroloop.bench;

/** A bench could not do, or refused to do, what it was asked. */
public class BenchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param cause may be null
   */
  public BenchException(String message, Throwable cause) {
    super(message, cause);
  }
}
