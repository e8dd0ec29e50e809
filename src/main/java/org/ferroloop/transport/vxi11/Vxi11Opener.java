package org.ferroloop.transport.vxi11;

import org.ferroloop.time.Clock;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkOpener;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.ResourceName;

/** Opens {@code TCPIP0::host::inst0::INSTR}. */
public final class Vxi11Opener implements LinkOpener {
  @Override
  public boolean opens(ResourceName name, LinkOptions options) {
    return name instanceof ResourceName.Vxi11 && !options.visa();
  }

  @Override
  public Link open(ResourceName name, LinkOptions options, Clock clock) {
    return Vxi11Link.open((ResourceName.Vxi11) name, options, clock);
  }
}
