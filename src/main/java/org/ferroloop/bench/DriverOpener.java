package org.ferroloop.bench;

import org.ferroloop.config.InputException;
import org.ferroloop.instrument.Instrument;
import org.ferroloop.instrument.driver.BenchLoad;
import org.ferroloop.instrument.driver.Connection;
import org.ferroloop.instrument.driver.Drivers;
import org.ferroloop.instrument.profile.Dialect;
import org.ferroloop.instrument.profile.InstrumentKind;
import org.ferroloop.instrument.profile.Profile;
import org.ferroloop.instrument.profile.Profiles;
import org.ferroloop.time.Clock;
import org.ferroloop.transport.Fence;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.Links;

/** Opens the shipped drivers over real wires: the one place where a raw driver is made. */
final class DriverOpener implements Opener {
  private final Clock clock;

  /**
   * @param clock for the deadlines of the wires: the machine's
   */
  DriverOpener(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Opened open(InstrumentEntry entry) {
    Profile profile = Profiles.find(entry.profile());
    boolean matrix = profile.kind() == InstrumentKind.SWITCH_MATRIX;
    if (matrix != (entry.wire() == null)) {
      throw InputException.at(
          entry.name(),
          0,
          "profile",
          profile.model() + ", a " + profile.kind().word(),
          matrix ? "no wiring of it" : "its wiring in the bench file");
    }
    LinkOptions options =
        profile.dialect() == Dialect.TSP ? entry.link().withFence(Fence.TSP) : entry.link();
    Link link = Links.open(entry.resource(), options, clock);
    try {
      return new Opened(driver(entry, link, profile), link::close);
    } catch (IllegalArgumentException e) {
      link.close();
      throw InputException.caused(entry.name(), 0, "channel", e.getMessage(), e);
    } catch (RuntimeException e) {
      link.close();
      throw e;
    }
  }

  private Instrument driver(InstrumentEntry entry, Link link, Profile profile) {
    Connection connection = new Connection(entry.name(), link, clock, profile, entry.channel());
    return switch (profile.kind()) {
      case PULSE_GENERATOR ->
          Drivers.pulseGenerator(
              connection, new BenchLoad(entry.wire().load(), entry.wire().seriesResistance()));
      case SOURCE_MEASURE_UNIT -> Drivers.sourceMeasureUnit(connection);
      case SWITCH_MATRIX -> Drivers.switchMatrix(connection);
    };
  }
}
