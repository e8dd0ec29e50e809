package org.ferroloop.simulator.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.ferroloop.transport.LinkProtocol;
import org.ferroloop.transport.hislip.HislipFault;
import org.ferroloop.transport.hislip.HislipMessage;
import org.ferroloop.transport.hislip.HislipSession;
import org.ferroloop.transport.hislip.HislipType;

/**
 * Serves one instrument by HiSLIP 1.0 (IVI-6.1) in synchronised mode, at sub-address hislip0. Each
 * client has two connections, which belong together by a session number.
 */
public final class HislipServer implements Served {
  private static final int LONGEST = 16 << 20;
  private static final int SESSIONS = 0xFFFF;

  private final Station station;
  private final SharedBench bench;
  private final Acceptor acceptor;
  private final Map<Integer, HislipClient> clients = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger(1);

  /**
   * @param port 0 for any free one; the standard's is 4880
   * @throws IOException when the port is taken or not permitted
   */
  public HislipServer(Station station, SharedBench bench, InetAddress host, int port)
      throws IOException {
    this.station = station;
    this.bench = bench;
    this.acceptor = Acceptor.listen(host, port, "hislip-" + station.name(), this::serve);
  }

  public int port() {
    return acceptor.port();
  }

  @Override
  public List<Address> addresses() {
    String resource = "TCPIP0::" + acceptor.host() + "::hislip0," + acceptor.port() + "::INSTR";
    return List.of(new Address(station.name(), resource, ""));
  }

  private void serve(Socket socket) throws IOException {
    String peer = socket.getRemoteSocketAddress().toString();
    InputStream in = new BufferedInputStream(socket.getInputStream());
    HislipWriter out = new HislipWriter(socket.getOutputStream());
    try {
      HislipMessage first = HislipMessage.read(in, peer, LONGEST);
      if (first == null) {
        return;
      }
      if (first.is(HislipType.INITIALIZE)) {
        synchronous(first, socket, in, out, peer);
      } else if (first.is(HislipType.ASYNC_INITIALIZE)) {
        asynchronous(first, socket, in, out, peer);
      } else {
        fatal(out, HislipFault.Fatal.BAD_INITIALIZATION, "Initialize expected, not " + first);
      }
    } catch (LinkProtocol e) {
      fatal(out, HislipFault.Fatal.BAD_HEADER, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void synchronous(
      HislipMessage first, Socket socket, InputStream in, HislipWriter out, String peer)
      throws IOException, InterruptedException {
    if (!first.text().isEmpty() && !first.text().equalsIgnoreCase("hislip0")) {
      fatal(out, HislipFault.Fatal.BAD_INITIALIZATION, "no sub-address " + first.text());
      return;
    }
    int id = next.getAndUpdate(n -> n % SESSIONS + 1);
    HislipClient client = new HislipClient(station, bench, out, socket);
    clients.put(id, client);
    try {
      out.write(
          HislipMessage.of(
              HislipType.INITIALIZE_RESPONSE,
              0,
              HislipSession.parameter(HislipSession.VERSION, id)));
      for (HislipMessage message = HislipMessage.read(in, peer, LONGEST);
          message != null;
          message = HislipMessage.read(in, peer, LONGEST)) {
        client.synchronous(message);
      }
    } finally {
      clients.remove(id);
      client.close();
    }
  }

  private void asynchronous(
      HislipMessage first, Socket socket, InputStream in, HislipWriter out, String peer)
      throws IOException, InterruptedException {
    HislipClient client = clients.get(first.parameter());
    if (client == null || !client.asynchronousChannel(out, socket)) {
      fatal(out, HislipFault.Fatal.BAD_INITIALIZATION, "no session " + first.parameter());
      return;
    }
    try {
      out.write(
          HislipMessage.of(
              HislipType.ASYNC_INITIALIZE_RESPONSE, 0, HislipSession.vendor('F', 'L')));
      for (HislipMessage message = HislipMessage.read(in, peer, LONGEST);
          message != null;
          message = HislipMessage.read(in, peer, LONGEST)) {
        client.asynchronous(message);
      }
    } finally {
      client.cut();
    }
  }

  private static void fatal(HislipWriter out, HislipFault.Fatal fault, String text)
      throws IOException {
    out.write(HislipMessage.of(HislipType.FATAL_ERROR, fault.code(), 0, text));
  }

  @Override
  public void close() {
    acceptor.close();
  }
}
