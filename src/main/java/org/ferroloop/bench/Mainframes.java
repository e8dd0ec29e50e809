package org.ferroloop.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ferroloop.instrument.b1500.B1500;
import org.ferroloop.instrument.b1500.SwitchOver;
import org.ferroloop.instrument.profile.Profile;
import org.ferroloop.time.Clock;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.Links;

/**
 * The mainframes of a bench by resource: entries of a bench file with the same resource share one
 * line. Whoever cuts it cuts it for all; the next one to open anew opens it for all.
 */
final class Mainframes {
  private final Map<String, B1500> open = new HashMap<>();
  private final Map<String, SwitchOver> switchOvers = new HashMap<>();
  private final Clock clock;
  private final UnaryOperator<Link> wire;

  /**
   * @param wire is handed every line before its mainframe is, to log it
   */
  Mainframes(Clock clock, UnaryOperator<Link> wire) {
    this.clock = clock;
    this.wire = wire;
  }

  /** Between the WGFMU and the SMU of one resource that are wired to the same terminal. */
  synchronized SwitchOver switchOver(InstrumentEntry entry) {
    String way = entry.resource() + " " + entry.wire().terminal();
    return switchOvers.computeIfAbsent(way, key -> new SwitchOver());
  }

  /**
   * The mainframe of an entry, opened unless another entry's line to it is open.
   *
   * @throws RuntimeException when the line cannot be opened or another instrument answers; nothing
   *     stays open then that was not before
   */
  synchronized B1500 of(InstrumentEntry entry, Profile profile) {
    String resource = entry.resource().toString();
    B1500 shared = open.get(resource);
    if (shared != null && !shared.isCut()) {
      return shared.under(entry.name(), clock, profile);
    }
    Link link = wire.apply(Links.open(entry.resource(), entry.link(), clock));
    try {
      B1500 opened = B1500.open(entry.name(), link, clock, profile);
      open.put(resource, opened);
      return opened;
    } catch (RuntimeException e) {
      link.close();
      throw e;
    }
  }
}
