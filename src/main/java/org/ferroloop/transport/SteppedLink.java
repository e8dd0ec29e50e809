package org.ferroloop.transport;

import java.util.function.Supplier;

/**
 * What all links share: whether questions and answers are in step, and what may be done when they
 * are not. A wire adds only how it sends, receives, and finds its step again.
 *
 * <pre>
 *              time-out, half message, broken frame
 *   IN_STEP  ---------------------------------------&gt;  OUT_OF_STEP
 *      ^                                                    |
 *      +---- next write, or clear: resynchronise -----------+
 *      |                                                    |
 *      +--------- the other side is gone: LOST &lt;------------+
 *
 *   any state -- close --&gt; CLOSED
 * </pre>
 *
 * IN_STEP: every answer that was asked for has been read, or is the next to come. OUT_OF_STEP: an
 * answer may still come that nobody waits for; reading is refused, writing resynchronises first.
 * LOST and CLOSED: nothing goes any more; a new link must be opened.
 */
public abstract class SteppedLink implements Link {
  /** Where the link stands; see the picture above. */
  public enum State {
    IN_STEP,
    OUT_OF_STEP,
    LOST,
    CLOSED
  }

  private static final byte[] NOTHING = {};

  private final ResourceName resource;
  private volatile State state = State.IN_STEP;
  private byte[] lastSent = NOTHING;

  protected SteppedLink(ResourceName resource) {
    this.resource = resource;
  }

  /**
   * Sends one message with its end.
   *
   * @throws LinkTimeout when not all of it has gone by the deadline
   */
  protected abstract void send(byte[] message, Deadline deadline);

  /**
   * Receives one whole message.
   *
   * @throws LinkTimeout when it is not complete by the deadline
   */
  protected abstract byte[] receive(Deadline deadline);

  /**
   * Makes sure that no answer to an earlier question can come any more: device clear where the wire
   * has one, else reopening or a fence.
   */
  protected abstract void resynchronise(Deadline deadline);

  /** Lets go of the line; any thread, any number of times, never throws. */
  protected abstract void disconnect();

  /** Serial poll; refused unless the wire has one. */
  protected int poll(Deadline deadline) {
    throw unsupported("status byte (serial poll)");
  }

  /** Group execute trigger; refused unless the wire has one. */
  protected void fire(Deadline deadline) {
    throw unsupported("trigger");
  }

  /** Takes the lock; refused unless the wire has one. */
  protected void take(Deadline deadline) {
    throw unsupported("lock");
  }

  /** Gives the lock back; refused unless the wire has one. */
  protected void give(Deadline deadline) {
    throw unsupported("lock");
  }

  @Override
  public final ResourceName resource() {
    return resource;
  }

  /** Where the link stands. */
  public final State state() {
    return state;
  }

  @Override
  public final void write(byte[] message, Deadline deadline) {
    if (state == State.OUT_OF_STEP) {
      clear(deadline);
    }
    lastSent = message;
    attempt(
        () -> {
          send(message, deadline);
          return null;
        });
  }

  @Override
  public final byte[] read(Deadline deadline) {
    if (state == State.OUT_OF_STEP) {
      throw timeout("the answer to " + asked() + " is no longer waited for; ask again", null);
    }
    return attempt(() -> receive(deadline));
  }

  @Override
  public final int statusByte(Deadline deadline) {
    return attempt(() -> poll(deadline));
  }

  @Override
  public final void clear(Deadline deadline) {
    attempt(
        () -> {
          resynchronise(deadline);
          return null;
        });
    backInStep();
  }

  @Override
  public final void trigger(Deadline deadline) {
    attempt(
        () -> {
          fire(deadline);
          return null;
        });
  }

  @Override
  public final void lock(Deadline deadline) {
    attempt(
        () -> {
          take(deadline);
          return null;
        });
  }

  @Override
  public final void unlock(Deadline deadline) {
    attempt(
        () -> {
          give(deadline);
          return null;
        });
  }

  @Override
  public final void close() {
    synchronized (this) {
      state = State.CLOSED;
    }
    disconnect();
  }

  /** The last message sent, shortened, in quotes, for error texts. */
  protected final String asked() {
    return lastSent.length == 0 ? "nothing" : Excerpt.of(lastSent);
  }

  /** A time-out that names this link. */
  protected final LinkTimeout timeout(String what, Throwable cause) {
    return new LinkTimeout(resource.toString(), what, cause);
  }

  /** A lost line that names this link. */
  protected final LinkLost lost(String what, Throwable cause) {
    return new LinkLost(resource.toString(), what, cause);
  }

  /** A breach of protocol that names this link. */
  protected final LinkProtocol protocol(String what, Throwable cause) {
    return new LinkProtocol(resource.toString(), what, cause);
  }

  /** A refusal that names this link. */
  protected final LinkUnsupported unsupported(String what) {
    return new LinkUnsupported(resource.toString(), "this wire has no " + what, null);
  }

  private <T> T attempt(Supplier<T> action) {
    if (state == State.CLOSED) {
      throw lost("the link has been closed", null);
    }
    if (state == State.LOST) {
      throw lost("the line was lost before; open it anew", null);
    }
    try {
      return action.get();
    } catch (LinkUnsupported | LinkLocked e) {
      throw e;
    } catch (LinkLost e) {
      fall(State.LOST, e);
      disconnect();
      throw e;
    } catch (LinkRefused e) {
      fall(State.LOST, e);
      disconnect();
      throw lost("the line could not be opened again", e);
    } catch (LinkException e) {
      fall(State.OUT_OF_STEP, e);
      throw e;
    }
  }

  /** Takes down the state; a link that was closed meanwhile says so instead. */
  private synchronized void fall(State to, LinkException why) {
    if (state == State.CLOSED) {
      throw lost("the link was closed while it waited for the answer to " + asked(), why);
    }
    state = to;
  }

  private synchronized void backInStep() {
    if (state == State.OUT_OF_STEP) {
      state = State.IN_STEP;
    }
  }
}
