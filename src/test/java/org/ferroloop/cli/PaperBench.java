package org.ferroloop.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ferroloop.config.TextFile;
import org.ferroloop.instrument.wgfmu.WgfmuStandIn;
import org.ferroloop.simulator.bench.ShippedMainframeBench;
import org.ferroloop.simulator.bench.SimulatedBench;
import org.ferroloop.simulator.server.Served;
import org.ferroloop.simulator.wgfmu.WgfmuNative;
import org.ferroloop.simulator.wgfmu.WgfmuServer;
import org.ferroloop.transport.nativelib.BridgedLibrary;

/**
 * The shipped simulated bench of a B1500A, with the shipped bench file for it: only addresses and
 * the library's place are others.
 */
final class PaperBench implements AutoCloseable {
  static final String DEVICE = "ID161ZR15000";
  private static final String RESOURCE = "resource: GPIB0::17::INSTR";
  private static final String PROLOGIX = "prologix: TCP 127.0.0.1:17234";

  /** How FLEX goes to the instrument. */
  enum Wire {
    VXI11,
    VISA,
    GPIB_ADAPTER
  }

  final SimulatedBench simulated;
  private final Path file;
  private final WgfmuServer server;
  private final BridgedLibrary visa;

  PaperBench(Path folder, Wire wire) throws IOException {
    this(folder, wire, UnaryOperator.identity());
  }

  /**
   * @param change of the text of both files, the simulated bench's and the bench's
   */
  PaperBench(Path folder, Wire wire, UnaryOperator<String> change) throws IOException {
    this(folder, wire, change, "b1500a-bench.yaml");
  }

  /**
   * @param example which of the shipped bench files
   */
  PaperBench(Path folder, Wire wire, UnaryOperator<String> change, String example)
      throws IOException {
    Path library = WgfmuStandIn.library();
    simulated = ShippedMainframeBench.start(folder, change);
    server = new WgfmuServer("b1500", simulated.mainframe("b1500"), Set.of(), simulated.shared());
    WgfmuNative.point(library, server.address());
    visa =
        wire == Wire.VISA
            ? new BridgedLibrary(Map.of("GPIB0::17", ShippedMainframeBench.socket(simulated)))
            : null;
    String shipped =
        TextFile.read(Path.of("docs", "examples", example))
            .replace("../../target/wgfmu", library.toString())
            .replace("../../target/b1500a-bench.state", "b1500a-bench.state");
    file = folder.resolve("b1500a-bench.yaml");
    TextFile.write(file, change.apply(wired(shipped, wire)));
  }

  private String wired(String shipped, Wire wire) {
    if (wire == Wire.VISA) {
      return shipped.replace(PROLOGIX, "visa: true");
    }
    if (wire == Wire.GPIB_ADAPTER) {
      String remark = ShippedMainframeBench.wire(simulated, "GPIB").remark();
      return shipped.replace("17234", port(remark));
    }
    Served.Address core = ShippedMainframeBench.wire(simulated, "inst0");
    String link =
        core.remark().isEmpty() ? "" : "\n    link: {vxi11-port: " + port(core.remark()) + "}";
    return shipped
        .replace(PROLOGIX, "")
        .replace(RESOURCE, "resource: \"" + core.resource() + "\"" + link);
  }

  private static String port(String remark) {
    Matcher port = Pattern.compile("\\b(\\d{4,5})\\b").matcher(remark);
    if (!port.find()) {
      throw new AssertionError("no port in \"" + remark + "\"");
    }
    return port.group(1);
  }

  /** The bench file. */
  String file() {
    return file.toString();
  }

  /** The bench file with one text replaced. */
  String fileWith(String text, String replacement) {
    Path other = file.resolveSibling("changed-bench.yaml");
    TextFile.write(other, TextFile.read(file).replace(text, replacement));
    return other.toString();
  }

  @Override
  public void close() {
    if (visa != null) {
      visa.close();
    }
    server.close();
    simulated.close();
  }
}
