package org.ferroloop.transport.wire;

import org.ferroloop.time.Clock;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkOpener;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.ResourceName;

/** Opens {@code ASRL/dev/ttyUSB0::INSTR}. */
public final class SerialOpener implements LinkOpener {
  @Override
  public boolean opens(ResourceName name, LinkOptions options) {
    return name instanceof ResourceName.Serial && !options.visa();
  }

  @Override
  public Link open(ResourceName name, LinkOptions options, Clock clock) {
    return SerialLink.open((ResourceName.Serial) name, options, clock);
  }
}
