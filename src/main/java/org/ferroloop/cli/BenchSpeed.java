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
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.instrument.PulseGenerator;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.SourceMeasureUnit;
import org.ferroloop.instrument.driver.BenchLoad;
import org.ferroloop.instrument.driver.Connection;
import org.ferroloop.instrument.driver.Drivers;
import org.ferroloop.instrument.profile.Profiles;
import org.ferroloop.simulator.bench.SimulatedBench;
import org.ferroloop.simulator.bench.SimulatorFile;
import org.ferroloop.simulator.server.Acceptor;
import org.ferroloop.time.Clock;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.LinkRefused;
import org.ferroloop.transport.Links;

/** Measures how fast questions and steps go over the wires of a simulated bench. */
final class BenchSpeed {
  private static final String PG = "keysight-33600a";
  private static final String SMU = "keithley-2636b";
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
    SERIAL("serial: pty");

    private final String wire;

    Transport(String wire) {
      this.wire = wire;
    }
  }

  /**
   * What was measured on one transport.
   *
   * @param transport socket, vxi11, hislip, serial
   * @param queriesPerSecond questions with answers
   * @param p99Microseconds 99 % of the answers came within this
   * @param ratioToBareSocket queries per second over those of a plain socket echo
   * @param stepsPerSecond pulses each followed by a reading, through the drivers
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
    double bare = bareSocket();
    List<Speed> speeds = new ArrayList<>();
    for (Transport transport : Transport.values()) {
      try (SimulatedBench bench = bench(transport)) {
        double[] asked;
        try (Link link = open(bench, "smu")) {
          asked = ask(() -> query(link));
        } catch (LinkRefused e) {
          // This build has no link for that wire: there is nothing to measure.
          continue;
        }
        speeds.add(
            new Speed(
                transport.name().toLowerCase(Locale.ROOT),
                asked[0],
                asked[1],
                asked[0] / bare,
                stepsPerSecond(bench)));
      }
    }
    return speeds;
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
            .formatted(PG, String.format(transport.wire, 0), SMU, String.format(transport.wire, 1));
    return SimulatedBench.start(SimulatorFile.parse("benchmark", text));
  }

  private Link open(SimulatedBench bench, String instrument) {
    return Links.open(bench.resource(instrument), LinkOptions.DEFAULT, clock);
  }

  private void query(Link link) {
    Deadline deadline = Deadline.in(clock, Duration.ofSeconds(10));
    link.write(QUESTION, deadline);
    link.read(deadline);
  }

  private interface Question {
    void ask() throws IOException;
  }

  /** Questions per second and the 99th percentile in microseconds, after warming up. */
  private double[] ask(Question question) throws IOException {
    for (int i = 0; i < queries / 2; i++) {
      question.ask();
    }
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

  private double stepsPerSecond(SimulatedBench bench) {
    try (PulseGenerator pg =
            Drivers.pulseGenerator(
                new Connection("pg", open(bench, "pg"), clock, Profiles.find(PG)), BenchLoad.OPEN);
        SourceMeasureUnit smu =
            Drivers.sourceMeasureUnit(
                new Connection("smu", open(bench, "smu"), clock, Profiles.find(SMU)))) {
      smu.outputOn(1e-6);
      pg.outputOn();
      PulseTrain pulse = PulseTrain.of(new Pulse(2, 1e-6, 1e-8, 1e-8));
      IvSweep read = IvSweep.spot(0.1, 1e-6, 0.01, 1e-7);
      for (int i = 0; i < steps / 2; i++) {
        pg.fire(pulse);
        smu.measure(read);
      }
      long begin = clock.nanos();
      for (int i = 0; i < steps; i++) {
        pg.fire(pulse);
        smu.measure(read);
      }
      return steps * NANOS / Math.max(1, clock.nanos() - begin);
    }
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
