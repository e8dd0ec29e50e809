package org.ferroloop.transport.gpib;

import org.ferroloop.time.Clock;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkOpener;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.ResourceName;

/** Opens {@code GPIB0::17::INSTR} on the machine's own GPIB card. */
public final class GpibOpener implements LinkOpener {
  @Override
  public boolean opens(ResourceName name, LinkOptions options) {
    return name instanceof ResourceName.Gpib && !options.visa() && options.adapter().isEmpty();
  }

  @Override
  public Link open(ResourceName name, LinkOptions options, Clock clock) {
    Deadline deadline = Deadline.in(clock, options.connectTimeout());
    return GpibLink.open((ResourceName.Gpib) name, options, deadline);
  }
}
