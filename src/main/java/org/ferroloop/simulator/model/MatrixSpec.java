package org.ferroloop.simulator.model;

import org.ferroloop.config.ConfigNode;
import org.ferroloop.quantity.Unit;

/**
 * What a switch matrix is, from its physics file (kind: switch-matrix).
 *
 * @param rows to which instruments are wired
 * @param columns to which devices are wired
 * @param settle time of a relay in s
 * @param initialRule "break-before-make", "make-before-break" or "none"
 */
public record MatrixSpec(int rows, int columns, double settle, String initialRule) {
  static final String[] RULES = {"break-before-make", "make-before-break", "none"};

  /**
   * Reads a physics file.
   *
   * @throws org.ferroloop.config.InputException with file, line and field
   */
  public static MatrixSpec read(ConfigNode node) {
    node.allowOnly("kind", "source", "rows", "columns", "settle", "rule");
    node.get("kind").oneOf("switch-matrix");
    return new MatrixSpec(
        (int) node.get("rows").integer(1, 1000),
        (int) node.get("columns").integer(1, 10_000),
        node.get("settle").quantity(Unit.SECOND),
        node.get("rule").oneOf(RULES));
  }
}
