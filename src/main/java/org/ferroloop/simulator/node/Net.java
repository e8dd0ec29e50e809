package org.ferroloop.simulator.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Ports and terminals that are one conductor. */
final class Net {
  /** No source of a bench forces more, in V. */
  private static final double HIGHEST = 5000;

  private final List<Port> ports = new ArrayList<>();
  private final List<End> ends = new ArrayList<>();
  private boolean grounded;
  private double voltage;

  /** One terminal of a cell. */
  record End(Cell cell, Terminal terminal) {}

  List<Port> ports() {
    return ports;
  }

  List<End> ends() {
    return ends;
  }

  void ground() {
    grounded = true;
  }

  boolean grounded() {
    return grounded;
  }

  double voltage() {
    return voltage;
  }

  boolean driven(Map<Port, Drive> drives) {
    if (grounded) {
      return true;
    }
    for (Port port : ports) {
      if (!drives.get(port).open()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The current that the cells take from this net at a voltage, the other nets being as they are.
   */
  double demand(double volts, Map<End, Net> nets, Map<Port, Drive> drives) {
    double sum = 0;
    for (End end : ends) {
      Terminal otherSide = end.terminal() == Terminal.TOP ? Terminal.BOTTOM : Terminal.TOP;
      Net other = nets.get(new End(end.cell(), otherSide));
      if (other != null && other != this && other.driven(drives)) {
        sum +=
            end.terminal() == Terminal.TOP
                ? end.cell().current(volts - other.voltage)
                : -end.cell().current(other.voltage - volts);
      }
    }
    return sum;
  }

  /** Finds this net's voltage with the other nets as they are; returns by how much it moved. */
  double settle(Map<End, Net> nets, Map<Port, Drive> drives) {
    double before = voltage;
    voltage = grounded || !driven(drives) ? 0 : balanced(nets, drives);
    return Math.abs(voltage - before);
  }

  private double balanced(Map<End, Net> nets, Map<Port, Drive> drives) {
    Port only = null;
    for (Port port : ports) {
      if (!drives.get(port).open()) {
        if (only != null) {
          return Balance.root(v -> excess(v, nets, drives), -HIGHEST, HIGHEST);
        }
        only = port;
      }
    }
    Drive drive = drives.get(only);
    if (drive.kind() == Drive.Kind.VOLTAGE) {
      double demand = demand(drive.level(), nets, drives);
      double drop = demand * drive.resistance();
      if (Math.abs(demand) <= drive.limit() && Math.abs(drop) <= 1e-12 * Math.abs(drive.level())) {
        return drive.level() - drop;
      }
      // A passive network pulls the voltage from the EMF towards its own voltage at no current.
      double free = Math.max(Math.abs(drive.level()), reach(nets)) + 1e-9;
      return Balance.root(v -> excess(v, nets, drives), -free, free);
    }
    return Balance.root(v -> excess(v, nets, drives), -HIGHEST, HIGHEST);
  }

  private static double reach(Map<End, Net> nets) {
    double most = 0;
    for (Net net : nets.values()) {
      most = Math.max(most, Math.abs(net.voltage));
    }
    return most;
  }

  private double excess(double volts, Map<End, Net> nets, Map<Port, Drive> drives) {
    double sum = -demand(volts, nets, drives);
    for (Port port : ports) {
      sum += drives.get(port).currentInto(volts);
    }
    return sum;
  }

  /** What one of its ports does at the settled voltage. */
  OperatingPoint at(Port port, Map<End, Net> nets, Map<Port, Drive> drives) {
    Drive drive = drives.get(port);
    if (drive.open()) {
      return new OperatingPoint(voltage, 0, false);
    }
    boolean forced = drive.kind() == Drive.Kind.VOLTAGE;
    boolean off = Math.abs(voltage - drive.level()) > 1e-9 * Math.max(1, Math.abs(drive.level()));
    if (forced && (off || drive.resistance() > 0)) {
      double current = drive.currentInto(voltage);
      return new OperatingPoint(voltage, current, Math.abs(current) >= drive.limit() * (1 - 1e-9));
    }
    // Picoamperes beside a clamp of milliamperes: what the cells and the others take, exactly.
    double current = demand(voltage, nets, drives);
    for (Port other : ports) {
      current -= other == port ? 0 : drives.get(other).currentInto(voltage);
    }
    boolean limited = !forced && Math.abs(voltage) >= drive.limit() * (1 - 1e-9);
    return new OperatingPoint(voltage, current, limited);
  }
}
