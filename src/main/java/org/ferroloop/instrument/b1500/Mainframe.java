package org.ferroloop.instrument.b1500;

import java.util.HashMap;
import java.util.Map;
import org.ferroloop.instrument.Identity;
import org.ferroloop.transport.Link;

/**
 * What the drivers of one mainframe share. Whoever talks over the line or looks at the settings
 * holds this object's monitor.
 */
final class Mainframe {
  final Link link;
  final Identity identity;
  final Modules modules;

  /** Commands that the instrument has taken without an error, by what they set. */
  final Map<String, String> taken = new HashMap<>();

  private volatile boolean cut;

  Mainframe(Link link, Identity identity, Modules modules) {
    this.link = link;
    this.identity = identity;
    this.modules = modules;
  }

  /** Closes the line, from any thread, without waiting for whoever holds the monitor. */
  void cut() {
    cut = true;
    link.close();
  }

  boolean isCut() {
    return cut;
  }
}
