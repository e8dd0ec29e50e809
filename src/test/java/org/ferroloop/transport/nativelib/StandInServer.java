package org.ferroloop.transport.nativelib;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ferroloop.transport.PeerLock;
import org.ferroloop.transport.wire.Quietly;

/** The peer of the native stand-in: the sessions that its VISA and GPIB functions open. */
final class StandInServer implements AutoCloseable {
  private final ServerSocket server;
  private final StandInLine.Source instrument;
  private final String resources;
  private final PeerLock lock = new PeerLock();
  private final Map<Integer, Integer> attributes = new ConcurrentHashMap<>();
  private final List<String> opened = new CopyOnWriteArrayList<>();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();

  /**
   * @param resources what the VISA library finds, names separated by line feeds
   */
  StandInServer(StandInLine.Source instrument, String resources) {
    this.instrument = instrument;
    this.resources = resources;
    try {
      this.server = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    daemon(this::accept, "stand-in peer");
  }

  int port() {
    return server.getLocalPort();
  }

  /** What viSetAttribute was last called with, by attribute, of all but the time-out. */
  Map<Integer, Integer> attributes() {
    return attributes;
  }

  /** The names that sessions were opened with. */
  List<String> opened() {
    return opened;
  }

  /** How many sessions are open. */
  int open() {
    return sockets.size();
  }

  StandInLine line(String resource, Runnable cut) {
    opened.add(resource);
    return instrument.open(resource, cut);
  }

  String resources() {
    return resources;
  }

  PeerLock lock() {
    return lock;
  }

  void gone(StandInSession session, Socket socket) {
    lock.give(session);
    sockets.remove(socket);
  }

  @Override
  public void close() {
    Quietly.close(server);
    sockets.forEach(Quietly::close);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        sockets.add(socket);
        daemon(() -> new StandInSession(this, socket).serve(), "stand-in session");
      } catch (IOException e) {
        Quietly.close(server);
      }
    }
  }

  private static void daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
