package org.ferroloop.transport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * What instruments may be there.
 *
 * @param found sorted by source and resource
 * @param troubles places that could not be looked at, and why
 */
public record Discovery(List<Found> found, List<String> troubles) {
  /** Where one may look. */
  public enum Scope {
    /** Ports and device files of this machine; nothing is sent anywhere. */
    MACHINE,
    /** Broadcasts on the network; only when it is asked for. */
    NETWORK,
    /** What an installed VISA library lists; it may look at the network by itself. */
    VISA
  }

  /** Looks in all places within the scopes, one after the other. */
  public static Discovery look(Set<Scope> scopes, Deadline deadline) {
    List<Found> found = new ArrayList<>();
    List<String> troubles = new ArrayList<>();
    for (Finder finder : ServiceLoader.load(Finder.class, Discovery.class.getClassLoader())) {
      if (!scopes.contains(finder.scope())) {
        continue;
      }
      try {
        found.addAll(finder.find(deadline));
      } catch (LinkException e) {
        String source = finder.source() + ": ";
        troubles.add(e.getMessage().startsWith(source) ? e.getMessage() : source + e.getMessage());
      }
    }
    found.sort(Comparator.comparing(Found::source).thenComparing(Found::resource));
    return new Discovery(List.copyOf(found), List.copyOf(troubles));
  }
}
