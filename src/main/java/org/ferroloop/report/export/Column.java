package org.ferroloop.report.export;

import java.util.Map;

/** A column of a table as it turns out to be: every cell seen so far fits its type. */
final class Column {
  /** Units of the fields of records; others are pure numbers or texts. */
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("amplitude", "V"),
          Map.entry("width", "s"),
          Map.entry("rise", "s"),
          Map.entry("fall", "s"),
          Map.entry("period", "s"),
          Map.entry("interval", "s"),
          Map.entry("average", "s"),
          Map.entry("range", "A"),
          Map.entry("voltage", "V"),
          Map.entry("current", "A"),
          Map.entry("seconds", "s"),
          Map.entry("resistance", "Ohm"),
          Map.entry("conductance", "S"),
          Map.entry("charge", "C"),
          Map.entry("energy", "J"),
          Map.entry("temperature", "K"));

  /** What its cells are. */
  enum Type {
    INTEGER,
    NUMBER,
    TEXT
  }

  private final String name;
  private Type type = Type.INTEGER;
  private long cells;

  Column(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  /** The SI unit of its numbers; empty for none. */
  String unit() {
    return UNITS.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
  }

  /** Takes a cell into account. */
  void see(String cell) {
    cells++;
    if (type == Type.INTEGER && !cell.matches("[+-]?\\d{1,18}")) {
      type = Type.NUMBER;
    }
    if (type == Type.NUMBER && !cell.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?")) {
      type = Type.TEXT;
    }
  }

  /**
   * What its cells are.
   *
   * @param rows of its table: whole numbers have no word for a cell that is missing
   */
  Type type(long rows) {
    return type == Type.INTEGER && cells < rows ? Type.NUMBER : type;
  }
}
