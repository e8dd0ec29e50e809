package org.ferroloop.simulator.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import org.ferroloop.transport.LinkProtocol;
import org.ferroloop.transport.vxi11.RecordMark;
import org.ferroloop.transport.vxi11.RpcCall;
import org.ferroloop.transport.vxi11.RpcReply;

/** Serves one ONC-RPC program over TCP. */
final class RpcServer implements AutoCloseable {
  private static final int LONGEST = 17 << 20;

  private final int program;
  private final int version;
  private final Connector connector;
  private final Acceptor acceptor;

  /** Makes the procedures of one connection. */
  interface Connector {
    Procedures connected(Socket socket);
  }

  /** What one connection can call. */
  interface Procedures extends AutoCloseable {
    /**
     * @return the results in XDR; null when there is no such procedure
     * @throws LinkProtocol when the arguments cannot be read
     * @throws InterruptedException when the server is closed meanwhile
     */
    byte[] call(RpcCall call) throws InterruptedException;

    /** The client has left: a call that still waits for something waits in vain. */
    default void left() {}

    /** The connection has ended, and so has the last call. */
    @Override
    default void close() {}
  }

  RpcServer(InetAddress host, int port, int program, int version, String what, Connector connector)
      throws IOException {
    this.program = program;
    this.version = version;
    this.connector = connector;
    this.acceptor = Acceptor.listen(host, port, what, this::serve);
  }

  int port() {
    return acceptor.port();
  }

  String host() {
    return acceptor.host();
  }

  private void serve(Socket socket) throws IOException {
    String peer = socket.getRemoteSocketAddress().toString();
    InputStream in = new BufferedInputStream(socket.getInputStream());
    StreamOutlet out = new StreamOutlet(socket.getOutputStream(), socket);
    ClientWork work = new ClientWork("rpc-calls");
    try (Procedures procedures = connector.connected(socket)) {
      try {
        byte[] record = RecordMark.read(in, peer, LONGEST);
        while (record != null) {
          RpcCall call = RpcCall.decode(peer, record);
          work.add(() -> reply(call, procedures, out));
          record = RecordMark.read(in, peer, LONGEST);
        }
      } finally {
        procedures.left();
        work.end();
      }
    } catch (LinkProtocol e) {
      throw new IOException("a client that does not speak RPC", e);
    }
  }

  private void reply(RpcCall call, Procedures procedures, StreamOutlet out)
      throws InterruptedException {
    RpcReply reply = answer(call, program, version, procedures);
    out.send(RecordMark.frame(reply.encode()), true);
  }

  /** The reply to a call. */
  static RpcReply answer(RpcCall call, int program, int version, Procedures procedures)
      throws InterruptedException {
    if (call.program() != program) {
      return RpcReply.failure(call.xid(), RpcReply.Status.PROGRAM_UNAVAILABLE);
    }
    if (call.version() != version) {
      return RpcReply.failure(call.xid(), RpcReply.Status.PROGRAM_MISMATCH);
    }
    if (call.procedure() == 0) {
      return RpcReply.success(call.xid(), new byte[0]);
    }
    try {
      byte[] results = procedures.call(call);
      return results == null
          ? RpcReply.failure(call.xid(), RpcReply.Status.PROCEDURE_UNAVAILABLE)
          : RpcReply.success(call.xid(), results);
    } catch (LinkProtocol e) {
      // The client is told, and nobody else needs to know.
      return RpcReply.failure(call.xid(), RpcReply.Status.GARBAGE_ARGUMENTS);
    }
  }

  @Override
  public void close() {
    acceptor.close();
  }
}
