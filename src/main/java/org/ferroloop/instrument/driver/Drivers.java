package org.ferroloop.instrument.driver;

import org.ferroloop.instrument.PulseGenerator;
import org.ferroloop.instrument.SourceMeasureUnit;
import org.ferroloop.instrument.SwitchMatrix;
import org.ferroloop.instrument.b1500.B1500;
import org.ferroloop.instrument.b1500.FlexSourceMeasureUnit;
import org.ferroloop.instrument.b1500.SmuPort;
import org.ferroloop.instrument.b1500.SwitchOver;
import org.ferroloop.instrument.profile.Dialect;
import org.ferroloop.instrument.profile.InstrumentKind;

/**
 * Puts a driver on an open link. Who is there is asked at once, and nothing is changed until an
 * output is switched on: what a crashed run left behind can still be asked for.
 *
 * <p>Every method throws {@link org.ferroloop.instrument.InstrumentException} when the profile is
 * of another kind, or when another model, firmware family or command language answers; the link
 * stays open then.
 */
public final class Drivers {
  private Drivers() {}

  /**
   * @param load what the bench connects to its output
   */
  public static PulseGenerator pulseGenerator(Connection connection, BenchLoad load) {
    require(connection, InstrumentKind.PULSE_GENERATOR);
    if (connection.profile().dialect() == Dialect.WGFMU) {
      throw new IllegalArgumentException(
          connection.name() + ": a WGFMU is driven through its library, not over a link");
    }
    return new ProfiledPulseGenerator(connection, load);
  }

  /** A source-measure unit. */
  public static SourceMeasureUnit sourceMeasureUnit(Connection connection) {
    require(connection, InstrumentKind.SOURCE_MEASURE_UNIT);
    return connection.profile().dialect() == Dialect.FLEX
        ? mainframeUnit(connection)
        : new ProfiledSourceMeasureUnit(connection);
  }

  /** An SMU of a mainframe that nothing else drives. */
  private static SourceMeasureUnit mainframeUnit(Connection connection) {
    B1500 mainframe =
        B1500.open(connection.name(), connection.link(), connection.clock(), connection.profile());
    SmuPort port = SmuPort.of(connection.channel());
    return new FlexSourceMeasureUnit(mainframe, connection.profile(), port, new SwitchOver());
  }

  /** A switch matrix. */
  public static SwitchMatrix switchMatrix(Connection connection) {
    require(connection, InstrumentKind.SWITCH_MATRIX);
    return new ProfiledSwitchMatrix(connection);
  }

  private static void require(Connection connection, InstrumentKind kind) {
    if (connection.profile().kind() != kind) {
      throw new IllegalArgumentException(
          connection.name()
              + ": the profile "
              + connection.profile().file()
              + " is of a "
              + connection.profile().kind().word()
              + ", expected a "
              + kind.word());
    }
  }
}
