package org.ferroloop.transport.wire;

import org.ferroloop.time.Clock;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.LinkRefused;
import org.ferroloop.transport.ResourceName;

/**
 * Lines over a bare TCP socket (SCPI-RAW, usually port 5025). The wire has no device clear, no
 * serial poll, no trigger and no lock. After a time-out it is closed and connected anew: an answer
 * that is still under way then goes to a connection that nobody reads.
 */
public final class SocketLink extends StreamLink {
  private final ResourceName.Socket address;
  private volatile SocketWire wire;

  private SocketLink(ResourceName.Socket address, LinkOptions options, Deadline deadline) {
    super(address, options);
    this.address = address;
    this.wire = connect(deadline);
  }

  /**
   * Connects.
   *
   * @throws org.ferroloop.transport.LinkRefused when nobody listens there
   */
  public static Link open(ResourceName.Socket address, LinkOptions options, Clock clock) {
    return new SocketLink(address, options, Deadline.in(clock, options.connectTimeout()));
  }

  private SocketWire connect(Deadline deadline) {
    return SocketWire.connect(address.toString(), address.host(), address.port(), deadline);
  }

  @Override
  ByteWire wire() {
    return wire;
  }

  @Override
  protected void resynchronise(Deadline deadline) {
    if (deadline.passed()) {
      throw timeout("the deadline had passed before the line could be opened anew", null);
    }
    wire.close();
    forget();
    SocketWire fresh = again(deadline);
    wire = fresh;
    if (state() == State.CLOSED) {
      fresh.close();
    }
  }

  private SocketWire again(Deadline deadline) {
    try {
      return connect(deadline);
    } catch (LinkRefused e) {
      if (deadline.passed()) {
        throw timeout("the line could not be opened anew by the deadline", e);
      }
      throw e;
    }
  }
}
