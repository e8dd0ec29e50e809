package org.ferroloop.transport;

import java.util.List;

/**
 * Looks for instruments in one place. Registered by a line in {@code
 * META-INF/services/org.ferroloop.transport.Finder}. It opens no instrument and sends none a
 * message.
 */
public interface Finder {
  /** Where it looks, in a few words. */
  String source();

  /** What must be allowed before it looks. */
  Discovery.Scope scope();

  /**
   * Looks.
   *
   * @param deadline after which it returns what it has
   * @throws LinkException when it cannot look at all
   */
  List<Found> find(Deadline deadline);
}
