package org.ferroloop.transport.gpib;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.LinkTimeout;
import org.ferroloop.transport.MessageEnd;
import org.ferroloop.transport.ResourceName;
import org.ferroloop.transport.SteppedLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * GPIB through linux-gpib or NI-488.2. EOI ends messages both ways. The library's time-outs are
 * coarse, so waiting is done in slices that fit into the deadline: a read goes on where the slice
 * before ended; a write is taken up again only as long as the instrument has not taken its first
 * byte, because it must not get a command twice or in part.
 *
 * <p>Getting in step again: device clear, or reading old answers away where that is not allowed.
 * The bus has no lock; two programs on one board are kept apart by the bench's lock.
 */
public final class GpibLink extends SteppedLink {
  /** The environment variable or system property that names the library's file. */
  public static final String OVERRIDE = "FERROLOOP_GPIB_LIBRARY";

  /** The longest message that is read, bytes. */
  private static final int MOST_MESSAGE_BYTES = 1 << 28;

  /** How long one call waits at most, ms, so that closing from another thread is noticed. */
  private static final int SLICE = 300;

  private static final Logger LOG = LoggerFactory.getLogger(GpibLink.class);
  private static final Duration DRAIN = Duration.ofMillis(100);

  private final GpibDevice device;
  private final boolean deviceClear;

  /** Held by who uses the descriptor: the library must not lose it under a call that waits. */
  private final ReentrantLock busy = new ReentrantLock();

  private volatile boolean leaving;
  private boolean offline;

  private GpibLink(ResourceName.Gpib resource, GpibDevice device, boolean deviceClear) {
    super(resource);
    this.device = device;
    this.deviceClear = deviceClear;
  }

  static GpibLink open(ResourceName.Gpib resource, LinkOptions options, Deadline deadline) {
    return new GpibLink(resource, GpibDevice.open(resource, deadline), options.deviceClear());
  }

  @Override
  protected void send(byte[] message, Deadline deadline) {
    run(
        () -> {
          while (!device.write(message, Integer.MAX_VALUE, deadline)) {
            stillOpen();
          }
        });
  }

  @Override
  protected byte[] receive(Deadline deadline) {
    return on(() -> MessageEnd.strip(message(deadline)));
  }

  private byte[] message(Deadline deadline) {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    GpibDevice.Piece piece;
    do {
      stillOpen();
      piece = piece(message.size(), deadline);
      message.writeBytes(piece.data());
      if (message.size() > MOST_MESSAGE_BYTES) {
        throw protocol("an answer of more than " + MOST_MESSAGE_BYTES + " bytes", null);
      }
    } while (!piece.end());
    return message.toByteArray();
  }

  private GpibDevice.Piece piece(int before, Deadline deadline) {
    try {
      return device.read(SLICE, deadline);
    } catch (LinkTimeout e) {
      String came = before == 0 ? "nothing came" : before + " bytes came without EOI";
      throw timeout("no whole answer to " + asked() + " by the deadline; " + came, e);
    }
  }

  @Override
  protected void resynchronise(Deadline deadline) {
    run(
        () -> {
          if (deviceClear) {
            device.clear(deadline);
          } else {
            drain(deadline);
          }
        });
  }

  /** Reads old answers away until nothing comes for a while. */
  private void drain(Deadline deadline) {
    Deadline silence = Deadline.in(deadline.clock(), DRAIN);
    while (!silence.passed()) {
      if (deadline.passed()) {
        throw timeout("old answers still came at the deadline", null);
      }
      GpibDevice.Piece piece = device.read(SLICE / 10, deadline);
      if (piece.data().length > 0) {
        LOG.debug("{}: dropped an old answer of {} bytes", resource(), piece.data().length);
        silence = Deadline.in(deadline.clock(), DRAIN);
      }
    }
  }

  @Override
  protected int poll(Deadline deadline) {
    return on(() -> device.statusByte(deadline));
  }

  @Override
  protected void fire(Deadline deadline) {
    run(() -> device.trigger(deadline));
  }

  /** The descriptor is given back now, or by the call that still uses it. */
  @Override
  protected void disconnect() {
    leaving = true;
    if (busy.tryLock()) {
      try {
        if (!offline) {
          offline = true;
          device.offline();
        }
      } finally {
        busy.unlock();
      }
    }
  }

  private void stillOpen() {
    if (leaving) {
      throw lost("the link is closed", null);
    }
  }

  private void run(Runnable step) {
    on(
        () -> {
          step.run();
          return null;
        });
  }

  private <T> T on(Supplier<T> step) {
    busy.lock();
    try {
      stillOpen();
      return step.get();
    } finally {
      busy.unlock();
      if (leaving) {
        disconnect();
      }
    }
  }
}
