package org.ferroloop.transport.wire;

import org.ferroloop.time.Clock;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.ResourceName;

/**
 * Lines over a serial port. The wire has no device clear, no serial poll, no trigger and no lock,
 * and opening it anew changes nothing for the instrument. After a time-out a {@link
 * org.ferroloop.transport.Fence} is sent, and all that comes before its answer is thrown away.
 */
public final class SerialLink extends StreamLink {
  private final ResourceName.Serial address;
  private final LinkOptions options;
  private volatile SerialWire wire;
  private int fences;

  private SerialLink(ResourceName.Serial address, LinkOptions options) {
    super(address, options);
    this.address = address;
    this.options = options;
    this.wire = connect();
  }

  /**
   * Opens the port.
   *
   * @param clock unused: opening a port waits for nobody
   * @throws org.ferroloop.transport.LinkRefused when it cannot be opened
   */
  public static Link open(ResourceName.Serial address, LinkOptions options, Clock clock) {
    return new SerialLink(address, options);
  }

  private SerialWire connect() {
    return SerialWire.open(address.toString(), address.port(), options.serial());
  }

  @Override
  ByteWire wire() {
    return wire;
  }

  @Override
  protected void resynchronise(Deadline deadline) {
    if (!wire.isOpen()) {
      wire = connect();
      if (state() == State.CLOSED) {
        wire.close();
      }
    }
    forget();
    int number = ++fences;
    // An empty line first: it ends what may have been sent by half.
    wire.send(options.writeEnd().bytes(), deadline);
    send(options.fence().question(number), deadline);
    while (!options.fence().isAnswer(receive(deadline), number)) {
      // An answer that nobody waits for any longer: dropped.
    }
  }
}
