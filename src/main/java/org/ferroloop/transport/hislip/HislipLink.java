package org.ferroloop.transport.hislip;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import org.ferroloop.time.Clock;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.LinkException;
import org.ferroloop.transport.LinkLocked;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.LinkRefused;
import org.ferroloop.transport.LinkTimeout;
import org.ferroloop.transport.MessageEnd;
import org.ferroloop.transport.ResourceName;
import org.ferroloop.transport.SteppedLink;

/**
 * A link over HiSLIP 1.0 in synchronised mode.
 *
 * <p>Every message that goes out has an id, and an answer carries the id of its question: answers
 * to earlier questions are dropped, as is what came before the instrument's Interrupted (a new
 * message reached it while an answer was on its way).
 *
 * <p>Getting in step again: device clear on both channels; a new session first, where a channel has
 * been left in the middle of something, or instead, where device clear is not allowed.
 */
public final class HislipLink extends SteppedLink {
  /** The longest message that is read, bytes. */
  static final int MOST_MESSAGE_BYTES = 1 << 28;

  /** The instrument is told how long to wait for the lock; this much later its answer is in. */
  private static final Duration REPLY = Duration.ofMillis(150);

  private final ResourceName.Hislip name;
  private final boolean deviceClear;
  private volatile HislipConnection connection;
  private int nextId = HislipSession.FIRST_MESSAGE_ID;
  private int lastId = nextId;
  private int questionId = nextId;
  private boolean endDelivered;
  private boolean locked;

  private HislipLink(ResourceName.Hislip name, LinkOptions options, Deadline deadline) {
    super(name);
    this.name = name;
    this.deviceClear = options.deviceClear();
    this.connection = HislipConnection.open(name, deadline);
  }

  /**
   * Connects both channels and sets up a session.
   *
   * @throws LinkRefused when there is no such host or device, or the instrument takes no more
   *     clients
   */
  public static HislipLink open(ResourceName.Hislip name, LinkOptions options, Clock clock) {
    return new HislipLink(name, options, Deadline.in(clock, options.connectTimeout()));
  }

  @Override
  protected void send(byte[] message, Deadline deadline) {
    int size = connection.pieceSize();
    int sent = 0;
    do {
      int end = Math.min(message.length, sent + size);
      boolean last = end == message.length;
      HislipType type = last ? HislipType.DATA_END : HislipType.DATA;
      sendNumbered(type, Arrays.copyOfRange(message, sent, end), deadline);
      sent = end;
    } while (sent < message.length);
    questionId = lastId;
  }

  /** Data, DataEnd or Trigger with the next id. */
  private void sendNumbered(HislipType type, byte[] payload, Deadline deadline) {
    lastId = nextId;
    nextId += HislipSession.MESSAGE_ID_STEP;
    connection.sync().send(HislipMessage.of(type, delivered(), lastId, payload), deadline);
  }

  /** The RMT-delivered flag, which each message tells once. */
  private int delivered() {
    int flag = endDelivered ? HislipSession.RMT_DELIVERED : 0;
    endDelivered = false;
    return flag;
  }

  @Override
  protected byte[] receive(Deadline deadline) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      while (true) {
        HislipMessage message = connection.sync().receive(deadline);
        if (message.is(HislipType.INTERRUPTED)) {
          answer.reset();
        } else if (!message.is(HislipType.DATA) && !message.is(HislipType.DATA_END)) {
          throw protocol("HiSLIP: found " + message + ", expected an answer to " + asked(), null);
        } else if (isAnswer(message)) {
          answer.writeBytes(message.payload());
          check(answer);
          if (message.is(HislipType.DATA_END)) {
            endDelivered = true;
            return MessageEnd.strip(answer.toByteArray());
          }
        }
      }
    } catch (LinkTimeout e) {
      String came = answer.size() == 0 ? "nothing came" : answer.size() + " bytes came without END";
      throw timeout("no whole answer to " + asked() + " by the deadline; " + came, e);
    }
  }

  private boolean isAnswer(HislipMessage message) {
    int id = message.parameter();
    return id == questionId || id == lastId || id == HislipSession.NO_MESSAGE_ID;
  }

  private void check(ByteArrayOutputStream answer) {
    if (answer.size() > MOST_MESSAGE_BYTES) {
      throw protocol("an answer of more than " + MOST_MESSAGE_BYTES + " bytes", null);
    }
  }

  @Override
  protected int poll(Deadline deadline) {
    mend(deadline);
    HislipMessage query = HislipMessage.of(HislipType.ASYNC_STATUS_QUERY, delivered(), lastId);
    return connection.ask(query, HislipType.ASYNC_STATUS_RESPONSE, deadline).control();
  }

  @Override
  protected void fire(Deadline deadline) {
    mend(deadline);
    sendNumbered(HislipType.TRIGGER, new byte[0], deadline);
  }

  @Override
  protected void take(Deadline deadline) {
    mend(deadline);
    acquire(deadline);
    locked = true;
  }

  private void acquire(Deadline deadline) {
    HislipMessage request =
        HislipMessage.of(HislipType.ASYNC_LOCK, HislipSession.LOCK_REQUEST, deadline.leftMillis());
    int answer = lockAnswer(request, deadline);
    if (answer == HislipSession.LOCK_FAILURE) {
      throw new LinkLocked(
          name.toString(), "another controller held the lock until the deadline", null);
    }
    if (answer != HislipSession.LOCK_SUCCESS) {
      throw new LinkException(
          name.toString(), "the lock was refused (answer " + answer + ")", null);
    }
  }

  @Override
  protected void give(Deadline deadline) {
    mend(deadline);
    HislipMessage release =
        HislipMessage.of(HislipType.ASYNC_LOCK, HislipSession.LOCK_RELEASE, lastId);
    int answer = lockAnswer(release, deadline);
    if (answer != HislipSession.LOCK_SUCCESS && answer != HislipSession.LOCK_SHARED_SUCCESS) {
      throw new LinkException(
          name.toString(), "no lock to give back (answer " + answer + ")", null);
    }
    locked = false;
  }

  private int lockAnswer(HislipMessage question, Deadline deadline) {
    Deadline reply = new Deadline(deadline.clock(), deadline.at() + REPLY.toNanos());
    return connection.ask(question, HislipType.ASYNC_LOCK_RESPONSE, reply).control();
  }

  @Override
  protected void resynchronise(Deadline deadline) {
    if (!connection.sound() || !deviceClear) {
      reconnect(deadline);
    }
    if (deviceClear) {
      clearDevice(deadline);
    }
    startIds();
  }

  private void reconnect(Deadline deadline) {
    connection.close();
    try {
      connection = HislipConnection.open(name, deadline);
    } catch (LinkRefused e) {
      if (deadline.passed()) {
        throw timeout("the session could not be set up anew by the deadline", e);
      }
      throw e;
    }
    if (state() == State.CLOSED) {
      connection.close();
    }
    startIds();
    if (locked) {
      acquire(deadline);
    }
  }

  private void clearDevice(Deadline deadline) {
    try {
      connection.clear(deadline);
    } catch (LinkTimeout e) {
      connection.close();
      throw timeout("no end of the device clear by the deadline", e);
    }
  }

  private void startIds() {
    nextId = HislipSession.FIRST_MESSAGE_ID;
    lastId = nextId;
    questionId = nextId;
    endDelivered = false;
  }

  /** For what may be done out of step, too: mends a session that cannot carry it. */
  private void mend(Deadline deadline) {
    if (!connection.sound()) {
      resynchronise(deadline);
    }
  }

  @Override
  protected void disconnect() {
    connection.close();
  }
}
