package org.ferroloop.bench;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ferroloop.config.TextFile;
import org.ferroloop.simulator.bench.SimulatedBench;
import org.ferroloop.simulator.server.Served;
import org.ferroloop.time.Clock;
import org.ferroloop.time.SystemClock;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.ResourceName;
import org.ferroloop.transport.nativelib.BridgedLibrary;
import org.ferroloop.transport.usbtmc.BridgedUsb;

/**
 * A simulated generator on top of a simulated resistor and a simulated SMU below it, and the plan
 * of a bench that reaches them over loopback with the shipped drivers. Profiles are the shipped
 * ones but for the time they wait for an answer, which a campaign cannot afford at its full length.
 */
final class SimulatedWorld implements AutoCloseable {
  static final double OHMS = 1e8;
  static final String DEVICE = "dut";

  /** The instruments as the stand-in library knows them. */
  private static final String PG = "GPIB0::10";

  private static final String SMU = "GPIB0::11";

  /**
   * After every day on which a process of its own may have booked pulses by the machine's clock.
   */
  private static final Instant BEGIN = Instant.parse("2200-01-01T00:00:00Z");

  private static final Pattern PORT = Pattern.compile("\\b(\\d{4,5})\\b");

  private final Path folder;
  private final String generator;
  private final String meter;
  private final boolean library;
  private final boolean visa;
  private final BridgedLibrary bridge;
  private final Map<ResourceName, BridgedUsb> usb;
  final SimulatedBench bench;

  /**
   * @param wire as a simulator file has it, with %d for what must differ from one instrument to the
   *     other; or "visa" or "linux-gpib", the bindings on the stand-in library; or "usbtmc", the
   *     binding on a stand-in device file
   */
  SimulatedWorld(Path folder, String generator, String meter, String wire) {
    this.library = List.of("visa", "linux-gpib").contains(wire);
    this.visa = wire.equals("visa");
    boolean usbtmc = wire.equals("usbtmc");
    String simulated = library || usbtmc ? "socket: 0" : wire;
    this.folder = folder;
    this.generator = generator;
    this.meter = meter;
    Path file = folder.resolve("simulator.yaml");
    TextFile.write(
        file,
        "instruments:\n"
            + ("  pg: {model: " + generator + ", wires: [{" + simulated.formatted(0) + "}]}\n")
            + ("  smu: {model: " + meter + ", wires: [{" + simulated.formatted(1) + "}]}\n")
            + "devices:\n  dut: {resistor: 100 MOhm, top: [pg.1], bottom: [smu.1]}\n");
    this.bench = SimulatedBench.start(file);
    this.bridge = library ? new BridgedLibrary(Map.of(PG, socket("pg"), SMU, socket("smu"))) : null;
    this.usb =
        usbtmc
            ? Map.of(bench.resource("pg"), usb("pg"), bench.resource("smu"), usb("smu"))
            : Map.of();
    impatient(generator);
    impatient(meter);
  }

  private BridgedUsb usb(String name) {
    return new BridgedUsb(folder.resolve("usb-" + name), socket(name));
  }

  private void impatient(String profile) {
    TextFile.write(
        profile(profile),
        "format: ferroloop-profile-1\nmodel: impatient "
            + profile
            + "\nlike: "
            + profile
            + "\nmessage: {longest: 250, answer: 150 ms}\n");
  }

  private Path profile(String name) {
    return folder.resolve("impatient-" + name + ".yaml");
  }

  /** A bench with one device and this envelope; every number keeps its own lock, tally and log. */
  BenchPlan plan(Envelope envelope, int number) {
    Device device = new Device("d1", Set.of(), envelope, 0, OptionalDouble.empty());
    return new BenchPlan(
        "campaign",
        folder.resolve("bench.yaml"),
        folder.resolve("state-" + number),
        List.of(
            entry("pg", generator, Wire.Terminal.TOP), entry("smu", meter, Wire.Terminal.BOTTOM)),
        List.of(device),
        envelope);
  }

  private InetSocketAddress socket(String name) {
    ResourceName.Socket raw = (ResourceName.Socket) bench.resource(name);
    return new InetSocketAddress(raw.host(), raw.port());
  }

  /** What a client must know besides the name. */
  private LinkOptions options(String name) {
    if (library) {
      return LinkOptions.DEFAULT.withVisa(visa);
    }
    String remark =
        bench.addresses().stream()
            .filter(address -> address.instrument().equals(name))
            .map(Served.Address::remark)
            .findFirst()
            .orElseThrow();
    Matcher port = PORT.matcher(remark);
    if (remark.startsWith("prologix adapter ")) {
      return LinkOptions.DEFAULT.withAdapter("TCP " + remark.substring(17));
    }
    return port.find()
        ? LinkOptions.DEFAULT.withVxi11CorePort(Integer.parseInt(port.group(1)))
        : LinkOptions.DEFAULT;
  }

  private InstrumentEntry entry(String name, String profile, Wire.Terminal terminal) {
    boolean pg = name.equals("pg");
    return new InstrumentEntry(
        name,
        library ? ResourceName.parse((pg ? PG : SMU) + "::INSTR") : bench.resource(name),
        profile(profile).toString(),
        "",
        options(name),
        new Wire(terminal, 0, OHMS, 0));
  }

  /** Wires wait by the machine's clock. */
  Opener opener() {
    return new DriverOpener(new SystemClock(), this::wired);
  }

  /** Where it is to be USB, the device file is opened in place of the socket. */
  private Link wired(Link socket) {
    if (usb.isEmpty()) {
      return socket;
    }
    socket.close();
    return usb.get(socket.resource()).open();
  }

  /** The bench counts instrument time. */
  Clock clock() {
    return new Clock() {
      @Override
      public Instant now() {
        return BEGIN.plusNanos(nanos());
      }

      @Override
      public long nanos() {
        return Math.round(bench.seconds() * 1e9);
      }

      @Override
      public void pause(Duration duration) {
        bench.truth().pass(duration.toNanos() / 1e9);
      }
    };
  }

  /** Whether every instrument, asked over a line of its own, says that it is off. */
  boolean off(BenchPlan plan) {
    boolean off = true;
    for (InstrumentEntry entry : plan.instruments()) {
      // As the bench opens: the first try may meet an answer that was held back for another.
      Slot slot = new Slot(patient(entry), opener());
      off &= slot.driver().outputsOff();
      slot.cut();
    }
    return off;
  }

  private InstrumentEntry patient(InstrumentEntry entry) {
    String shipped = entry.name().equals("pg") ? generator : meter;
    return new InstrumentEntry(
        entry.name(), entry.resource(), shipped, entry.channel(), entry.link(), entry.wire());
  }

  @Override
  public void close() {
    if (bridge != null) {
      bridge.close();
    }
    usb.values().forEach(BridgedUsb::close);
    bench.close();
  }
}
