package org.ferroloop.transport;

import org.ferroloop.time.Clock;

/**
 * Opens the links of one wire. Registered by a line in {@code
 * META-INF/services/org.ferroloop.transport.LinkOpener}; {@link Links} asks each in turn.
 */
public interface LinkOpener {
  /**
   * Whether this wire is the one for the name. At most one opener may say yes: with {@link
   * LinkOptions#visa} only the VISA library's, with {@link LinkOptions#adapter} and a GPIB name
   * only the adapter's.
   */
  boolean opens(ResourceName name, LinkOptions options);

  /**
   * Opens the line within {@link LinkOptions#connectTimeout}.
   *
   * @param clock by which deadlines are kept
   * @throws LinkRefused when it cannot be opened; the message says what was tried
   */
  Link open(ResourceName name, LinkOptions options, Clock clock);
}
