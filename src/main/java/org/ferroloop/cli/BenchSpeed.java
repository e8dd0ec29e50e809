package org.ferroloop.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ferroloop.simulator.bench.SimulatedBench;
import org.ferroloop.simulator.bench.SimulatorFile;
import org.ferroloop.simulator.server.Acceptor;
import org.ferroloop.simulator.server.Served;
import org.ferroloop.time.Clock;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.LinkRefused;
import org.ferroloop.transport.Links;
import org.ferroloop.transport.ResourceName;

/**
 * Measures how fast questions and steps go over the wires of a simulated bench. Every wire is
 * warmed up before the first is measured, so that their order does not matter: a Java program
 * compiles itself while it runs, and the first wire would pay for all.
 */
final class BenchSpeed {
  private static final byte[] QUESTION = "*IDN?".getBytes(StandardCharsets.US_ASCII);
  private static final double NANOS = 1e9;

  private final Clock clock;
  private final int queries;
  private final int steps;

  /** The wires of the simulator and how a file asks for them at instrument 0 and 1. */
  enum Transport {
    SOCKET("socket: 0"),
    VXI11("vxi11: inst%d"),
    HISLIP("hislip: 0"),
    SERIAL("serial: pty"),
    PROLOGIX("gpib: 1%d, adapter: 0");

    private final String wire;

    Transport(String wire) {
      this.wire = wire;
    }
  }

  /**
   * What was measured on one transport.
   *
   * @param transport socket, vxi11, hislip, serial, prologix
   * @param queriesPerSecond questions with answers
   * @param p99Microseconds 99 % of the answers came within this
   * @param ratioToBareSocket queries per second over those of a plain socket echo
   * @param stepsPerSecond pulses each followed by a reading, behind the wall of a bench
   */
  record Speed(
      String transport,
      double queriesPerSecond,
      double p99Microseconds,
      double ratioToBareSocket,
      double stepsPerSecond) {}

  /**
   * @param queries questions on each transport, at least 1
   * @param steps pulses and readings on each transport, at least 1
   */
  BenchSpeed(Clock clock, int queries, int steps) {
    this.clock = clock;
    this.queries = queries;
    this.steps = steps;
  }

  /** Measures every transport of this build; one that cannot be opened is left out. */
  List<Speed> measure() throws IOException {
    bareSocket();
    for (Transport transport : Transport.values()) {
      speed(transport, 1);
    }
    double bare = bareSocket();
    List<Speed> speeds = new ArrayList<>();
    for (Transport transport : Transport.values()) {
      speed(transport, bare).ifPresent(speeds::add);
    }
    return speeds;
  }

  private Optional<Speed> speed(Transport transport, double bare) throws IOException {
    try (SimulatedBench bench = bench(transport)) {
      double[] asked;
      try (Link link = open(bench, "smu")) {
        asked = ask(() -> query(link));
      } catch (LinkRefused e) {
        // This build has no link for that wire: there is nothing to measure.
        return Optional.empty();
      }
      String name = transport.name().toLowerCase(Locale.ROOT);
      StepSpeed wire = new StepSpeed(clock, address(bench, "pg"), address(bench, "smu"));
      double each = wire.stepsPerSecond(steps);
      return Optional.of(new Speed(name, asked[0], asked[1], asked[0] / bare, each));
    }
  }

  private static SimulatedBench bench(Transport transport) {
    String text =
        """
        instruments:
          pg: {model: %s, wires: [{%s}]}
          smu: {model: %s, wires: [{%s}]}
        devices:
          dut: {resistor: 10 MOhm, parasitic_capacitance: 1 pF, top: [pg.1], bottom: [smu.1]}
        """
            .formatted(
                StepSpeed.PG,
                String.format(transport.wire, 0),
                StepSpeed.SMU,
                String.format(transport.wire, 1));
    return SimulatedBench.start(SimulatorFile.parse("benchmark", text));
  }

  private Link open(SimulatedBench bench, String instrument) {
    Served.Address address = address(bench, instrument);
    String value = address.remark().substring(address.remark().lastIndexOf(' ') + 1);
    LinkOptions options = LinkOptions.DEFAULT;
    if (address.remark().startsWith("prologix adapter ")) {
      options = options.withAdapter("TCP " + value);
    } else if (address.remark().startsWith("core port ")) {
      options = options.withVxi11CorePort(Integer.parseInt(value));
    }
    return Links.open(ResourceName.parse(address.resource()), options, clock);
  }

  private static Served.Address address(SimulatedBench bench, String instrument) {
    return bench.addresses().stream()
        .filter(address -> address.instrument().equals(instrument))
        .findFirst()
        .orElseThrow();
  }

  private void query(Link link) {
    Deadline deadline = Deadline.in(clock, Duration.ofSeconds(10));
    link.write(QUESTION, deadline);
    link.read(deadline);
  }

  private interface Question {
    void ask() throws IOException;
  }

  /** Questions per second and the 99th percentile in microseconds. */
  private double[] ask(Question question) throws IOException {
    long[] nanos = new long[queries];
    long begin = clock.nanos();
    for (int i = 0; i < queries; i++) {
      long before = clock.nanos();
      question.ask();
      nanos[i] = clock.nanos() - before;
    }
    double seconds = Math.max(1, clock.nanos() - begin) / NANOS;
    Arrays.sort(nanos);
    return new double[] {queries / seconds, nanos[(int) (0.99 * (queries - 1))] / 1e3};
  }

  /** Questions per second of a plain echo of lines of the same length. */
  private double bareSocket() throws IOException {
    InetAddress host = InetAddress.getLoopbackAddress();
    String identity = "Keithley Instruments Inc., Model 2636B, 0000000, 0.0.0\n";
    byte[] answer = identity.getBytes(StandardCharsets.US_ASCII);
    try (Acceptor echo =
            Acceptor.listen(
                host,
                0,
                "echo",
                socket -> {
                  byte[] buffer = new byte[256];
                  while (socket.getInputStream().read(buffer) >= 0) {
                    socket.getOutputStream().write(answer);
                  }
                });
        Socket socket = new Socket(host, echo.port())) {
      socket.setTcpNoDelay(true);
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      byte[] line = "*IDN?\n".getBytes(StandardCharsets.US_ASCII);
      return ask(
          () -> {
            socket.getOutputStream().write(line);
            in.readLine();
          })[0];
    }
  }
}
