package org.ferroloop.transport.vxi11;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.ferroloop.time.Clock;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.LinkException;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.LinkRefused;
import org.ferroloop.transport.LinkTimeout;
import org.ferroloop.transport.MessageEnd;
import org.ferroloop.transport.ResourceName;
import org.ferroloop.transport.SteppedLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A link over VXI-11. Messages end with the END flag; a newline at their end is not part of what
 * {@link #read} returns.
 *
 * <p>Getting in step again: the instrument said "I/O timeout" - device_clear on the same
 * connection. A call had no reply - that connection is dropped, since the reply may still come, and
 * a new one is made with a new link (and the lock, when it was held), then device_clear. Where
 * device clear is not allowed, old answers are read away instead.
 */
public final class Vxi11Link extends SteppedLink {
  /** The longest message that is read, bytes. */
  static final int MOST_MESSAGE_BYTES = 1 << 28;

  private static final Logger LOG = LoggerFactory.getLogger(Vxi11Link.class);
  private static final Duration FAREWELL = Duration.ofMillis(500);
  private static final Duration DRAIN = Duration.ofMillis(100);

  private final ResourceName.Vxi11 name;
  private final String device;
  private final int corePort;
  private final boolean deviceClear;
  private final Clock clock;

  /** Held by who uses the core channel; close aborts when somebody else does. */
  private final ReentrantLock busy = new ReentrantLock();

  private volatile Vxi11Core core;
  private boolean locked;

  private Vxi11Link(
      ResourceName.Vxi11 name,
      LinkOptions options,
      Clock clock,
      int portmapper,
      Deadline deadline) {
    super(name);
    Vxi11Address address = Vxi11Address.of(name);
    int given = options.vxi11CorePort().orElse(address.corePort());
    this.name = name;
    this.device = address.device();
    this.deviceClear = options.deviceClear();
    this.clock = clock;
    this.corePort =
        given != 0
            ? given
            : new PortmapClient(name.toString(), name.host(), portmapper)
                .tcpPort(Vxi11Program.CORE, Vxi11Program.VERSION, deadline);
    this.core = connect(deadline);
  }

  /**
   * Asks the portmapper for the core channel's port (unless the options or the name give it),
   * connects, creates the link.
   *
   * @throws org.ferroloop.transport.LinkRefused when there is no such host, program or device
   */
  public static Vxi11Link open(ResourceName.Vxi11 name, LinkOptions options, Clock clock) {
    return open(name, options, clock, Portmap.PORT);
  }

  /** With a portmapper elsewhere than on port 111. */
  static Vxi11Link open(ResourceName.Vxi11 name, LinkOptions options, Clock clock, int portmapper) {
    Deadline deadline = Deadline.in(clock, options.connectTimeout());
    return new Vxi11Link(name, options, clock, portmapper, deadline);
  }

  private Vxi11Core connect(Deadline deadline) {
    return Vxi11Core.open(name.toString(), name.host(), corePort, device, locked, deadline);
  }

  @Override
  protected void send(byte[] message, Deadline deadline) {
    on(
        () -> {
          core.write(message, deadline);
          return null;
        });
  }

  @Override
  protected byte[] receive(Deadline deadline) {
    return MessageEnd.strip(on(() -> message(deadline)));
  }

  private byte[] message(Deadline deadline) {
    DeviceRead.Response piece = piece(0, deadline);
    if (piece.end()) {
      return piece.data();
    }
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.writeBytes(piece.data());
    while (!piece.end()) {
      piece = piece(message.size(), deadline);
      message.writeBytes(piece.data());
      if (message.size() > MOST_MESSAGE_BYTES) {
        throw protocol("an answer of more than " + MOST_MESSAGE_BYTES + " bytes", null);
      }
    }
    return message.toByteArray();
  }

  private DeviceRead.Response piece(int before, Deadline deadline) {
    String came = before == 0 ? "nothing came" : before + " bytes came without END";
    String trouble = "no whole answer to " + asked() + " by the deadline; " + came;
    if (before > 0 && deadline.passed()) {
      throw timeout(trouble, null);
    }
    try {
      return core.read(deadline);
    } catch (LinkTimeout e) {
      throw timeout(trouble, e);
    }
  }

  @Override
  protected int poll(Deadline deadline) {
    mend(deadline);
    return on(() -> core.statusByte(deadline));
  }

  @Override
  protected void fire(Deadline deadline) {
    mend(deadline);
    on(
        () -> {
          core.trigger(deadline);
          return null;
        });
  }

  @Override
  protected void take(Deadline deadline) {
    mend(deadline);
    on(
        () -> {
          core.lock(deadline);
          return null;
        });
    locked = true;
  }

  @Override
  protected void give(Deadline deadline) {
    mend(deadline);
    on(
        () -> {
          core.unlock(deadline);
          return null;
        });
    locked = false;
  }

  @Override
  protected void resynchronise(Deadline deadline) {
    on(
        () -> {
          if (!core.sound()) {
            core.close();
            reconnect(deadline);
          }
          if (deviceClear) {
            core.clear(deadline);
          } else {
            drain(deadline);
          }
          return null;
        });
  }

  /** For what may be done out of step, too: mends a connection that cannot carry it. */
  private void mend(Deadline deadline) {
    if (!core.sound()) {
      resynchronise(deadline);
    }
  }

  private void reconnect(Deadline deadline) {
    try {
      core = connect(deadline);
    } catch (LinkRefused e) {
      if (deadline.passed()) {
        throw timeout("the connection could not be made anew by the deadline", e);
      }
      throw e;
    }
    if (state() == State.CLOSED) {
      core.close();
    }
  }

  /** Reads old answers away until the instrument has none. */
  private void drain(Deadline deadline) {
    try {
      while (!deadline.passed()) {
        core.read(Deadline.in(deadline.clock(), DRAIN));
      }
    } catch (LinkTimeout e) {
      LOG.debug("{}: no more old answers", name, e);
    }
  }

  /** Uses the core channel, so that close knows that somebody does. */
  private <T> T on(Supplier<T> step) {
    busy.lock();
    try {
      return step.get();
    } finally {
      busy.unlock();
    }
  }

  /** Aborts what hangs; destroys the link where the line is free; closes the connection. */
  @Override
  protected void disconnect() {
    Vxi11Core leaving = core;
    Deadline farewell = Deadline.in(clock, FAREWELL);
    boolean free = busy.tryLock();
    try {
      if (!free) {
        abort(leaving, farewell);
      } else if (leaving.sound()) {
        leaving.destroy(farewell);
      }
    } catch (LinkException e) {
      LOG.debug("{}: closing", name, e);
    } finally {
      leaving.close();
      if (free) {
        busy.unlock();
      }
    }
  }

  /** device_abort on the abort channel: the procedure that hangs on the core channel ends. */
  private void abort(Vxi11Core hanging, Deadline deadline) {
    if (hanging.abortPort() == 0) {
      return;
    }
    try (RpcClient channel =
        RpcClient.open(
            name.toString(),
            name.host(),
            hanging.abortPort(),
            Vxi11Program.ABORT,
            Vxi11Program.VERSION,
            deadline)) {
      channel.call(
          Vxi11Program.DEVICE_ABORT,
          "device_abort",
          DeviceGeneric.encodeLink(hanging.link()),
          deadline);
    }
  }
}
