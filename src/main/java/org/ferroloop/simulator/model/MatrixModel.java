package org.ferroloop.simulator.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ferroloop.simulator.node.Circuit;
import org.ferroloop.simulator.node.Port;
import org.ferroloop.simulator.node.Terminal;

/**
 * A switch matrix: relays between rows (outputs of instruments) and columns (terminals of devices).
 *
 * <p>Number: settle (s). Choice: rule (break-before-make, make-before-break, none), which "connect"
 * follows. Actions take rows and columns in pairs, from 1: "close", "open", "connect" (these and no
 * others), "openall", "state" (1 or 0 a pair); "closed" gives the closed pairs.
 */
public final class MatrixModel implements InstrumentModel {
  private static final int OUT_OF_RANGE = -222;

  private final MatrixSpec spec;
  private final Circuit circuit;
  private final Map<Integer, Port> rows;
  private final Map<Integer, Column> columns;
  private final Settings settings = new Settings();
  private final Set<Relay> closed = new LinkedHashSet<>();

  /** The terminal of a device to which a column leads. */
  public record Column(String cell, Terminal terminal) {}

  private record Relay(int row, int column) {}

  /**
   * @param rows the ports by row, from 1; a row may have none
   * @param columns the terminals by column, from 1; a column may lead nowhere
   */
  public MatrixModel(
      MatrixSpec spec, Circuit circuit, Map<Integer, Port> rows, Map<Integer, Column> columns) {
    this.spec = spec;
    this.circuit = circuit;
    this.rows = Map.copyOf(rows);
    this.columns = Map.copyOf(columns);
    settings.add(Parameter.number("settle", 0, 60, spec.settle()));
    settings.add(Parameter.choice("rule", spec.initialRule(), MatrixSpec.RULES));
  }

  @Override
  public List<Parameter> parameters() {
    return settings.parameters();
  }

  @Override
  public double get(String parameter) {
    return settings.get(parameter);
  }

  @Override
  public void set(String parameter, double value) {
    settings.put(parameter, settings.checked(parameter, value));
  }

  @Override
  public double now() {
    return circuit.clock().now().toEpochMilli() * 1e-3;
  }

  @Override
  public void pass(double seconds) {
    circuit.pass(seconds);
  }

  @Override
  public double[] perform(String action, double... arguments) {
    Set<Relay> relays = relays(arguments);
    switch (action) {
      case "close" -> move(relays, true);
      case "open" -> move(relays, false);
      case "openall" -> move(Set.copyOf(closed), false);
      case "connect" -> connect(relays);
      case "closed" -> {
        return closed.stream()
            .flatMapToDouble(r -> java.util.stream.DoubleStream.of(r.row(), r.column()))
            .toArray();
      }
      case "state" -> {
        return relays.stream().mapToDouble(r -> closed.contains(r) ? 1 : 0).toArray();
      }
      default -> throw new IllegalArgumentException("no action " + action);
    }
    return new double[0];
  }

  @Override
  public void reset() {
    settings.reset();
    move(Set.copyOf(closed), false);
  }

  private void connect(Set<Relay> wanted) {
    Set<Relay> unwanted = new LinkedHashSet<>(closed);
    unwanted.removeAll(wanted);
    if (settings.word("rule").equals("make-before-break")) {
      move(wanted, true);
      move(unwanted, false);
    } else {
      move(unwanted, false);
      move(wanted, true);
    }
  }

  private void move(Set<Relay> relays, boolean close) {
    boolean moved = false;
    for (Relay relay : relays) {
      if (close ? closed.add(relay) : closed.remove(relay)) {
        moved = true;
        Port port = rows.get(relay.row());
        Column column = columns.get(relay.column());
        if (port != null && column != null) {
          if (close) {
            circuit.connect(port, column.cell(), column.terminal());
          } else {
            circuit.disconnect(port, column.cell(), column.terminal());
          }
        }
      }
    }
    if (moved) {
      circuit.pass(settings.get("settle"));
    }
  }

  private Set<Relay> relays(double[] pairs) {
    List<Relay> relays = new ArrayList<>();
    if (pairs.length % 2 != 0) {
      throw new ModelRefusal(OUT_OF_RANGE, "a row without a column", Double.NaN);
    }
    for (int i = 0; i < pairs.length; i += 2) {
      int row = (int) pairs[i];
      int column = (int) pairs[i + 1];
      if (row < 1 || row > spec.rows() || column < 1 || column > spec.columns()) {
        throw new ModelRefusal(OUT_OF_RANGE, "relay " + row + "," + column, Double.NaN);
      }
      relays.add(new Relay(row, column));
    }
    return new LinkedHashSet<>(relays);
  }
}
