package org.ferroloop.transport.nativelib;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.ferroloop.transport.OutputQueue;
import org.ferroloop.transport.wire.Quietly;

/** One connection of the stand-in; standin.c tells the protocol. */
final class StandInSession {
  private static final int DONE = 0;
  private static final int MORE = 1;
  private static final int TIMED_OUT = 2;
  private static final int LOST = 3;
  private static final int LOCKED = 5;
  private static final int TERM_CHAR = 6;
  private static final int TERMCHAR_EN = 0x3FFF0038;
  private static final byte[] NOTHING = {};

  private final StandInServer server;
  private final Socket socket;
  private StandInLine line;
  private boolean bare;
  private long timeoutMillis = 2000;
  private OutputQueue.Piece rest;

  private record Reply(int status, byte[] bytes) {}

  StandInSession(StandInServer server, Socket socket) {
    this.server = server;
    this.socket = socket;
  }

  void serve() {
    try (socket;
        DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        DataOutputStream out =
            new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()))) {
      while (true) {
        char letter = (char) in.readUnsignedByte();
        int argument = in.readInt();
        byte[] bytes = "OAW".indexOf(letter) >= 0 ? in.readNBytes(argument) : NOTHING;
        Reply reply = reply(letter, argument, bytes);
        out.writeByte(reply.status);
        out.writeInt(reply.bytes.length);
        out.write(reply.bytes);
        out.flush();
      }
    } catch (IOException e) {
      Quietly.close(socket);
    } finally {
      server.gone(this, socket);
    }
  }

  private Reply reply(char letter, int argument, byte[] bytes) {
    if ("WRSCG".indexOf(letter) >= 0 && !server.lock().open(this)) {
      return new Reply(LOCKED, NOTHING);
    }
    switch (letter) {
      case 'O' -> open(new String(bytes, StandardCharsets.US_ASCII));
      case 'A' -> attribute(ByteBuffer.wrap(bytes));
      case 'T' -> timeoutMillis = argument;
      case 'W' -> line.write(bytes);
      case 'C' -> {
        rest = null;
        line.clear();
      }
      case 'G' -> line.trigger();
      case 'U' -> server.lock().give(this);
      case 'L' -> {
        return new Reply(server.lock().take(this, argument) ? DONE : LOCKED, NOTHING);
      }
      case 'R' -> {
        return read(argument);
      }
      case 'S' -> {
        return new Reply(DONE, new byte[] {(byte) line.statusByte()});
      }
      case 'F' -> {
        return new Reply(DONE, server.resources().getBytes(StandardCharsets.US_ASCII));
      }
      default -> {
        return new Reply(LOST, NOTHING);
      }
    }
    return new Reply(DONE, NOTHING);
  }

  private void open(String resource) {
    bare = resource.startsWith("ASRL") || resource.endsWith("SOCKET");
    line = server.line(resource, () -> Quietly.close(socket));
  }

  private void attribute(ByteBuffer both) {
    server.attributes().put(both.getInt(), both.getInt());
  }

  /** Gathers until an end, a termination character, the capacity or the time-out. */
  private Reply read(int capacity) {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    while (all.size() < capacity) {
      int most = capacity - all.size();
      long left = Math.max(0, (until - System.nanoTime() + 999_999) / 1_000_000);
      OutputQueue.Piece piece = rest != null ? rest : line.take(most, left);
      rest = null;
      if (piece == null) {
        return new Reply(TIMED_OUT, all.toByteArray());
      }
      int count = Math.min(most, bare ? upToTerminator(piece.bytes()) : piece.bytes().length);
      all.write(piece.bytes(), 0, count);
      if (count < piece.bytes().length) {
        byte[] more = Arrays.copyOfRange(piece.bytes(), count, piece.bytes().length);
        rest = new OutputQueue.Piece(more, piece.end());
      }
      if (bare && count > 0 && piece.bytes()[count - 1] == '\n') {
        return new Reply(TERM_CHAR, all.toByteArray());
      }
      if (!bare && rest == null && piece.end()) {
        return new Reply(DONE, all.toByteArray());
      }
    }
    return new Reply(MORE, all.toByteArray());
  }

  private int upToTerminator(byte[] bytes) {
    if (server.attributes().getOrDefault(TERMCHAR_EN, 0) == 0) {
      return bytes.length;
    }
    int at = 0;
    while (at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    return Math.min(bytes.length, at + 1);
  }
}
