package org.ferroloop.transport.prologix;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.ferroloop.time.Clock;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Excerpt;
import org.ferroloop.transport.LinkLost;
import org.ferroloop.transport.LinkProtocol;
import org.ferroloop.transport.LinkTimeout;
import org.ferroloop.transport.Terminator;
import org.ferroloop.transport.wire.ByteWire;
import org.ferroloop.transport.wire.MessageBuffer;

/**
 * One adapter and the line to it, shared by the links to all instruments on its bus. Whoever holds
 * it (between {@link #take} and {@link #give}) has it alone.
 *
 * <p>The adapter does one thing after the other, and what it answers comes in that order. After a
 * reading that was given up its answer may still come: the next holder first asks {@code ++ver} and
 * throws away all that comes before the version, which no instrument says.
 */
final class Adapter {
  /** The longest time-out that the adapter takes, ms. */
  private static final int LONGEST_MILLIS = 3000;

  /** How long the adapter's own time-out may be overdue before it is asked whether it is over. */
  private static final Duration OVERDUE = Duration.ofMillis(100);

  /** How often a waiting reader looks whether its link has been closed. */
  private static final Duration GLANCE = Duration.ofMillis(100);

  private static final GpibAddress NOBODY = new GpibAddress(-1, -1);
  private static final byte[] NOTHING = {};

  private final String name;
  private final ByteWire wire;
  private final Clock clock;
  private final ReentrantLock turn = new ReentrantLock(true);
  private final MessageBuffer buffer = new MessageBuffer(Terminator.LF);
  private final byte[] piece = new byte[65536];
  private String version = "";
  private boolean owing;
  private int versionsOwed;
  private GpibAddress selected = NOBODY;
  private int timeoutMillis;
  private int eos = -1;

  Adapter(String name, ByteWire wire, Clock clock) {
    this.name = name;
    this.wire = wire;
    this.clock = clock;
  }

  /** Makes it controller, with nothing written to its flash memory. */
  void prepare(Deadline deadline) {
    for (String setting : new String[] {"savecfg 0", "mode 1", "auto 0", "eoi 1", "eot_enable 0"}) {
      command(setting, deadline);
    }
    command("ver", deadline);
    version = text(line(deadline, () -> false));
    // "Prologix GPIB-ETHERNET Controller version 1.6", "AR488 GPIB controller, ver. 0.51"
    if (!version.toLowerCase(Locale.ROOT).contains("ver")) {
      throw new LinkProtocol(
          name, "++ver: expected the version of an adapter, \"" + version + "\" came", null);
    }
  }

