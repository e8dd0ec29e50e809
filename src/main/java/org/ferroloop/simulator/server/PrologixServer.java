package org.ferroloop.simulator.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.ferroloop.config.InputException;

/**
 * A GPIB-to-Ethernet adapter in the manner of Prologix, with instruments at its GPIB addresses. It
 * serves one client at a time; the next one waits until all that the one before it had asked is
 * done. Each connection has settings of its own.
 */
public final class PrologixServer implements Served {
  private final Map<Integer, Station> bus = new TreeMap<>();
  private final Semaphore turn = new Semaphore(1, true);
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
    try {
      turn.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    try {
      StreamOutlet line = new StreamOutlet(socket.getOutputStream(), socket);
      new PrologixClient(bus, line).serve(socket.getInputStream());
    } finally {
      turn.release();
    }
  }

  @Override
  public void close() {
    acceptor.close();
  }
}
