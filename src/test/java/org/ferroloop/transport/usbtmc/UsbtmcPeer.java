package org.ferroloop.transport.usbtmc;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ferroloop.transport.OutputQueue;
import org.ferroloop.transport.Peer;
import org.ferroloop.transport.ResourceName;
import org.ferroloop.transport.ScriptedInstrument;
import org.ferroloop.transport.wire.Quietly;

/** A scripted instrument as the stand-in of the C library (src/test/c/usbtmc.c) sees it. */
final class UsbtmcPeer implements Peer {
  private static final int ECANCELED = 125;
  private static final int ETIMEDOUT = 110;

  private final ScriptedInstrument instrument = new ScriptedInstrument();
  private final OutputQueue output = new OutputQueue();
  private final List<Socket> clients = new CopyOnWriteArrayList<>();
  private final ServerSocket server;

  UsbtmcPeer() {
    try {
      server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    daemon(this::accept);
  }

  @Override
  public ResourceName.Usb resource() {
    return new ResourceName.Usb(0, 0x0957, 0x2C07, "MY50000891", 0);
  }

  /** The name of the device file that the stand-in forwards to this peer. */
  String file() {
    return "usbtmc-" + server.getLocalPort();
  }

  @Override
  public ScriptedInstrument instrument() {
    return instrument;
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
    ScriptedInstrument.Session session = instrument.open(new Outlet(client));
    boolean end = false;
    try (client) {
      DataInputStream in =
          new DataInputStream(new BufferedInputStream(client.getInputStream(), 1 << 16));
      DataOutputStream out = new DataOutputStream(client.getOutputStream());
      for (int letter = in.read(); letter >= 0; letter = in.read()) {
        int argument = in.readInt();
        byte[] bytes = in.readNBytes(in.readInt());
        switch (letter) {
          case 'W' -> {
            session.message(bytes.length == 1 && bytes[0] == '\n' ? new byte[0] : bytes);
            answer(out, bytes.length);
          }
          case 'R' -> {
            int most = new DataInputStream(new java.io.ByteArrayInputStream(bytes)).readInt();
            OutputQueue.Piece piece = output.take(most, argument);
            if (piece == null) {
              answer(out, output.wasAborted() ? -ECANCELED : -ETIMEDOUT);
            } else {
              end = piece.end();
              answer(out, piece.bytes().length, piece.bytes());
            }
          }
          case 'E' -> answer(out, 0, (byte) (end ? 1 : 0));
          case 'S' -> answer(out, 0, (byte) instrument.statusByte());
          case 'T' -> {
            instrument.trigger();
            answer(out, 0);
          }
          case 'C' -> {
            instrument.deviceClear();
            output.clear();
            answer(out, 0);
          }
          case 'X' -> {
            output.abort();
            answer(out, 0);
          }
          default -> answer(out, 0);
        }
      }
    } catch (IOException e) {
      Quietly.close(client);
    }
  }

  private static void answer(DataOutputStream out, int result, byte... bytes) throws IOException {
    java.nio.ByteBuffer all = java.nio.ByteBuffer.allocate(8 + bytes.length);
    out.write(all.putInt(result).putInt(bytes.length).put(bytes).array());
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "usbtmc peer");
    thread.setDaemon(true);
    thread.start();
  }

  private final class Outlet implements ScriptedInstrument.Outlet {
    private final Socket client;

    private Outlet(Socket client) {
      this.client = client;
    }

    @Override
    public void send(byte[] bytes, boolean end) {
      output.add(bytes, end);
    }

    @Override
    public void cut() {
      Quietly.close(client);
    }
  }
}
