package org.ferroloop.simulator.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accepts TCP connections and serves each on a thread of its own, until closed. {@link #close}
 * returns when all of its threads have ended.
 */
public final class Acceptor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Acceptor.class);
  private static final long PATIENCE_MILLIS = 5_000;

  private final ServerSocket listening;
  private final String what;
  private final Handler handler;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private final Thread accepting;

  private Acceptor(ServerSocket listening, String what, Handler handler) {
    this.listening = listening;
    this.what = what;
    this.handler = handler;
    this.accepting = new Thread(this::accept, "simulator-" + what);
    accepting.setDaemon(true);
  }

  /** Serves one connection until it ends; the socket is closed afterwards. */
  @FunctionalInterface
  public interface Handler {
    void serve(Socket socket) throws IOException;
  }

  /**
   * Listens.
   *
   * @param port 0 for any free one
   * @param what names the threads
   * @throws IOException when the port is taken or not permitted
   */
  public static Acceptor listen(InetAddress host, int port, String what, Handler handler)
      throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port), 64);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
    Acceptor acceptor = new Acceptor(socket, what, handler);
    acceptor.accepting.start();
    return acceptor;
  }

  public int port() {
    return listening.getLocalPort();
  }

  public String host() {
    return listening.getInetAddress().getHostAddress();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        socket.setTcpNoDelay(true);
        open.add(socket);
        // Only those that have ended are forgotten: close waits for one that is about to end, too.
        threads.removeIf(thread -> !thread.isAlive());
        Thread thread = new Thread(() -> serve(socket), "simulator-" + what + "-client");
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
      } catch (IOException e) {
        LOG.debug("{}: accepting ended or failed once", what, e);
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      if (!listening.isClosed()) {
        handler.serve(socket);
      }
    } catch (IOException e) {
      // The client went away; that is an ordinary end of a connection.
      LOG.debug("{}: connection ended", what, e);
    } finally {
      open.remove(socket);
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      LOG.debug("{}: closing", what, e);
    }
    join(accepting);
    threads.forEach(Thread::interrupt);
    threads.forEach(Acceptor::join);
  }

  private static void join(Thread thread) {
    if (thread == Thread.currentThread()) {
      return;
    }
    try {
      thread.join(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
