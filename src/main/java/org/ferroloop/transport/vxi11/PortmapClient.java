package org.ferroloop.transport.vxi11;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.LinkException;
import org.ferroloop.transport.LinkRefused;

/** Asks a portmapper (RFC 1833) where a program listens: over TCP, else over UDP. */
public final class PortmapClient {
  private static final int MOST_DATAGRAM_BYTES = 1500;
  private static final Duration UDP_RETRY = Duration.ofMillis(300);

  private final String resource;
  private final String host;
  private final int port;

  /**
   * @param resource named in messages
   * @param port {@link Portmap#PORT}, except where a test serves elsewhere
   */
  public PortmapClient(String resource, String host, int port) {
    this.resource = resource;
    this.host = host;
    this.port = port;
  }

  /**
   * The TCP port of a program.
   *
   * @throws LinkRefused when no portmapper answers by the deadline, or it knows no such program
   */
  public int tcpPort(int program, int version, Deadline deadline) {
    Portmap question = Portmap.ask(program, version, Portmap.TCP);
    int found;
    try {
      // Half the time, so that a host that swallows TCP to 111 can still be asked over UDP.
      found = overTcp(question, half(deadline));
    } catch (LinkException overTcp) {
      try {
        found = overUdp(question, deadline);
      } catch (IOException | LinkException e) {
        e.addSuppressed(overTcp);
        throw new LinkRefused(
            resource,
            "no portmapper answers at "
                + host
                + " port "
                + port
                + " ("
                + overTcp.getMessage()
                + ")",
            e);
      }
    }
    if (found == 0) {
      throw new LinkRefused(
          resource,
          String.format("the portmapper at %s knows no program 0x%06X", host, program),
          null);
    }
    return found;
  }

  private static Deadline half(Deadline deadline) {
    return Deadline.in(deadline.clock(), deadline.left().dividedBy(2));
  }

  private int overTcp(Portmap question, Deadline deadline) {
    try (RpcClient client =
        RpcClient.open(resource, host, port, Portmap.PROGRAM, Portmap.VERSION, deadline)) {
      return Portmap.decodePort(
          client.call(Portmap.GETPORT, "portmapper GETPORT", question.encode(), deadline));
    }
  }

  private int overUdp(Portmap question, Deadline deadline) throws IOException {
    try (DatagramSocket socket = new DatagramSocket()) {
      InetSocketAddress to = new InetSocketAddress(InetAddress.getByName(host), port);
      socket.connect(to);
      int xid = socket.getLocalPort() << 8;
      byte[] call =
          new RpcCall(xid, Portmap.PROGRAM, Portmap.VERSION, Portmap.GETPORT, question.encode())
              .encode();
      while (true) {
        socket.send(new DatagramPacket(call, call.length, to));
        int wait = (int) Math.min(UDP_RETRY.toMillis(), deadline.leftMillis());
        socket.setSoTimeout(Math.max(1, wait));
        byte[] buffer = new byte[MOST_DATAGRAM_BYTES];
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        try {
          socket.receive(packet);
        } catch (SocketTimeoutException e) {
          if (deadline.passed()) {
            throw e;
          }
          continue;
        }
        RpcReply reply = RpcReply.decode(resource, Arrays.copyOf(buffer, packet.getLength()));
        if (reply.xid() == xid && reply.status() == RpcReply.Status.SUCCESS) {
          return Portmap.decodePort(reply.results(resource));
        }
      }
    }
  }
}
