package org.ferroloop.transport.prologix;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.ferroloop.time.Clock;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkLost;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.LinkProtocol;
import org.ferroloop.transport.LinkTimeout;
import org.ferroloop.transport.ResourceName;
import org.ferroloop.transport.SteppedLink;

/**
 * A GPIB instrument behind an adapter: status byte by serial poll, trigger (GET), device clear
 * (SDC); no locks. After a time-out the instrument is cleared; where that is not allowed, a {@link
 * org.ferroloop.transport.Fence} is asked.
 *
 * <p>Answers must end with a line feed (with EOI), as all of IEEE 488.2 do.
 */
public final class PrologixLink extends SteppedLink {
  private final GpibAddress address;
  private final LinkOptions options;
  private final Adapters.Shared shared;
  private final AtomicBoolean left = new AtomicBoolean();
  private int fences;

  private PrologixLink(ResourceName.Gpib name, LinkOptions options, Adapters.Shared shared) {
    super(name);
    this.address = GpibAddress.of(name);
    this.options = options;
    this.shared = shared;
  }

  /**
   * Joins the adapter that the options name.
   *
   * @throws org.ferroloop.transport.LinkRefused when there is no adapter
   */
  public static Link open(ResourceName.Gpib name, LinkOptions options, Clock clock) {
    String where = options.adapter().orElseThrow();
    return new PrologixLink(name, options, Adapters.join(where, options, clock));
  }

  @Override
  protected void send(byte[] message, Deadline deadline) {
    alone(
        "sending " + message.length + " bytes",
        deadline,
        adapter -> {
          adapter.write(address, message, options.writeEnd(), deadline);
          return null;
        });
  }

  @Override
  protected byte[] receive(Deadline deadline) {
    return alone(
        "no whole answer to " + asked(),
        deadline,
        adapter -> adapter.read(address, left::get, deadline));
  }

  @Override
  protected int poll(Deadline deadline) {
    return alone(
        "serial poll", deadline, adapter -> adapter.number(address, "spoll", left::get, deadline));
  }

  @Override
  protected void fire(Deadline deadline) {
    order("trg", deadline);
  }

  @Override
  protected void resynchronise(Deadline deadline) {
    if (options.deviceClear()) {
      order("clr", deadline);
      return;
    }
    int number = ++fences;
    send(options.fence().question(number), deadline);
    while (!options.fence().isAnswer(receive(deadline), number)) {
      // An answer that nobody waits for any longer: dropped.
    }
  }

  @Override
  protected void disconnect() {
    if (left.compareAndSet(false, true)) {
      if (state() == State.LOST) {
        shared.broken();
      }
      shared.leave();
    }
  }

  private void order(String command, Deadline deadline) {
    alone(
        "++" + command,
        deadline,
        adapter -> {
          adapter.order(address, command, deadline);
          adapter.finish(deadline);
          return null;
        });
  }

  /** Does one thing with the adapter to itself, and says for which instrument when it fails. */
  private <T> T alone(String what, Deadline deadline, Function<Adapter, T> action) {
    try {
      shared.adapter().take(deadline);
      try {
        return action.apply(shared.adapter());
      } finally {
        shared.adapter().give();
      }
    } catch (LinkTimeout e) {
      throw timeout(what + ": " + e.getMessage(), e);
    } catch (LinkLost e) {
      throw lost(what + ": " + e.getMessage(), e);
    } catch (LinkProtocol e) {
      throw protocol(what + ": " + e.getMessage(), e);
    }
  }
}
