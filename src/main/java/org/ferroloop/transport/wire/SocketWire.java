package org.ferroloop.transport.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.ferroloop.config.FileTrouble;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.LinkLost;
import org.ferroloop.transport.LinkRefused;
import org.ferroloop.transport.LinkTimeout;

/**
 * A TCP connection: no delay (Nagle's algorithm costs 40 ms a query), keepalive.
 *
 * <p>A blocking socket on purpose: a channel would be closed by interrupting the thread that uses
 * it, just when that thread makes the bench safe.
 */
public final class SocketWire implements ByteWire {
  /** Sent without an answer, this much fits the kernel's buffers for certain. */
  private static final int FITS = 32_768;

  /** What the kernel's books charge for a small packet. */
  private static final int PACKET = 1024;

  private final String name;
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private int unanswered;

  private SocketWire(String name, Socket socket) throws IOException {
    this.name = name;
    this.socket = socket;
    socket.setTcpNoDelay(true);
    socket.setKeepAlive(true);
    this.in = socket.getInputStream();
    this.out = socket.getOutputStream();
  }

  /**
   * Connects.
   *
   * @param name of the resource, for error texts
   * @param host a name or an address, IPv6 in brackets or not
   * @throws LinkRefused when nobody listens there, or not by the deadline
   */
  public static SocketWire connect(String name, String host, int port, Deadline deadline) {
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    Socket socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(bare, port), Math.max(1, deadline.leftMillis()));
      return new SocketWire(name, socket);
    } catch (IOException e) {
      Quietly.close(socket);
      String where = "cannot connect to " + host + " port " + port + ": ";
      throw new LinkRefused(name, where + reason(e), e);
    }
  }

  private static String reason(IOException e) {
    if (e instanceof UnknownHostException) {
      return "no host of this name is known";
    }
    if (e instanceof SocketTimeoutException) {
      return "no answer by the deadline";
    }
    return FileTrouble.reason(e);
  }

  @Override
  public void send(byte[] bytes, Deadline deadline) {
    if (deadline.passed()) {
      throw new LinkTimeout(name, "the deadline had passed before anything was sent", null);
    }
    unanswered += bytes.length + PACKET;
    try (WriteGuard guard = unanswered > FITS ? new WriteGuard(this, deadline) : null) {
      send(bytes, guard);
    }
  }

  private void send(byte[] bytes, WriteGuard guard) {
    try {
      out.write(bytes);
    } catch (IOException e) {
      if (guard != null && guard.struck()) {
        throw new LinkTimeout(name, "sending " + bytes.length + " bytes: nobody takes them", e);
      }
      throw new LinkLost(name, "sending " + bytes.length + " bytes: " + e.getMessage(), e);
    }
  }

  @Override
  public int receive(byte[] into, Deadline deadline) {
    try {
      int left = deadline.leftMillis();
      if (left == 0 && in.available() == 0) {
        return 0;
      }
      socket.setSoTimeout(Math.max(1, left));
      int count = in.read(into);
      if (count < 0) {
        throw new LinkLost(name, "the other side has closed the connection", null);
      }
      unanswered = 0;
      return count;
    } catch (SocketTimeoutException e) {
      // The caller tells what it waited for; nothing of this exception would help it.
      return 0;
    } catch (IOException e) {
      throw new LinkLost(name, "receiving: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    Quietly.close(socket);
  }
}
