package org.ferroloop.transport.hislip;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.ferroloop.transport.LinkProtocol;
import org.ferroloop.transport.Peer;
import org.ferroloop.transport.PeerLock;
import org.ferroloop.transport.ResourceName;
import org.ferroloop.transport.ScriptedInstrument;
import org.ferroloop.transport.wire.Quietly;

/** A scripted instrument behind HiSLIP on a free loopback port. */
class HislipPeer implements Peer {
  private static final int MOST = 1 << 24;

  private final ScriptedInstrument instrument = new ScriptedInstrument();
  private final PeerLock lock = new PeerLock();
  private final Map<Integer, HislipPeerSession> sessions = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger(6000);
  private final List<Socket> clients = new CopyOnWriteArrayList<>();
  private final ServerSocket server;

  HislipPeer() {
    try {
      server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    daemon(this::accept);
  }

  @Override
  public ResourceName.Hislip resource() {
    return new ResourceName.Hislip(0, "127.0.0.1", "hislip0", server.getLocalPort());
  }

  @Override
  public ScriptedInstrument instrument() {
    return instrument;
  }

  PeerLock lock() {
    return lock;
  }

  /** The session that was set up last. */
  HislipPeerSession session() {
    return sessions.get(numbers.get());
  }

  /** How many sessions there have been. */
  int sessions() {
    return sessions.size();
  }

  /** The answer to Initialize; a test may refuse or prefer overlap mode. */
  HislipMessage welcome(int session) {
    int parameter = HislipSession.parameter(HislipSession.VERSION, session);
    return HislipMessage.of(HislipType.INITIALIZE_RESPONSE, 0, parameter);
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
    HislipPeerSession session = null;
    try (client) {
      InputStream in = new BufferedInputStream(client.getInputStream(), 1 << 16);
      HislipMessage first = HislipMessage.read(in, "client", MOST);
      if (first == null) {
        return;
      }
      boolean sync = first.is(HislipType.INITIALIZE);
      if (sync) {
        int number = numbers.incrementAndGet();
        session = new HislipPeerSession(this, client);
        sessions.put(number, session);
        welcome(number).write(client.getOutputStream());
      } else {
        session = sessions.get(first.parameter());
        session.async(client);
      }
      HislipMessage message = HislipMessage.read(in, "client", MOST);
      while (message != null) {
        if (sync) {
          session.onSync(message);
        } else {
          session.onAsync(message);
        }
        message = HislipMessage.read(in, "client", MOST);
      }
    } catch (IOException | LinkProtocol e) {
      Quietly.close(client);
    } finally {
      if (session != null) {
        lock.give(session);
      }
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "hislip peer");
    thread.setDaemon(true);
    thread.start();
  }
}
