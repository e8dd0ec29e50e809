package org.ferroloop.characterization;

/**
 * Two pulses that bring a device into a known state before a sweep; one of 0 V is not made.
 *
 * @param first amplitude of the first pulse, in V, signed (VpreCond1)
 * @param second amplitude of the second pulse, in V, signed (VpreCond2)
 * @param riseTime of both, in s
 * @param fallTime of both, in s
 * @param width of both, in s
 * @param everyRepetition whether they come before every repetition, or before the first one only
 */
public record Preconditioning(
    double first,
    double second,
    double riseTime,
    double fallTime,
    double width,
    boolean everyRepetition) {
  /** No pulse; the times are those that every measured file states. */
  public static final Preconditioning NONE = new Preconditioning(0, 0, 1e-4, 1e-4, 5e-3, false);
}
