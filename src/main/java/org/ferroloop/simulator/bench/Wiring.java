package org.ferroloop.simulator.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.config.InputException;
import org.ferroloop.simulator.server.HislipServer;
import org.ferroloop.simulator.server.PrologixServer;
import org.ferroloop.simulator.server.RawSocketServer;
import org.ferroloop.simulator.server.SerialServer;
import org.ferroloop.simulator.server.Served;
import org.ferroloop.simulator.server.SharedBench;
import org.ferroloop.simulator.server.Station;
import org.ferroloop.simulator.server.Vxi11Server;

/** Starts the servers that the instruments of a bench ask for. */
final class Wiring {
  private final InetAddress host;
  private final SharedBench shared;
  private final Map<Integer, Map<Integer, Station>> buses = new LinkedHashMap<>();
  private final Map<String, Station> lanDevices = new LinkedHashMap<>();
  private final List<Served> servers = new ArrayList<>();

  Wiring(InetAddress host, SharedBench shared) {
    this.host = host;
    this.shared = shared;
  }

  /**
   * Starts them all, or none.
   *
   * @throws InputException when a port is taken or not permitted
   */
  List<Served> start(List<Outfit> outfits, List<Station> stations) {
    try {
      for (int i = 0; i < outfits.size(); i++) {
        for (Wire wire : outfits.get(i).wires()) {
          start(wire, stations.get(i));
        }
      }
      buses.forEach(this::start);
      startVxi11();
      return List.copyOf(servers);
    } catch (RuntimeException e) {
      servers.forEach(Served::close);
      throw e;
    }
  }

  private void start(Wire wire, Station station) {
    try {
      if (wire instanceof Wire.Socket socket) {
        servers.add(new RawSocketServer(station, host, socket.port()));
      } else if (wire instanceof Wire.Hislip hislip) {
        servers.add(new HislipServer(station, shared, host, hislip.port()));
      } else if (wire instanceof Wire.Serial) {
        servers.add(new SerialServer(station));
      } else if (wire instanceof Wire.Vxi11 vxi11) {
        if (lanDevices.put(vxi11.device(), station) != null) {
          throw InputException.at(
              "simulated bench",
              0,
              station.name(),
              "VXI-11 device " + vxi11.device(),
              "a device name that no other instrument has");
        }
      } else if (wire instanceof Wire.Prologix prologix) {
        Map<Integer, Station> bus =
            buses.computeIfAbsent(prologix.port(), port -> new LinkedHashMap<>());
        if (bus.put(prologix.address(), station) != null) {
          throw InputException.at(
              "simulated bench",
              0,
              station.name(),
              "GPIB address " + prologix.address(),
              "an address that no other instrument of the adapter has");
        }
      }
    } catch (IOException e) {
      throw refused(station.name(), wire.toString(), e);
    }
  }

  private void start(int port, Map<Integer, Station> bus) {
    try {
      servers.add(new PrologixServer(bus, host, port));
    } catch (IOException e) {
      throw refused(bus.values().iterator().next().name(), "a Prologix adapter at " + port, e);
    }
  }

  private void startVxi11() {
    if (lanDevices.isEmpty()) {
      return;
    }
    try {
      servers.add(new Vxi11Server(lanDevices, shared, host));
    } catch (IOException e) {
      throw refused(lanDevices.values().iterator().next().name(), "VXI-11", e);
    }
  }

  private InputException refused(String instrument, String wire, IOException e) {
    return InputException.caused(
        "simulated bench",
        0,
        instrument,
        "cannot serve " + wire + " on " + host.getHostAddress() + ": " + e.getMessage(),
        e);
  }
}