  /** Takes the adapter for one thing, with everything left over from before out of the way. */
  void take(Deadline deadline) {
    try {
      if (!turn.tryLock() && !turn.tryLock(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
        throw new LinkTimeout(name, "another link used the adapter until the deadline", null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LinkTimeout(name, "interrupted while another link used the adapter", e);
    }
    try {
      settle(deadline);
    } catch (RuntimeException e) {
      turn.unlock();
      throw e;
    }
  }

  void give() {
    turn.unlock();
  }

  /** Sends a message to an instrument. */
  void write(GpibAddress address, byte[] message, Terminator end, Deadline deadline) {
    int wanted = eosCode(end);
    String before = eos == wanted ? "" : told("eos " + wanted);
    eos = -1;
    send(address, before, Escapes.line(message), deadline);
    eos = wanted;
  }

  /** Has an instrument talk until EOI. */
  byte[] read(GpibAddress address, Closed closed, Deadline deadline) {
    owing = true;
    Deadline overdue = startReading(address, deadline);
    while (true) {
      byte[] message = buffer.take();
      if (message != null && !isVersion(message)) {
        owing = versionsOwed > 0;
        return message;
      }
      if (message != null) {
        // The adapter gave up by itself; the instrument has said nothing yet.
        versionsOwed--;
        overdue = startReading(address, deadline);
      } else if (versionsOwed == 0 && buffer.size() == 0 && overdue.passed()) {
        askVersion(deadline);
      } else {
        await(deadline, closed);
      }
    }
  }

  /** Sends a command that is answered by a number. */
  int number(GpibAddress address, String command, Closed closed, Deadline deadline) {
    owing = true;
    send(address, told(command), NOTHING, deadline);
    String answer = text(line(deadline, closed));
    owing = false;
    try {
      return Integer.parseInt(answer);
    } catch (NumberFormatException e) {
      owing = true;
      throw new LinkProtocol(
          name, "++" + command + ": expected a number, \"" + answer + "\" came", e);
    }
  }

  /** Sends a command for an instrument that is answered by nothing. */
  void order(GpibAddress address, String command, Deadline deadline) {
    send(address, told(command), NOTHING, deadline);
  }

  /** Waits until all that was sent has been done, and throws away what was said meanwhile. */
  void finish(Deadline deadline) {
    owing = true;
    settle(deadline);
  }

  void close() {
    wire.close();
  }

  /** Asks whether the link that waits was closed by another thread. */
  @FunctionalInterface
  interface Closed {
    boolean yes();
  }

  private void settle(Deadline deadline) {
    if (!owing) {
      return;
    }
    askVersion(deadline);
    while (versionsOwed > 0) {
      if (isVersion(line(deadline, () -> false))) {
        versionsOwed--;
      }
    }
    owing = false;
  }

  private void askVersion(Deadline deadline) {
    command("ver", deadline);
    versionsOwed++;
  }

  /** What an instrument said without ending its line may stand before it. */
  private boolean isVersion(byte[] message) {
    return versionsOwed > 0 && text(message).endsWith(version);
  }

  private Deadline startReading(GpibAddress address, Deadline deadline) {
    int wanted = 64;
    while (wanted < deadline.leftMillis() && wanted < LONGEST_MILLIS) {
      wanted = Math.min(LONGEST_MILLIS, wanted * 2);
    }
    String before = timeoutMillis == wanted ? "" : told("read_tmo_ms " + wanted);
    timeoutMillis = 0;
    send(address, before + told("read eoi"), NOTHING, deadline);
    timeoutMillis = wanted;
    return Deadline.in(clock, Duration.ofMillis(wanted).plus(OVERDUE));
  }

  private byte[] line(Deadline deadline, Closed closed) {
    byte[] message = buffer.take();
    while (message == null) {
      await(deadline, closed);
      message = buffer.take();
    }
    return message;
  }

  /** Waits for more bytes, but not long. */
  private void await(Deadline deadline, Closed closed) {
    if (closed.yes()) {
      throw new LinkLost(name, "closed by another thread", null);
    }
    Deadline glance = Deadline.in(clock, GLANCE);
    boolean last = deadline.at() - glance.at() <= 0;
    int count = wire.receive(piece, last ? deadline : glance);
    buffer.add(piece, count);
    if (count == 0 && last) {
      String came = buffer.size() == 0 ? "nothing" : Excerpt.of(buffer.rest());
      throw new LinkTimeout(name, "by the deadline came " + came, null);
    }
  }

  /**
   * Selects an instrument where it is not, and sends commands and a line for it, all in one piece:
   * every piece of its own would be a packet, which wakes the adapter once more. While that is
   * under way nobody counts as selected, for a half of it may have come when it fails.
   */
  private void send(GpibAddress address, String commands, byte[] line, Deadline deadline) {
    String select = address.equals(selected) ? "" : told("addr " + address.argument());
    byte[] first = (select + commands).getBytes(StandardCharsets.US_ASCII);
    byte[] whole = Arrays.copyOf(first, first.length + line.length);
    System.arraycopy(line, 0, whole, first.length, line.length);
    selected = NOBODY;
    wire.send(whole, deadline);
    selected = address;
  }

  private void command(String command, Deadline deadline) {
    wire.send(told(command).getBytes(StandardCharsets.US_ASCII), deadline);
  }

  private static String told(String command) {
    return "++" + command + "\n";
  }

  private static int eosCode(Terminator end) {
    return switch (end) {
      case CRLF -> 0;
      case CR -> 1;
      case LF -> 2;
      case NONE, NUL -> 3;
    };
  }

  private static String text(byte[] line) {
    return new String(line, StandardCharsets.ISO_8859_1).strip();
  }
}
