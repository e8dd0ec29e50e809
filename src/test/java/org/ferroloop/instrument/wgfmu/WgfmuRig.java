package org.ferroloop.instrument.wgfmu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.ferroloop.instrument.Identity;
import org.ferroloop.instrument.driver.BenchLoad;
import org.ferroloop.instrument.driver.PulseGeneratorContract;
import org.ferroloop.simulator.bench.SimulatedBench;
import org.ferroloop.simulator.bench.SimulatorFile;
import org.ferroloop.simulator.mainframe.HotSwitch;
import org.ferroloop.simulator.mainframe.Mainframe;
import org.ferroloop.simulator.node.Circuit;
import org.ferroloop.simulator.node.Terminal;
import org.ferroloop.simulator.wgfmu.WgfmuNative;
import org.ferroloop.simulator.wgfmu.WgfmuServer;
import org.ferroloop.time.SystemClock;

/**
 * A simulated mainframe whose WGFMU channel 501 leads to a resistor, with an SMU behind its RSU,
 * and the native library that reaches it. Channel 502 leads nowhere, and has no RSU.
 */
final class WgfmuRig implements PulseGeneratorContract.Rig {
  static final String RESOURCE = "GPIB0::17::INSTR";
  static final int CHANNEL = 501;

  private final SimulatedBench bench;
  private final WgfmuServer server;
  private final Path library;
  private final double ohms;
  private final OperationMode mode;
  private final Rounding rounding;

  WgfmuRig(double ohms, OperationMode mode, Rounding rounding) {
    this.ohms = ohms;
    this.mode = mode;
    this.rounding = rounding;
    this.library = WgfmuStandIn.library();
    this.bench = SimulatedBench.start(SimulatorFile.parse("rig", yaml(ohms)));
    circuit().ground(dut(), Terminal.BOTTOM);
    try {
      this.server = new WgfmuServer("b1500", bench.mainframe("b1500"), Set.of(502), bench.shared());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    WgfmuNative.point(library, server.address());
  }

  private static String yaml(double ohms) {
    return """
        time: virtual
        seed: 1
        instruments:
          b1500:
            model: keysight-b1500a
            modules: {1: B1517A, 5: B1530A}
            rsu: {501: 1}
            wires: [{socket: 0}]
        devices:
          device:
            resistor: %s Ohm
            top: [b1500.501]
        """
        .formatted(ohms);
  }

  Path library() {
    return library;
  }

  SimulatedBench bench() {
    return bench;
  }

  Mainframe mainframe() {
    return bench.mainframe("b1500");
  }

  List<HotSwitch> hotSwitches() {
    return mainframe().wgfmu(CHANNEL).rsu().hotSwitches();
  }

  WgfmuSession session() {
    return WgfmuSession.open("pg", RESOURCE, library.toString(), new SystemClock());
  }

  /** Cuts the line, as a power failure of the mainframe does. */
  void cut() {
    server.close();
  }

  @Override
  public WgfmuPulseGenerator driver() {
    WgfmuSession session = session();
    return new WgfmuPulseGenerator(
        session.channel("pg", CHANNEL, mode),
        rounding,
        new BenchLoad(ohms, 0),
        new Identity("Keysight Technologies", "B1500A", "", ""));
  }

  @Override
  public Circuit circuit() {
    return mainframe().circuit();
  }

  @Override
  public String dut() {
    return "device";
  }

  @Override
  public double seconds() {
    return bench.seconds();
  }

  @Override
  public void close() {
    server.close();
    bench.close();
  }
}
