package org.ferroloop.transport.usbtmc;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.ferroloop.transport.OutputQueue;
import org.ferroloop.transport.wire.Quietly;

/** The peer of the stand-in of the C library (src/test/c/usbtmc.c) for one device file. */
final class UsbtmcService implements AutoCloseable {
  private static final int ECANCELED = 125;
  private static final int ETIMEDOUT = 110;

  /** What one opened device file reaches. */
  interface Opened {
    void message(byte[] bytes);

    /** A piece of an answer; null when none came in time, or the wait was aborted. */
    OutputQueue.Piece take(int most, long millis);

    /** Whether an abort came since the last call. */
    boolean wasAborted();

    int statusByte();

    void trigger();

    void clear();

    /** Ends the wait of who takes; any thread. */
    void abort();
  }

  private final Function<Socket, Opened> device;
  private final List<Socket> clients = new CopyOnWriteArrayList<>();
  private final List<Opened> open = new CopyOnWriteArrayList<>();
  private final ServerSocket server;

  /**
   * @param device opens the device for a connection, when it is first used
   */
  UsbtmcService(Function<Socket, Opened> device) {
    this.device = device;
    try {
      server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    daemon(this::accept);
  }

  /** The name of the device file that the stand-in forwards to this peer. */
  String file() {
    return "usbtmc-" + server.getLocalPort();
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
    Opened opened = null;
    boolean end = false;
    try (client) {
      DataInputStream in =
          new DataInputStream(new BufferedInputStream(client.getInputStream(), 1 << 16));
      DataOutputStream out = new DataOutputStream(client.getOutputStream());
      for (int letter = in.read(); letter >= 0; letter = in.read()) {
        int argument = in.readInt();
        byte[] bytes = in.readNBytes(in.readInt());
        if (letter == 'X') {
          open.forEach(Opened::abort);
          answer(out, 0);
          continue;
        }
        if (opened == null) {
          opened = device.apply(client);
          open.add(opened);
        }
        switch (letter) {
          case 'W' -> {
            opened.message(bytes.length == 1 && bytes[0] == '\n' ? new byte[0] : bytes);
            answer(out, bytes.length);
          }
          case 'R' -> {
            OutputQueue.Piece piece = opened.take(ByteBuffer.wrap(bytes).getInt(), argument);
            if (piece == null) {
              answer(out, opened.wasAborted() ? -ECANCELED : -ETIMEDOUT);
            } else {
              end = piece.end();
              answer(out, piece.bytes().length, piece.bytes());
            }
          }
          case 'E' -> answer(out, 0, (byte) (end ? 1 : 0));
          case 'S' -> answer(out, 0, (byte) opened.statusByte());
          case 'T' -> {
            opened.trigger();
            answer(out, 0);
          }
          case 'C' -> {
            opened.clear();
            answer(out, 0);
          }
          default -> answer(out, 0);
        }
      }
    } catch (IOException e) {
      Quietly.close(client);
    } finally {
      open.remove(opened);
    }
  }

  private static void answer(DataOutputStream out, int result, byte... bytes) throws IOException {
    ByteBuffer all = ByteBuffer.allocate(8 + bytes.length);
    out.write(all.putInt(result).putInt(bytes.length).put(bytes).array());
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "usbtmc peer");
    thread.setDaemon(true);
    thread.start();
  }
}
