package org.ferroloop.transport.prologix;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.ferroloop.transport.ScriptedInstrument;
import org.ferroloop.transport.wire.Quietly;

/**
 * A stand-in for an adapter with scripted instruments on its bus, on one stream of bytes. It does
 * one command after the other, as the manual says.
 */
final class PrologixDesk {
  private static final String VERSION = "Prologix GPIB-ETHERNET Controller version 01.06.06.00";

  private final Map<String, Place> places = new TreeMap<>();
  private final StringBuilder log = new StringBuilder();
  private final InputStream in;
  private final OutputStream out;
  private final Closeable line;
  private Place current;
  private int timeoutMillis = 200;

  /** A part of an answer. */
  private record Piece(byte[] bytes, boolean end) {}

  /** An instrument on the bus and what it has to say. */
  private final class Place implements ScriptedInstrument.Outlet {
    private final ScriptedInstrument instrument;
    private final ScriptedInstrument.Session session;
    private final BlockingQueue<Piece> waiting = new LinkedBlockingQueue<>();

    private Place(ScriptedInstrument instrument) {
      this.instrument = instrument;
      this.session = instrument.open(this);
    }

    @Override
    public void send(byte[] bytes, boolean end) {
      waiting.add(new Piece(bytes, end));
    }

    @Override
    public void cut() {
      Quietly.close(line);
    }
  }

  /**
   * @param bus instruments by what {@code ++addr} says, such as "5" or "9 97"
   */
  PrologixDesk(
      Map<String, ScriptedInstrument> bus, InputStream in, OutputStream out, Closeable line) {
    this.in = new BufferedInputStream(in, 65536);
    this.out = out;
    this.line = line;
    bus.forEach((address, instrument) -> places.put(address, new Place(instrument)));
  }

  /** The adapter commands that came, each with a blank after it. */
  synchronized String log() {
    return log.toString();
  }

  /** Until the stream ends. */
  void serve() {
    try {
      ByteArrayOutputStream message = new ByteArrayOutputStream();
      boolean escaped = false;
      boolean command = true;
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (!escaped && b == 27) {
          escaped = true;
          command &= message.size() > 1;
        } else if (!escaped && (b == '\n' || b == '\r')) {
          take(message.toByteArray(), command);
          message.reset();
          command = true;
        } else {
          message.write(b);
          escaped = false;
        }
      }
    } catch (IOException | InterruptedException e) {
      Quietly.close(line);
    }
  }

  private void take(byte[] message, boolean command) throws IOException, InterruptedException {
    String text = new String(message, StandardCharsets.ISO_8859_1);
    if (command && text.startsWith("++")) {
      synchronized (this) {
        log.append(text).append(' ');
      }
      obey(text.substring(2));
    } else if (current != null) {
      current.session.message(message);
    }
  }

  private void obey(String command) throws IOException, InterruptedException {
    String[] words = command.split(" ", 2);
    switch (words[0]) {
      case "ver" -> say(VERSION + "\r\n");
      case "addr" -> current = places.get(words[1]);
      case "read_tmo_ms" -> timeoutMillis = Integer.parseInt(words[1]);
      case "read" -> read();
      case "spoll" -> say(current.instrument.statusByte() + "\r\n");
      case "trg" -> current.instrument.trigger();
      case "clr" -> {
        current.instrument.deviceClear();
        current.waiting.clear();
      }
      default -> {
        // Settings that change nothing for a scripted instrument.
      }
    }
  }

  private void read() throws IOException, InterruptedException {
    if (current == null) {
      return;
    }
    Piece piece;
    do {
      piece = current.waiting.poll(timeoutMillis, TimeUnit.MILLISECONDS);
      if (piece != null) {
        out.write(piece.bytes());
      }
    } while (piece != null && !piece.end());
    if (piece != null) {
      say("\n");
    }
  }

  private void say(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
