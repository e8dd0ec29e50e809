package org.ferroloop.characterization.procedure;

/**
 * Which of a procedure's readings one is.
 *
 * @param phase in a word or two ("positive", "after the negative pulse")
 * @param cycle from 0
 * @param index within phase and cycle, or the count that the procedure states
 */
public record Point(String phase, long cycle, long index) {
  /** Of a procedure that knows its readings by their step. */
  public static final Point NONE = new Point("", 0, 0);
}
