package org.ferroloop.transport.usbtmc;

import java.util.List;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Discovery;
import org.ferroloop.transport.Finder;
import org.ferroloop.transport.Found;

/** Lists the USBTMC instruments that Linux has device files for. */
public final class UsbtmcPlaces implements Finder {
  @Override
  public String source() {
    return "usbtmc devices";
  }

  @Override
  public Discovery.Scope scope() {
    return Discovery.Scope.MACHINE;
  }

  @Override
  public List<Found> find(Deadline deadline) {
    return new UsbtmcFinder()
        .all().stream()
            .map(one -> new Found(one.name().toString(), source(), one.file().toString()))
            .toList();
  }
}
