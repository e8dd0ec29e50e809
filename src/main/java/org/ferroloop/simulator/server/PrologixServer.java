package org.ferroloop.simulator.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ferroloop.config.InputException;

/**
 * A GPIB-to-Ethernet adapter in the manner of Prologix, with instruments at its GPIB addresses.
 * Each connection has settings of its own.
 */
public final class PrologixServer implements Served {
  private final Map<Integer, Station> bus = new TreeMap<>();
  private final Acceptor acceptor;

  /**
   * @param port 0 for any free one; the real thing has 1234
   * @param bus instruments by GPIB address
   * @throws IOException when the port is taken or not permitted
   */
  public PrologixServer(Map<Integer, Station> bus, InetAddress host, int port) throws IOException {
    for (int address : bus.keySet()) {
      if (address < 0 || address > 30) {
        throw InputException.at(
            "prologix adapter", 0, "address", "" + address, "a GPIB address from 0 to 30");
      }
    }
    this.bus.putAll(bus);
    this.acceptor = Acceptor.listen(host, port, "prologix", this::serve);
  }

  public int port() {
    return acceptor.port();
  }

  @Override
  public List<Address> addresses() {
    String adapter = "prologix adapter " + acceptor.host() + ":" + acceptor.port();
    return bus.entrySet().stream()
        .map(
            entry ->
                new Address(
                    entry.getValue().name(), "GPIB0::" + entry.getKey() + "::INSTR", adapter))
        .toList();
  }

  private void serve(Socket socket) throws IOException {
    StreamOutlet outlet = new StreamOutlet(socket.getOutputStream(), socket);
    PrologixSession session = new PrologixSession(bus, outlet);
    PrologixLines lines = new PrologixLines();
    bus.values().forEach(station -> station.joined(outlet, false));
    byte[] buffer = new byte[65_536];
    try {
      InputStream in = socket.getInputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        for (PrologixLines.Line line : lines.take(buffer, n)) {
          session.take(line);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      bus.values().forEach(station -> station.left(outlet));
    }
  }

  @Override
  public void close() {
    acceptor.close();
  }
}
