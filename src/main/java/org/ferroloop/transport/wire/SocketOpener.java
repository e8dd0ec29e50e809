package org.ferroloop.transport.wire;

import org.ferroloop.time.Clock;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkOpener;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.ResourceName;

/** Opens {@code TCPIP0::host::5025::SOCKET}. */
public final class SocketOpener implements LinkOpener {
  @Override
  public boolean opens(ResourceName name, LinkOptions options) {
    return name instanceof ResourceName.Socket && !options.visa();
  }

  @Override
  public Link open(ResourceName name, LinkOptions options, Clock clock) {
    return SocketLink.open((ResourceName.Socket) name, options, clock);
  }
}
