package org.ferroloop.transport.prologix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.Peer;
import org.ferroloop.transport.ResourceName;
import org.ferroloop.transport.ScriptedInstrument;
import org.ferroloop.transport.wire.Quietly;

/** Two scripted instruments on the bus of an adapter on the network: at 5, and at 9 with 1. */
final class PrologixPeer implements Peer {
  private final ScriptedInstrument instrument = new ScriptedInstrument();
  private final ScriptedInstrument other = new ScriptedInstrument();
  private final List<PrologixDesk> desks = new CopyOnWriteArrayList<>();
  private final List<Socket> clients = new CopyOnWriteArrayList<>();
  private final ServerSocket server;

  PrologixPeer() {
    try {
      server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::accept, "prologix peer");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public ResourceName resource() {
    return new ResourceName.Gpib(0, 5, -1);
  }

  /** The second instrument on the bus. */
  ResourceName otherResource() {
    return new ResourceName.Gpib(0, 9, 1);
  }

  ScriptedInstrument other() {
    return other;
  }

  /** How many clients have come so far. */
  int clients() {
    return clients.size();
  }

  /** The adapter commands of the latest client. */
  String log() {
    return desks.get(desks.size() - 1).log();
  }

  @Override
  public LinkOptions options() {
    return LinkOptions.DEFAULT.withAdapter("TCP 127.0.0.1:" + server.getLocalPort());
  }

  @Override
  public ScriptedInstrument instrument() {
    return instrument;
  }

  @Override
  public void close() {
    Quietly.close(server);
    clients.forEach(Quietly::close);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        client.setTcpNoDelay(true);
        clients.add(client);
        PrologixDesk desk =
            new PrologixDesk(
                Map.of("5", instrument, "9 97", other),
                client.getInputStream(),
                client.getOutputStream(),
                client);
        desks.add(desk);
        Thread thread = new Thread(desk::serve, "prologix peer's client");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        Quietly.close(server);
      }
    }
  }
}
