package org.ferroloop.bench;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.ferroloop.config.InputException;
import org.ferroloop.instrument.Instrument;
import org.ferroloop.instrument.b1500.B1500;
import org.ferroloop.instrument.b1500.FlexSourceMeasureUnit;
import org.ferroloop.instrument.b1500.SmuPort;
import org.ferroloop.instrument.b1500.SwitchOver;
import org.ferroloop.instrument.driver.BenchLoad;
import org.ferroloop.instrument.driver.Connection;
import org.ferroloop.instrument.driver.Drivers;
import org.ferroloop.instrument.profile.Dialect;
import org.ferroloop.instrument.profile.InstrumentKind;
import org.ferroloop.instrument.profile.Profile;
import org.ferroloop.instrument.profile.Profiles;
import org.ferroloop.instrument.wgfmu.MainframePulseGenerator;
import org.ferroloop.instrument.wgfmu.OperationMode;
import org.ferroloop.instrument.wgfmu.Rounding;
import org.ferroloop.time.Clock;
import org.ferroloop.transport.Fence;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.Links;

/** Opens the shipped drivers over real wires: the one place where a raw driver is made. */
final class DriverOpener implements Opener {
  private final Clock clock;
  private final UnaryOperator<Link> wire;
  private final Mainframes mainframes;

  /**
   * @param clock for the deadlines of the wires: the machine's
   */
  DriverOpener(Clock clock) {
    this(clock, UnaryOperator.identity());
  }

  /**
   * @param wire is handed every link before its driver is, to log it
   */
  DriverOpener(Clock clock, UnaryOperator<Link> wire) {
    this.clock = clock;
    this.wire = wire;
    this.mainframes = new Mainframes(clock, wire);
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
    if (!profile.dialect().hasActions()) {
      return module(entry, profile);
    }
    LinkOptions options =
        profile.dialect() == Dialect.TSP ? entry.link().withFence(Fence.TSP) : entry.link();
    Link link = wire.apply(Links.open(entry.resource(), options, clock));
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

  /**
   * A module of a B1500A. An SMU is behind the RSU of the WGFMU channel that is wired to the same
   * terminal as it is.
   */
  private Opened module(InstrumentEntry entry, Profile profile) {
    SwitchOver switchOver = mainframes.switchOver(entry);
    try {
      return profile.dialect() == Dialect.FLEX
          ? sourceMeasureUnit(entry, profile, mainframes.of(entry, profile), switchOver)
          : pulseGenerator(entry, () -> mainframes.of(entry, profile), switchOver);
    } catch (IllegalArgumentException e) {
      throw InputException.caused(entry.name(), 0, "channel", e.getMessage(), e);
    }
  }

  private static Opened sourceMeasureUnit(
      InstrumentEntry entry, Profile profile, B1500 mainframe, SwitchOver switchOver) {
    MainframeFields fields = entry.mainframe();
    SmuPort port =
        new SmuPort(entry.channel(), fields.ground(), fields.seriesResistor(), fields.filter());
    return new Opened(
        new FlexSourceMeasureUnit(mainframe, profile, port, switchOver), mainframe::cut);
  }

  private Opened pulseGenerator(
      InstrumentEntry entry, Supplier<B1500> mainframe, SwitchOver switchOver) {
    MainframeFields fields = entry.mainframe();
    MainframePulseGenerator.Use use =
        new MainframePulseGenerator.Use(
            entry.name(),
            entry.resource().toString(),
            fields.library(),
            entry.channel(),
            fields.mode().equals("pg") ? OperationMode.PG : OperationMode.FAST_IV,
            fields.rounding().equals("refuse") ? Rounding.REFUSE : Rounding.NEAREST,
            new BenchLoad(entry.wire().load(), entry.wire().seriesResistance()));
    MainframePulseGenerator driver =
        MainframePulseGenerator.open(use, mainframe, switchOver, clock);
    return new Opened(driver, driver::cut);
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
