package org.ferroloop.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.ferroloop.time.Clock;

/** The one place that turns a resource name into a link. */
public final class Links {
  private Links() {}

  /** Opens a line with the usual options. */
  public static Link open(ResourceName name, Clock clock) {
    return open(name, LinkOptions.DEFAULT, clock);
  }

  /**
   * Opens the line that the name and the options ask for.
   *
   * @throws LinkRefused when it cannot be opened, or there is no such wire in this build
   */
  public static Link open(ResourceName name, LinkOptions options, Clock clock) {
    List<LinkOpener> willing = new ArrayList<>();
    for (LinkOpener opener : ServiceLoader.load(LinkOpener.class, Links.class.getClassLoader())) {
      if (opener.opens(name, options)) {
        willing.add(opener);
      }
    }
    if (willing.isEmpty()) {
      String through = options.visa() ? " through a VISA library" : "";
      throw new LinkRefused(name.toString(), "this build has no link for it" + through, null);
    }
    if (willing.size() > 1) {
      throw new IllegalStateException(name + " is claimed by " + willing);
    }
    return willing.get(0).open(name, options, clock);
  }
}
