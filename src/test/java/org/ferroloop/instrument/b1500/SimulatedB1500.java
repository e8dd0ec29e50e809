package org.ferroloop.instrument.b1500;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ferroloop.config.TextFile;
import org.ferroloop.instrument.SourceMeasureUnit;
import org.ferroloop.instrument.driver.SourceMeasureUnitContract;
import org.ferroloop.instrument.profile.Profile;
import org.ferroloop.instrument.profile.Profiles;
import org.ferroloop.simulator.bench.SimulatedBench;
import org.ferroloop.simulator.mainframe.Mainframe;
import org.ferroloop.simulator.node.Verdict;
import org.ferroloop.simulator.server.Served;
import org.ferroloop.time.Clock;
import org.ferroloop.time.SystemClock;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.Links;
import org.ferroloop.transport.ResourceName;
import org.ferroloop.transport.nativelib.BridgedLibrary;

/**
 * A simulated B1500A with a resistor: SMU 1 behind the RSU of WGFMU channel 501 at its top, SMU 2
 * at its bottom.
 */
final class SimulatedB1500 implements SourceMeasureUnitContract.Rig {
  static final String DUT = "dut";
  static final SmuPort GROUNDED = new SmuPort("1", "2", false, false);
  static final Clock CLOCK = new SystemClock();

  private static final String IN_LIBRARY = "GPIB0::17";
  private static final Pattern PORT = Pattern.compile("\\b(\\d{4,5})\\b");

  final SimulatedBench bench;
  private final BridgedLibrary bridge;
  private final Profile profile;

  /**
   * @param wire as a simulator file has it, or "visa": the shipped binding on the stand-in library
   */
  SimulatedB1500(Path folder, String wire, double ohms) {
    this(folder, wire, ohms, Profiles.find("keysight-b1500a"));
  }

  SimulatedB1500(Path folder, String wire, double ohms, Profile profile) {
    this.profile = profile;
    boolean library = wire.equals("visa");
    Path file = folder.resolve("simulator-" + wire.replaceAll("\\W", "") + ".yaml");
    TextFile.write(
        file,
        "instruments:\n  b1500:\n    model: keysight-b1500a\n"
            + "    modules: {1: B1517A, 2: B1517A, 3: B1511B, 5: B1530A}\n    rsu: {501: 1}\n"
            + ("    wires: [{" + (library ? "socket: 0" : wire) + "}]\n")
            + ("devices:\n  dut: {resistor: " + (long) ohms + " Ohm, top: [b1500.501], ")
            + "bottom: [b1500.2]}\n");
    this.bench = SimulatedBench.start(file);
    this.bridge = library ? new BridgedLibrary(Map.of(IN_LIBRARY, socket())) : null;
  }

  private InetSocketAddress socket() {
    ResourceName.Socket raw = (ResourceName.Socket) bench.resource("b1500");
    return new InetSocketAddress(raw.host(), raw.port());
  }

  Link link() {
    if (bridge != null) {
      ResourceName name = ResourceName.parse(IN_LIBRARY + "::INSTR");
      return Links.open(name, LinkOptions.DEFAULT.withVisa(true), CLOCK);
    }
    Served.Address address = bench.addresses().get(0);
    LinkOptions options = LinkOptions.DEFAULT;
    Matcher port = PORT.matcher(address.remark());
    if (address.remark().startsWith("prologix adapter ")) {
      options = options.withAdapter("TCP " + address.remark().substring(17));
    } else if (port.find()) {
      options = options.withVxi11CorePort(Integer.parseInt(port.group(1)));
    }
    return Links.open(bench.resource("b1500"), options, CLOCK);
  }

  B1500 open() {
    return B1500.open("b1500", link(), CLOCK, profile);
  }

  FlexSourceMeasureUnit smu(SmuPort port) {
    return new FlexSourceMeasureUnit(open(), profile, port, new SwitchOver());
  }

  @Override
  public SourceMeasureUnit driver() {
    return smu(GROUNDED);
  }

  @Override
  public double voltage() {
    return bench.truth().voltage(DUT);
  }

  @Override
  public void mark(double threshold) {
    bench.truth().mark(threshold);
  }

  @Override
  public Verdict verdict() {
    return bench.truth().verdict(DUT);
  }

  /** Does something to the simulated mainframe, or looks at it. */
  <T> T mainframe(Function<Mainframe, T> look) {
    return locked(() -> look.apply(bench.mainframe("b1500")));
  }

  private <T> T locked(Supplier<T> work) {
    bench.shared().lock().lock();
    try {
      return work.get();
    } finally {
      bench.shared().lock().unlock();
    }
  }

  @Override
  public void close() {
    if (bridge != null) {
      bridge.close();
    }
    bench.close();
  }
}
