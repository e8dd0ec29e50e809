package org.ferroloop.simulator.server;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import org.ferroloop.transport.LinkProtocol;
import org.ferroloop.transport.vxi11.Portmap;
import org.ferroloop.transport.vxi11.RpcCall;
import org.ferroloop.transport.vxi11.RpcReply;
import org.ferroloop.transport.vxi11.XdrReader;
import org.ferroloop.transport.vxi11.XdrWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A portmapper (RFC 1833, version 2) on TCP and UDP that knows one program on TCP. Nobody may
 * register anything else with it.
 */
final class Portmapper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Portmapper.class);

  private final RpcServer tcp;
  private final DatagramSocket udp;
  private final Thread answering;
  private volatile Portmap entry = new Portmap(0, 0, Portmap.TCP, 0);

  /**
   * @throws IOException when the port is taken or not permitted
   */
  Portmapper(InetAddress host, int port) throws IOException {
    tcp =
        new RpcServer(
            host, port, Portmap.PROGRAM, Portmap.VERSION, "portmapper", socket -> this::call);
    try {
      udp = new DatagramSocket(null);
      udp.bind(new InetSocketAddress(host, tcp.port()));
    } catch (IOException e) {
      tcp.close();
      throw e;
    }
    answering = new Thread(this::answer, "simulator-portmapper-udp");
    answering.setDaemon(true);
    answering.start();
  }

  int port() {
    return tcp.port();
  }

  /** Tells from now on where a program is. */
  void map(Portmap known) {
    entry = known;
  }

  private byte[] call(RpcCall call) {
    return switch (call.procedure()) {
      case Portmap.GETPORT -> Portmap.encodePort(port(Portmap.decode(call.arguments("client"))));
      case Portmap.DUMP -> new XdrWriter().bool(true).raw(entry.encode()).bool(false).bytes();
      case Portmap.SET, Portmap.UNSET -> new XdrWriter().bool(false).bytes();
      default -> null;
    };
  }

  private int port(Portmap asked) {
    return asked.program() == entry.program()
            && asked.version() == entry.version()
            && asked.protocol() == entry.protocol()
        ? entry.port()
        : 0;
  }

  private void answer() {
    byte[] buffer = new byte[2048];
    while (!udp.isClosed()) {
      try {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        udp.receive(packet);
        RpcCall call =
            RpcCall.decode("client", Arrays.copyOf(packet.getData(), packet.getLength()));
        byte[] reply =
            RpcServer.answer(call, Portmap.PROGRAM, Portmap.VERSION, this::call).encode();
        udp.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
      } catch (LinkProtocol e) {
        LOG.debug("a datagram that is no call", e);
      } catch (IOException e) {
        LOG.debug("portmapper: receiving ended or failed once", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Asks a portmapper that runs already to enter a program, or to take it out. */
  static boolean register(InetAddress host, int procedure, Portmap program) {
    byte[] call =
        new RpcCall(program.port(), Portmap.PROGRAM, Portmap.VERSION, procedure, program.encode())
            .encode();
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.setSoTimeout(500);
      socket.send(new DatagramPacket(call, call.length, host, Portmap.PORT));
      DatagramPacket reply = new DatagramPacket(new byte[512], 512);
      socket.receive(reply);
      byte[] bytes = Arrays.copyOf(reply.getData(), reply.getLength());
      XdrReader results = RpcReply.decode("portmapper", bytes).results("portmapper");
      return results.bool("done");
    } catch (IOException | LinkProtocol e) {
      LOG.debug("no portmapper to register with at {}", host, e);
      return false;
    }
  }

  @Override
  public void close() {
    udp.close();
    tcp.close();
    try {
      answering.join(2_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
