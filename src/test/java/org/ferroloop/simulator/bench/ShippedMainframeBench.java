package org.ferroloop.simulator.bench;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.ferroloop.config.TextFile;
import org.ferroloop.simulator.server.Served;

/** The shipped simulated bench of a B1500A, for tests that run side by side: at any free port. */
public final class ShippedMainframeBench {
  private static final Path FOLDER = Path.of("simulators").toAbsolutePath();
  private static final String WIRES = "[{gpib: 17, adapter: 17234}, {vxi11: inst0}, {socket: 0}]";
  private static final String FREE = "[{socket: 0}, {vxi11: inst0}, {gpib: 17, adapter: 0}]";

  private ShippedMainframeBench() {}

  /** Starts it, from a copy in this folder. */
  public static SimulatedBench start(Path folder) {
    return start(folder, UnaryOperator.identity());
  }

  /**
   * The same.
   *
   * @param change of the file's text
   */
  public static SimulatedBench start(Path folder, UnaryOperator<String> change) {
    String shipped = TextFile.read(FOLDER.resolve("b1500a-bench.yaml"));
    if (!shipped.contains(WIRES)) {
      throw new AssertionError("the shipped bench has no wires " + WIRES);
    }
    Path copy = folder.resolve("b1500a-simulated.yaml");
    String devices = FOLDER.resolve("devices").toString().replace('\\', '/');
    String own = shipped.replace(WIRES, FREE).replace(" devices/", " " + devices + "/");
    TextFile.write(copy, change.apply(own));
    return SimulatedBench.start(copy);
  }

  /** Its raw socket. */
  public static InetSocketAddress socket(SimulatedBench bench) {
    String[] parts = bench.resource("b1500").toString().split("::");
    return new InetSocketAddress(parts[1], Integer.parseInt(parts[2]));
  }

  /** The address of one wire: "inst0" or "GPIB". */
  public static Served.Address wire(SimulatedBench bench, String kind) {
    return bench.addresses().stream()
        .filter(address -> address.resource().contains(kind))
        .findFirst()
        .orElseThrow();
  }
}
