package org.ferroloop.simulator.node;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which port and which terminal are one net. */
final class Topology {
  private final Map<Port, Set<Net.End>> connections = new LinkedHashMap<>();
  private final Set<Net.End> ends = new LinkedHashSet<>();
  private final Set<Net.End> grounded = new HashSet<>();
  private final List<Net> all = new ArrayList<>();
  private final Map<Net.End, Net> byEnd = new HashMap<>();
  private final Map<Port, Net> byPort = new HashMap<>();
  private boolean stale = true;

  void add(Cell cell) {
    ends.add(new Net.End(cell, Terminal.TOP));
    ends.add(new Net.End(cell, Terminal.BOTTOM));
    stale = true;
  }

  void add(Port port) {
    connections.put(port, new LinkedHashSet<>());
    stale = true;
  }

  void ground(Cell cell, Terminal terminal) {
    grounded.add(new Net.End(cell, terminal));
    stale = true;
  }

  void connect(Port port, Cell cell, Terminal terminal) {
    connections.get(port).add(new Net.End(cell, terminal));
    stale = true;
  }

  void disconnect(Port port, Cell cell, Terminal terminal) {
    connections.get(port).remove(new Net.End(cell, terminal));
    stale = true;
  }

  List<Net> all() {
    build();
    return all;
  }

  Map<Net.End, Net> nets() {
    build();
    return byEnd;
  }

  Net net(Port port) {
    build();
    return byPort.get(port);
  }

  /** The voltage from top to bottom; 0 while one of them floats. */
  double across(Cell cell, Map<Port, Drive> drives) {
    Net top = nets().get(new Net.End(cell, Terminal.TOP));
    Net bottom = nets().get(new Net.End(cell, Terminal.BOTTOM));
    return top.driven(drives) && bottom.driven(drives) ? top.voltage() - bottom.voltage() : 0;
  }

  private void build() {
    if (!stale) {
      return;
    }
    stale = false;
    all.clear();
    byEnd.clear();
    byPort.clear();
    for (Port port : connections.keySet()) {
      if (!byPort.containsKey(port)) {
        Net net = new Net();
        all.add(net);
        gather(net, port);
      }
    }
    for (Net.End end : ends) {
      if (!byEnd.containsKey(end)) {
        Net net = new Net();
        all.add(net);
        take(net, end);
      }
    }
  }

  private void gather(Net net, Port port) {
    byPort.put(port, net);
    net.ports().add(port);
    for (Net.End end : connections.get(port)) {
      if (!byEnd.containsKey(end)) {
        take(net, end);
        for (Port other : connections.keySet()) {
          if (!byPort.containsKey(other) && connections.get(other).contains(end)) {
            gather(net, other);
          }
        }
      }
    }
  }

  private void take(Net net, Net.End end) {
    byEnd.put(end, net);
    net.ends().add(end);
    if (grounded.contains(end)) {
      net.ground();
    }
  }
}
