package org.ferroloop.transport.vxi11;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ferroloop.transport.LinkProtocol;
import org.ferroloop.transport.wire.Quietly;

/** Serves ONC-RPC programs on a free loopback port, a thread a connection. */
final class RpcPeer implements AutoCloseable {
  /** Answers calls of one connection; null cuts the line. */
  interface Service {
    byte[] call(RpcCall call) throws IOException;

    default void gone() {}
  }

  /** Makes the service of a new connection. */
  interface Reception {
    Service meet(Socket client);
  }

  private final ServerSocket server;
  private final Reception reception;
  private final List<Socket> clients = new CopyOnWriteArrayList<>();

  RpcPeer(Reception reception) {
    this.reception = reception;
    try {
      server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    daemon(this::accept);
  }

  int port() {
    return server.getLocalPort();
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
        daemon(() -> serve(client));
      } catch (IOException e) {
        Quietly.close(server);
      }
    }
  }

  private void serve(Socket client) {
    Service service = reception.meet(client);
    try (client) {
      BufferedInputStream in = new BufferedInputStream(client.getInputStream(), 1 << 16);
      byte[] record = RecordMark.read(in, "client", 1 << 24);
      while (record != null) {
        RpcCall call = RpcCall.decode("client", record);
        byte[] results = service.call(call);
        if (results == null) {
          return;
        }
        RecordMark.write(client.getOutputStream(), RpcReply.success(call.xid(), results).encode());
        record = RecordMark.read(in, "client", 1 << 24);
      }
    } catch (IOException | LinkProtocol e) {
      Quietly.close(client);
    } finally {
      service.gone();
    }
  }

  static void daemon(Runnable work) {
    Thread thread = new Thread(work, "rpc peer");
    thread.setDaemon(true);
    thread.start();
  }
}
