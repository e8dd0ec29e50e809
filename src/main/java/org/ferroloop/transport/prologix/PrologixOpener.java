package org.ferroloop.transport.prologix;

import org.ferroloop.time.Clock;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkOpener;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.ResourceName;

/** Opens {@code GPIB0::17::INSTR} where the options name an adapter. */
public final class PrologixOpener implements LinkOpener {
  @Override
  public boolean opens(ResourceName name, LinkOptions options) {
    return name instanceof ResourceName.Gpib && options.adapter().isPresent() && !options.visa();
  }

  @Override
  public Link open(ResourceName name, LinkOptions options, Clock clock) {
    return PrologixLink.open((ResourceName.Gpib) name, options, clock);
  }
}
