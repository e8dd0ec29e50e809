package org.ferroloop.instrument.driver;

import org.ferroloop.instrument.profile.Profile;
import org.ferroloop.time.Clock;
import org.ferroloop.transport.Link;

/**
 * An open line to an instrument and what is known of it.
 *
 * @param name the instrument's name on the bench
 * @param link open; the driver closes it
 * @param clock for deadlines
 * @param profile of its model
 * @param channel of the instrument; empty for the usual one
 */
public record Connection(String name, Link link, Clock clock, Profile profile, String channel) {
  /** The usual channel. */
  public Connection(String name, Link link, Clock clock, Profile profile) {
    this(name, link, clock, profile, "");
  }
}
