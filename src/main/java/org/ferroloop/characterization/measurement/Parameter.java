package org.ferroloop.characterization.measurement;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ferroloop.quantity.QuantityException;
import org.ferroloop.quantity.Unit;

/**
 * A parameter of a measurement.
 *
 * @param name as its option and the manifest call it, without dashes ("pos-voltage")
 * @param kind of its value
 * @param standard the value when none is given, as a text of this kind; empty when one must be
 *     given
 * @param least allowed value, in SI
 * @param most allowed value, in SI
 * @param about what it is, in a few words
 */
public record Parameter(
    String name, Kind kind, String standard, double least, double most, String about) {
  /** What a value looks like. */
  public enum Kind {
    VOLTAGE(Unit.VOLT, 1),
    /** Two voltages. */
    VOLTAGES(Unit.VOLT, 2),
    TIME(Unit.SECOND, 1),
    CURRENT(Unit.AMPERE, 1),
    CONDUCTANCE(Unit.SIEMENS, 1),
    AREA(Unit.SQUARE_METRE, 1),
    COUNT(null, 1),
    NUMBER(null, 1);

    private final Unit unit;
    private final int values;

    Kind(Unit unit, int values) {
      this.unit = unit;
      this.values = values;
    }

    /** "VOLTAGE,VOLTAGE" as the help shows it. */
    public String label() {
      return this == COUNT
          ? "N"
          : this == NUMBER ? "X" : this == VOLTAGES ? "VOLTAGE,VOLTAGE" : name();
    }

    /** The symbol of its unit; empty for a pure number. */
    public String symbol() {
      return unit == null ? "" : unit.symbol();
    }
  }

  /**
   * Reads a text.
   *
   * @return one value, or two of a pair, in SI
   * @throws QuantityException when it is no such value, lacks its unit, or is out of its range
   */
  double[] parse(String text) {
    String[] parts = text.split(",", -1);
    String option = "--" + name;
    if (parts.length != kind.values) {
      throw new QuantityException(option, text, expected());
    }
    double[] values = Arrays.stream(parts).mapToDouble(part -> value(option, part)).toArray();
    for (double value : values) {
      if (!(value >= least && value <= most)) {
        throw new QuantityException(option, text, expected());
      }
    }
    return values;
  }

  private double value(String option, String part) {
    if (kind.unit != null) {
      return kind.unit.parse(option, part);
    }
    try {
      return kind == Kind.COUNT ? Long.parseLong(part.strip()) : Double.parseDouble(part.strip());
    } catch (NumberFormatException e) {
      throw new QuantityException(option, part, expected(), e);
    }
  }

  private String expected() {
    return kind.label() + " from " + shown(least) + " to " + shown(most);
  }

  private String shown(double value) {
    if (Double.isInfinite(value)) {
      return "no limit";
    }
    return kind.unit == null
        ? Double.toString(value).replaceFirst("\\.0$", "")
        : kind.unit.format(value);
  }

  static Parameter volts(String name, String standard, double least, double most, String about) {
    return new Parameter(name, Kind.VOLTAGE, standard, least, most, about);
  }

  static Parameter time(String name, String standard, double least, String about) {
    return new Parameter(name, Kind.TIME, standard, least, Double.POSITIVE_INFINITY, about);
  }

  static Parameter count(String name, long standard, long least, long most, String about) {
    return new Parameter(name, Kind.COUNT, Long.toString(standard), least, most, about);
  }

  static Parameter number(String name, double standard, double least, double most, String about) {
    return new Parameter(name, Kind.NUMBER, Double.toString(standard), least, most, about);
  }

  /** A measurement's own parameters, then others. */
  static List<Parameter> join(List<Parameter> own, List<Parameter> pulses, List<Parameter> reads) {
    return Stream.of(own, pulses, reads).flatMap(List::stream).toList();
  }
}
