package org.ferroloop.transport.vxi11;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Discovery;
import org.ferroloop.transport.Finder;
import org.ferroloop.transport.Found;
import org.ferroloop.transport.LinkException;
import org.ferroloop.transport.LinkProtocol;
import org.ferroloop.transport.ResourceName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks every portmapper on the networks of this machine, by UDP broadcast, for the VXI-11 core
 * channel (VXI-11 rev. 1.0, B.1: program 0x0607AF, version 1, on TCP). Who names a port is an
 * instrument. No link is made, so what stands behind a gateway ({@code gpib0,5}) is not seen: each
 * host is listed with {@code inst0}.
 */
public final class Vxi11Broadcast implements Finder {
  private static final Logger LOG = LoggerFactory.getLogger(Vxi11Broadcast.class);
  private static final int MOST_DATAGRAM_BYTES = 1500;

  /** A datagram may be lost: asked again this often while answers are waited for. */
  private static final Duration AGAIN = Duration.ofMillis(500);

  private final List<InetAddress> targets;
  private final int port;

  /** Looks on every network of this machine, and at itself; made by the service loader. */
  public Vxi11Broadcast() {
    this(List.of(), Portmap.PORT);
  }

  /**
   * @param targets where the question goes; empty for the broadcast address of every interface
   * @param port UDP port of the portmappers
   */
  Vxi11Broadcast(List<InetAddress> targets, int port) {
    this.targets = List.copyOf(targets);
    this.port = port;
  }

  @Override
  public String source() {
    return "VXI-11 broadcast";
  }

  @Override
  public Discovery.Scope scope() {
    return Discovery.Scope.NETWORK;
  }

  /** Listens until the deadline, since nobody knows how many will answer. */
  @Override
  public List<Found> find(Deadline deadline) {
    Map<String, Found> found = new TreeMap<>();
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.setBroadcast(true);
      List<InetAddress> asked = targets.isEmpty() ? broadcasts() : targets;
      // The local port makes it this search's own.
      int xid = socket.getLocalPort() << 8;
      while (!deadline.passed()) {
        ask(socket, xid, asked);
        Deadline again = Deadline.in(deadline.clock(), AGAIN);
        listen(socket, xid, again.at() - deadline.at() < 0 ? again : deadline, found);
      }
    } catch (IOException e) {
      throw new LinkException(source(), "the network cannot be asked: " + e.getMessage(), e);
    }
    return List.copyOf(found.values());
  }

  private List<InetAddress> broadcasts() throws IOException {
    List<InetAddress> all = new ArrayList<>(List.of(InetAddress.getByName("127.0.0.1")));
    for (NetworkInterface one : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      if (one.isUp() && !one.isLoopback()) {
        one.getInterfaceAddresses().stream()
            .map(InterfaceAddress::getBroadcast)
            .filter(Objects::nonNull)
            .filter(address -> !address.isAnyLocalAddress())
            .forEach(all::add);
      }
    }
    return all;
  }

  /** One network may be down; only when none can be asked is that an error. */
  private void ask(DatagramSocket socket, int xid, List<InetAddress> networks) throws IOException {
    Portmap question = Portmap.ask(Vxi11Program.CORE, Vxi11Program.VERSION, Portmap.TCP);
    byte[] call =
        new RpcCall(xid, Portmap.PROGRAM, Portmap.VERSION, Portmap.GETPORT, question.encode())
            .encode();
    IOException trouble = null;
    int sent = 0;
    for (InetAddress target : networks) {
      try {
        socket.send(new DatagramPacket(call, call.length, new InetSocketAddress(target, port)));
        sent++;
      } catch (IOException e) {
        LOG.debug("{} cannot be asked", target, e);
        trouble = e;
      }
    }
    if (sent == 0 && trouble != null) {
      throw trouble;
    }
  }

  private void listen(DatagramSocket socket, int xid, Deadline until, Map<String, Found> found)
      throws IOException {
    while (!until.passed()) {
      socket.setSoTimeout(Math.max(1, until.leftMillis()));
      DatagramPacket packet =
          new DatagramPacket(new byte[MOST_DATAGRAM_BYTES], MOST_DATAGRAM_BYTES);
      try {
        socket.receive(packet);
      } catch (SocketTimeoutException e) {
        LOG.trace("nobody else for now", e);
        return;
      }
      String host = packet.getAddress().getHostAddress();
      int core = corePort(host, xid, Arrays.copyOf(packet.getData(), packet.getLength()));
      if (core > 0) {
        String name = new ResourceName.Vxi11(0, host, "inst0").toString();
        found.put(
            host,
            new Found(name, source(), "core channel on port " + core + "; device name not asked"));
      }
    }
  }

  /** What a portmapper says; 0 when it knows no such program, or that is no answer to us. */
  private static int corePort(String host, int xid, byte[] datagram) {
    try {
      RpcReply reply = RpcReply.decode(host, datagram);
      boolean ours = reply.xid() == xid && reply.status() == RpcReply.Status.SUCCESS;
      return ours ? Portmap.decodePort(reply.results(host)) : 0;
    } catch (LinkProtocol e) {
      LOG.debug("{} sent no portmapper's answer", host, e);
      return 0;
    }
  }
}
