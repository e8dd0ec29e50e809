package org.ferroloop.transport.hislip;

import org.ferroloop.time.Clock;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkOpener;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.ResourceName;

/** Opens {@code TCPIP0::host::hislip0::INSTR}. */
public final class HislipOpener implements LinkOpener {
  @Override
  public boolean opens(ResourceName name, LinkOptions options) {
    return name instanceof ResourceName.Hislip && !options.visa();
  }

  @Override
  public Link open(ResourceName name, LinkOptions options, Clock clock) {
    return HislipLink.open((ResourceName.Hislip) name, options, clock);
  }
}
