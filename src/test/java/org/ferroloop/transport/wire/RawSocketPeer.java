package org.ferroloop.transport.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ferroloop.transport.Peer;
import org.ferroloop.transport.ResourceName;
import org.ferroloop.transport.ScriptedInstrument;

/** A scripted instrument behind a raw socket: line feeds both ways, any number of clients. */
public final class RawSocketPeer implements Peer {
  private final ScriptedInstrument instrument = new ScriptedInstrument();
  private final List<Socket> clients = new CopyOnWriteArrayList<>();
  private final ServerSocket server;

  public RawSocketPeer() {
    try {
      server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Lines.inBackground("raw socket peer", this::accept);
  }

  @Override
  public ResourceName resource() {
    return new ResourceName.Socket(0, "127.0.0.1", server.getLocalPort());
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
        Lines.inBackground("raw socket peer's client", () -> serve(client));
      } catch (IOException e) {
        Quietly.close(server);
      }
    }
  }

  private void serve(Socket client) {
    try {
      Lines.serve(instrument, client.getInputStream(), client.getOutputStream(), client);
    } catch (IOException e) {
      Quietly.close(client);
    }
  }
}
