package org.ferroloop.transport;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/**
 * An instrument without physics that does what a test of a link needs. It knows the messages below;
 * anything else is taken without an answer. Questions are answered in their order: while one waits
 * at the gate, those behind it on the same line wait too.
 *
 * <pre>
 *   ECHO text       answers the text
 *   LENGTH          answers how many bytes the message before had
 *   SUM             answers the sum of the bytes (0 to 255) of the message before
 *   LONG n          answers n letters
 *   BLOCK n         answers a definite block of n bytes: 10, 13, 0, 255, 34, then all values in turn
 *   GATED text      answers the text once the test has called {@link #release}
 *   HALF text       answers the text without its last byte and end; those once released
 *   SILENT          never answers
 *   CUT             cuts the line instead of answering
 *   HALFCUT text    sends the text without its last byte and end, and cuts the line
 *   *ESE?;*ESE? ... answers as many zeros between semicolons
 * </pre>
 */
public final class ScriptedInstrument {
  private static final byte[] FIRST = {10, 13, 0, (byte) 255, 34};

  private final List<Session> sessions = new ArrayList<>();
  private int clears;
  private int triggers;
  private int statusByte = 0x40;

  /** Where the answers of one line go. */
  public interface Outlet {
    /**
     * @param bytes of an answer, without terminator
     * @param end whether the answer is whole with them: the wire adds its end
     */
    void send(byte[] bytes, boolean end);

    /** Cuts the line without more ado. */
    void cut();
  }

  /** A new line to this instrument. */
  public synchronized Session open(Outlet outlet) {
    Session session = new Session(outlet);
    sessions.add(session);
    return session;
  }

  /** Opens the gate for all that waits at it. */
  public void release() {
    List<Session> all;
    synchronized (this) {
      all = List.copyOf(sessions);
    }
    all.forEach(Session::release);
  }

  /** True while a question waits at the gate. */
  public synchronized boolean waiting() {
    return sessions.stream().anyMatch(Session::waits);
  }

  /** Called by a wire that has device clear: forgets everything that waits on every line. */
  public synchronized void deviceClear() {
    clears++;
    sessions.forEach(Session::forget);
  }

  /** How many device clears came. */
  public synchronized int clears() {
    return clears;
  }

  /** Called by a wire that has triggers. */
  public synchronized void trigger() {
    triggers++;
  }

  public synchronized int triggers() {
    return triggers;
  }

  public synchronized int statusByte() {
    return statusByte;
  }

  public synchronized void statusByte(int value) {
    statusByte = value;
  }

  /** The answer to {@code BLOCK n}. */
  public static byte[] block(int length) {
    String count = Integer.toString(length);
    byte[] head = ascii("#" + count.length() + count);
    byte[] all = Arrays.copyOf(head, head.length + length);
    for (int i = 0; i < length; i++) {
      all[head.length + i] = i < FIRST.length ? FIRST[i] : (byte) (i - FIRST.length);
    }
    return all;
  }

  /** The answer to {@code LONG n}. */
  public static byte[] letters(int length) {
    byte[] all = new byte[length];
    for (int i = 0; i < length; i++) {
      all[i] = (byte) ('a' + i % 26);
    }
    return all;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** One line to the instrument; the wire's server hands it whole messages. */
  public final class Session {
    private final Outlet outlet;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private byte[] before = {};

    private Session(Outlet outlet) {
      this.outlet = outlet;
    }

    /** Takes a message without its terminator. */
    public synchronized void message(byte[] message) {
      if (waiting.isEmpty()) {
        answer(message);
      } else {
        waiting.add(() -> answer(message));
      }
    }

    private synchronized boolean waits() {
      return !waiting.isEmpty();
    }

    private synchronized void forget() {
      waiting.clear();
    }

    private synchronized void release() {
      int count = waiting.size();
      for (int i = 0; i < count; i++) {
        waiting.remove().run();
      }
    }

    private void answer(byte[] message) {
      int blank = 0;
      while (blank < message.length && message[blank] != ' ') {
        blank++;
      }
      String word = new String(message, 0, blank, StandardCharsets.ISO_8859_1);
      byte[] rest =
          Arrays.copyOfRange(message, Math.min(message.length, blank + 1), message.length);
      byte[] most = Arrays.copyOf(rest, Math.max(0, rest.length - 1));
      switch (word) {
        case "ECHO" -> outlet.send(rest, true);
        case "LENGTH" -> outlet.send(ascii(Integer.toString(before.length)), true);
        case "SUM" -> outlet.send(ascii(Long.toString(sum(before))), true);
        case "LONG" -> outlet.send(letters(number(rest)), true);
        case "BLOCK" -> outlet.send(block(number(rest)), true);
        case "GATED" -> waiting.add(() -> outlet.send(rest, true));
        case "HALF" -> {
          outlet.send(most, false);
          waiting.add(() -> outlet.send(Arrays.copyOfRange(rest, most.length, rest.length), true));
        }
        case "CUT" -> outlet.cut();
        case "HALFCUT" -> {
          outlet.send(most, false);
          outlet.cut();
        }
        default -> {
          if (word.startsWith("*ESE?")) {
            outlet.send(ascii("0" + ";0".repeat(word.split(";").length - 1)), true);
          }
        }
      }
      before = message;
    }

    private static int number(byte[] digits) {
      return Integer.parseInt(new String(digits, StandardCharsets.US_ASCII));
    }

    private static long sum(byte[] bytes) {
      long sum = 0;
      for (byte b : bytes) {
        sum += b & 0xFF;
      }
      return sum;
    }
  }
}
