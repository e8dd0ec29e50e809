package org.ferroloop.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ferroloop.config.TextFile;
import org.ferroloop.instrument.wgfmu.WgfmuStandIn;
import org.ferroloop.simulator.bench.SimulatedBench;
import org.ferroloop.simulator.mainframe.Mainframe;
import org.ferroloop.simulator.wgfmu.WgfmuNative;
import org.ferroloop.simulator.wgfmu.WgfmuServer;

/**
 * The simulated bench of the measured file ID161ZR15000 with a resistor of 100 MOhm, and bench
 * files for it: WGFMU3 pulses at the top, SMU3 reads through the RSU of that channel, SMU2 is the
 * ground; FLEX over VXI-11, WGFMU through the native library.
 */
public final class MainframeWorld implements AutoCloseable {
  static final double OHMS = 1e8;
  static final String DUT = "dut";

  private final Path folder;
  final SimulatedBench simulated;
  private final WgfmuServer server;

  public MainframeWorld(Path folder) {
    this.folder = folder;
    Path file = folder.resolve("simulator.yaml");
    TextFile.write(
        file,
        """
        instruments:
          b1500:
            model: keysight-b1500a
            modules: {1: B1517A, 2: B1517A, 3: B1517A, 4: B1511B, 5: B1530A, 6: B1530A}
            rsu: {501: 1, 601: 3}
            wires: [{vxi11: inst0}]
        devices:
          dut: {resistor: 100 MOhm, top: [b1500.601], bottom: [b1500.2]}
        """);
    simulated = SimulatedBench.start(file);
    try {
      server = new WgfmuServer("b1500", simulated.mainframe("b1500"), Set.of(), simulated.shared());
    } catch (IOException e) {
      simulated.close();
      throw new UncheckedIOException(e);
    }
    WgfmuNative.point(WgfmuStandIn.library(), server.address());
  }

  /** What the simulated mainframe says. */
  <T> T mainframe(Function<Mainframe, T> look) {
    simulated.shared().lock().lock();
    try {
      return look.apply(simulated.mainframe("b1500"));
    } finally {
      simulated.shared().lock().unlock();
    }
  }

  /**
   * A bench file.
   *
   * @param pg more fields of the WGFMU channel, each behind a comma
   */
  public Path benchFile(String pg) {
    Matcher port =
        Pattern.compile("\\b(\\d{4,5})\\b").matcher(simulated.addresses().get(0).remark());
    String link = port.find() ? ", link: {vxi11-port: " + port.group(1) + "}" : "";
    String resource = "{resource: \"" + simulated.resource("b1500") + "\"" + link + ", ";
    Path file = folder.resolve("bench.yaml");
    TextFile.write(
        file,
        "bench: B1500A\ninstruments:\n"
            + ("  pg: " + resource + "profile: keysight-b1530a, channel: WGFMU3, ")
            + ("library: " + WgfmuStandIn.library() + pg + "}\n")
            + ("  smu: " + resource + "profile: keysight-b1500a, channel: SMU3, ground: SMU2}\n")
            + "wiring:\n  pg: {terminal: top, load: 100 MOhm}\n  smu: {terminal: top}\n"
            + "devices:\n  d1: {capacitance: 1 pF}\n"
            + "envelope:\n  amplitude: {negative: -3 V, positive: 3 V}\n"
            + "  width: {shortest: 20 ns, longest: 5 ms}\n  read-voltage: 0.1 V\n"
            + "  compliance: 1 uA\n  conductance: {lowest: 1 nS, highest: 100 nS}\n");
    return file;
  }

  @Override
  public void close() {
    server.close();
    simulated.close();
  }
}
