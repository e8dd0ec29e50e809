package org.ferroloop.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ferroloop.simulator.bench.Outfit;
import org.ferroloop.simulator.bench.SimulatedBench;
import org.ferroloop.simulator.bench.Wire;
import org.ferroloop.transport.ResourceName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients that others wrote talk to the servers: PyVISA with pyvisa-py, and lxi-tools. They are
 * Debian packages (python3-pyvisa, python3-pyvisa-py, python3-serial, lxi-tools).
 */
class IndependentClientsTest {
  private static final String PYTHON = "/usr/bin/python3";
  private static final String SCRIPT =
      """
      import sys, pyvisa
      manager = pyvisa.ResourceManager("@py")
      link = manager.open_resource(sys.argv[1])
      link.timeout = 5000
      link.read_termination = "\\n"
      link.write_termination = "\\n"
      for i in range(20):
          print(link.query("VOLT? %d" % i))
      link.write("*CLS")
      print(len(link.query("x" * 200000 + "?")))
      if "status" in sys.argv:
          link.write("A?")
          print("status", link.read_stb())
          link.clear()
          print("cleared", link.query("B?"))
          link.assert_trigger()
          print("triggers", link.query("TRIGGERS?"))
      link.close()
      """;

  private static SimulatedBench bench;
  @TempDir private static Path folder;

  @BeforeAll
  static void start() {
    bench =
        SimulatedBench.start(
            Outfit.onSocket(new EchoInstrument("socket")),
            new Outfit(new EchoInstrument("vxi"), List.of(new Wire.Vxi11("inst0"))),
            new Outfit(new EchoInstrument("serial"), List.of(new Wire.Serial())));
  }

  @AfterAll
  static void stop() {
    bench.close();
  }

  @Test
  void pyVisaOverASocket() throws Exception {
    pyVisa("socket", "");
  }

  @Test
  void pyVisaOverVxi11() throws Exception {
    assertThat(pyVisa("vxi", "status")).contains("status 16", "cleared B?", "triggers 1");
  }

  @Test
  void pyVisaOverSerial() throws Exception {
    pyVisa("serial", "");
  }

  @Test
  void lxiToolsOverASocket() throws Exception {
    ResourceName.Socket at = (ResourceName.Socket) bench.resource("socket");
    List<String> said =
        lxi("scpi", "--raw", "--port", "" + at.port(), "--address", at.host(), "*IDN?");
    assertThat(said).contains("*IDN?");
  }

  @Test
  void lxiToolsOverVxi11() throws Exception {
    ResourceName.Vxi11 at = (ResourceName.Vxi11) bench.resource("vxi");
    assertThat(lxi("scpi", "--address", at.host(), "*IDN?")).contains("*IDN?");
  }

  private List<String> pyVisa(String instrument, String more) throws Exception {
    need(
        () -> run(List.of(PYTHON, "-c", "import pyvisa, pyvisa_py, serial; print('here')")),
        "PyVISA with pyvisa-py");
    Path script = Files.writeString(folder.resolve("ask_" + instrument + ".py"), SCRIPT);
    List<String> said =
        run(List.of(PYTHON, script.toString(), bench.resource(instrument).toString(), more));
    for (int i = 0; i < 20; i++) {
      assertThat(said.get(i)).isEqualTo("VOLT? " + i);
    }
    assertThat(said).contains("200001");
    return said;
  }

  private List<String> lxi(String... arguments) throws Exception {
    need(() -> run(List.of("lxi", "--version")), "lxi-tools");
    List<String> command = new ArrayList<>(List.of("lxi"));
    command.addAll(List.of(arguments));
    return run(command);
  }

  private interface Attempt {
    List<String> run() throws Exception;
  }

  /** In CI a client that is absent is a failure; elsewhere its tests are skipped. */
  private static void need(Attempt attempt, String what) throws Exception {
    boolean there;
    try {
      there = !attempt.run().isEmpty();
    } catch (IOException | AssertionError e) {
      there = false;
    }
    if ("true".equals(System.getenv("CI"))) {
      assertThat(there).as(what + " must be installed where CI=true").isTrue();
    }
    assumeTrue(there, what + " is not installed: independent clients are not tried");
  }

  private static List<String> run(List<String> command) throws Exception {
    Path output = Files.createTempFile(folder, "output", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();
    String said = Files.readString(output, StandardCharsets.ISO_8859_1);
    assertThat(ended).as("%s ends; it said %s", command, said).isTrue();
    assertThat(process.exitValue()).as("exit of %s, which said %s", command, said).isZero();
    return said.lines().map(String::strip).toList();
  }
}
