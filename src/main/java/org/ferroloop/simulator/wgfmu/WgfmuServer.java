package org.ferroloop.simulator.wgfmu;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.ferroloop.simulator.fault.Effect;
import org.ferroloop.simulator.mainframe.Mainframe;
import org.ferroloop.simulator.server.Acceptor;
import org.ferroloop.simulator.server.SharedBench;

/**
 * Serves the simulated WGFMU library on a loopback port: one call is one request and one answer,
 * and every connection is a library loaded anew over the same mainframe.
 */
public final class WgfmuServer implements AutoCloseable {
  private static final int LONGEST = 1 << 26;

  private final String name;
  private final Mainframe mainframe;
  private final Set<Integer> withoutRsu;
  private final SharedBench bench;
  private final Acceptor acceptor;

  /**
   * @param instrument the mainframe's name; faults strike at the library's calls under this name
   *     with ".wgfmu" behind it
   * @param withoutRsu channels whose RSU is missing
   * @param bench whose lock is held for each call
   * @throws IOException when the port cannot be had
   */
  public WgfmuServer(
      String instrument, Mainframe mainframe, Set<Integer> withoutRsu, SharedBench bench)
      throws IOException {
    this.name = instrument + ".wgfmu";
    this.mainframe = mainframe;
    this.withoutRsu = withoutRsu;
    this.bench = bench;
    this.acceptor = Acceptor.listen(InetAddress.getByName("127.0.0.1"), 0, "wgfmu", this::serve);
  }

  /** Where it listens, HOST:PORT, as the native library wants to know it. */
  public String address() {
    return acceptor.host() + ":" + acceptor.port();
  }

  private void serve(Socket socket) throws IOException {
    WgfmuLibrary library = new WgfmuLibrary(mainframe, withoutRsu);
    DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
    while (true) {
      int length = in.readInt();
      if (length < 0 || length > LONGEST) {
        throw new IOException("a request of " + length + " bytes");
      }
      byte[] request = in.readNBytes(length);
      if (request.length < length) {
        throw new EOFException("a request cut short");
      }
      byte[] answer = answer(library, request);
      out.writeInt(answer.length);
      out.write(answer);
      out.flush();
    }
  }

  private byte[] answer(WgfmuLibrary library, byte[] request) throws IOException {
    bench.lock().lock();
    try {
      byte[] function = WgfmuLibrary.function(request).getBytes(StandardCharsets.US_ASCII);
      for (Effect effect : bench.strike(name, function)) {
        if (effect instanceof Effect.Raise raise) {
          return library.fail(request, raise.number(), raise.text());
        } else if (effect instanceof Effect.Disconnect) {
          throw new EOFException("cut by a fault");
        }
      }
      return library.call(request);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      bench.lock().unlock();
      bench.pace();
    }
  }

  @Override
  public void close() {
    acceptor.close();
  }
}
