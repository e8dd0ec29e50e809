package org.ferroloop.transport.visa;

import org.ferroloop.time.Clock;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkOpener;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.ResourceName;

/** Opens any resource name through an installed VISA library, when that is asked for. */
public final class VisaOpener implements LinkOpener {
  @Override
  public boolean opens(ResourceName name, LinkOptions options) {
    return options.visa();
  }

  @Override
  public Link open(ResourceName name, LinkOptions options, Clock clock) {
    Deadline deadline = Deadline.in(clock, options.connectTimeout());
    boolean bare = name instanceof ResourceName.Socket || name instanceof ResourceName.Serial;
    return bare
        ? VisaLineLink.open(name, options, deadline)
        : VisaLink.open(name, options, deadline);
  }
}
