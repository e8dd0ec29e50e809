package org.ferroloop.transport.usbtmc;

import org.ferroloop.time.Clock;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkOpener;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.ResourceName;

/** Opens {@code USB0::0x0957::0x2C07::MY50000891::0::INSTR}. */
public final class UsbtmcOpener implements LinkOpener {
  @Override
  public boolean opens(ResourceName name, LinkOptions options) {
    return name instanceof ResourceName.Usb && !options.visa();
  }

  @Override
  public Link open(ResourceName name, LinkOptions options, Clock clock) {
    return UsbtmcLink.open((ResourceName.Usb) name, options);
  }
}
