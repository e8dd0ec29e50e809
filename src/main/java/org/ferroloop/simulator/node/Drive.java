package org.ferroloop.simulator.node;

/**
 * What an output does to its net while nothing pulses.
 *
 * @param kind how it drives
 * @param level EMF in V or forced current in A
 * @param resistance source resistance in ohm; 0 for a source-measure unit
 * @param limit compliance: A for a voltage, V for a current; positive, infinite for none
 */
public record Drive(Kind kind, double level, double resistance, double limit) {
  /** Off, behind an open relay. */
  public static final Drive OPEN = new Drive(Kind.OPEN, 0, 0, 0);

  /** How an output drives. */
  public enum Kind {
    OPEN,
    VOLTAGE,
    CURRENT
  }

  /**
   * @throws IllegalArgumentException when a number is not finite, or a stiff source has no limit
   */
  public Drive {
    if (!Double.isFinite(level) || !(resistance >= 0) || !(limit >= 0)) {
      throw new IllegalArgumentException("a drive of " + level + ", " + resistance + ", " + limit);
    }
    if (kind == Kind.VOLTAGE && resistance == 0 && Double.isInfinite(limit)) {
      throw new IllegalArgumentException("a voltage without resistance wants a current limit");
    }
  }

  /** A voltage behind a resistance, with a current limit. */
  public static Drive voltage(double volts, double resistance, double limit) {
    return new Drive(Kind.VOLTAGE, volts, resistance, limit);
  }

  /** A current with a voltage limit. */
  public static Drive current(double amperes, double voltageLimit) {
    return new Drive(Kind.CURRENT, amperes, 0, voltageLimit);
  }

  boolean open() {
    return kind == Kind.OPEN;
  }

  Drive atLevel(double other) {
    return new Drive(kind, other, resistance, limit);
  }

  /** The same without its current limit, as it is for times too short for the limit to act. */
  Drive stiff() {
    return kind == Kind.VOLTAGE && resistance == 0 ? new Drive(kind, level, resistance, 1e3) : this;
  }

  /** The current it gives into a net at this voltage; it does not rise with the voltage. */
  double currentInto(double volts) {
    return switch (kind) {
      case OPEN -> 0;
      case VOLTAGE -> {
        double free = resistance > 0 ? (level - volts) / resistance : (level - volts) * 1e15;
        yield Math.max(-limit, Math.min(limit, free));
      }
      case CURRENT ->
          volts >= limit
              ? Math.min(level, (limit - volts) * 1e6)
              : volts <= -limit ? Math.max(level, (-limit - volts) * 1e6) : level;
    };
  }
}
