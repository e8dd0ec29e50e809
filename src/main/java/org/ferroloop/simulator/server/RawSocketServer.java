package org.ferroloop.simulator.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;

/**
 * Serves one instrument on a raw TCP socket: lines in, lines out, no clear, no status byte. Several
 * clients may be connected; each answer goes to who asked.
 */
public final class RawSocketServer implements Served {
  private final Station station;
  private final Acceptor acceptor;

  /**
   * @param port 0 for any free one
   * @throws IOException when the port is taken or not permitted
   */
  public RawSocketServer(Station station, InetAddress host, int port) throws IOException {
    this.station = station;
    this.acceptor = Acceptor.listen(host, port, "socket-" + station.name(), this::serve);
  }

  public int port() {
    return acceptor.port();
  }

  @Override
  public List<Address> addresses() {
    String resource = "TCPIP0::" + acceptor.host() + "::" + acceptor.port() + "::SOCKET";
    return List.of(new Address(station.name(), resource, ""));
  }

  private void serve(Socket socket) throws IOException {
    StreamOutlet outlet = new StreamOutlet(socket.getOutputStream(), socket);
    MessageSplitter splitter = new MessageSplitter();
    byte[] buffer = new byte[65_536];
    station.joined(outlet, true);
    try {
      InputStream in = socket.getInputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        for (byte[] message : splitter.take(buffer, n)) {
          station.line(message, outlet);
        }
      }
    } finally {
      station.left(outlet);
    }
  }

  @Override
  public void close() {
    acceptor.close();
  }
}
