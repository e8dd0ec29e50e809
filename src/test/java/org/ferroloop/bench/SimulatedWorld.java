package org.ferroloop.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.ferroloop.config.TextFile;
import org.ferroloop.simulator.bench.SimulatedBench;
import org.ferroloop.time.Clock;
import org.ferroloop.time.SystemClock;
import org.ferroloop.transport.LinkOptions;

/**
 * A simulated generator on top of a simulated resistor and a simulated SMU below it, and the plan
 * of a bench that reaches them over loopback with the shipped drivers. Profiles are the shipped
 * ones but for the time they wait for an answer, which a campaign cannot afford at its full length.
 */
final class SimulatedWorld implements AutoCloseable {
  static final double OHMS = 1e8;
  static final String DEVICE = "dut";

  private final Path folder;
  private final String generator;
  private final String meter;
  final SimulatedBench bench;

  SimulatedWorld(Path folder, String generator, String meter, String wire) {
    this.folder = folder;
    this.generator = generator;
    this.meter = meter;
    Path file = folder.resolve("simulator.yaml");
    TextFile.write(
        file,
        "instruments:\n"
            + ("  pg: {model: " + generator + ", wires: [{" + wire + "}]}\n")
            + ("  smu: {model: " + meter + ", wires: [{" + wire + "}]}\n")
            + "devices:\n  dut: {resistor: 100 MOhm, top: [pg.1], bottom: [smu.1]}\n");
    this.bench = SimulatedBench.start(file);
    impatient(generator);
    impatient(meter);
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

  private InstrumentEntry entry(String name, String profile, Wire.Terminal terminal) {
    return new InstrumentEntry(
        name,
        bench.resource(name),
        profile(profile).toString(),
        "",
        LinkOptions.DEFAULT,
        new Wire(terminal, 0, OHMS, 0));
  }

  /** Wires wait by the machine's clock. */
  Opener opener() {
    return new DriverOpener(new SystemClock());
  }

  /** The bench counts instrument time. */
  Clock clock() {
    return new Clock() {
      @Override
      public Instant now() {
        return Instant.EPOCH.plusNanos(nanos());
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
      Opener.Opened opened = opener().open(patient(entry));
      off &= opened.driver().outputsOff();
      opened.cut().run();
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
    bench.close();
  }
}
