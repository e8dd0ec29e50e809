package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.simulator.bench.ControlServer;
import org.ferroloop.simulator.bench.SimulatedBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SimulateCommandTest {
  private static final String BENCH =
      """
      instruments:
        pg:
          model: keysight-33600a
          wires: [{socket: 0}, {gpib: 10}]
        smu:
          model: keysight-b2912a
          wires: [{socket: 0}]
      devices:
        dut: {resistor: 10 kOhm, top: [pg.1], bottom: [smu.1]}
      """;

  @TempDir private Path folder;
  private Path bench;

  @BeforeEach
  void write() throws IOException {
    bench = Files.writeString(folder.resolve("bench.yaml"), BENCH);
  }

  @Test
  void printsALineAnInstrumentThenReadyThenTheBenchTime() {
    CommandRun run = simulate(bench.toString());
    assertThat(run.code()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).matches("pg TCPIP0::127\\.0\\.0\\.1::\\d+::SOCKET");
    assertThat(lines.get(1)).matches("smu TCPIP0::127\\.0\\.0\\.1::\\d+::SOCKET");
    assertThat(lines.get(2)).isEqualTo("ready");
    assertThat(lines.get(3)).startsWith("bench time ").endsWith(" s");
    assertThat(run.err()).contains("also pg GPIB0::10::INSTR (prologix adapter 127.0.0.1:");
  }

  @Test
  void printsOneObject() {
    CommandRun run = simulate("--json", "--control-port", "0", "--seed", "3", bench.toString());
    ConfigNode all = ConfigFile.parse("out.json", run.out());
    assertThat(all.get("instruments").items()).hasSize(2);
    assertThat(all.get("instruments").items().get(0).get("resource").text()).endsWith("::SOCKET");
    assertThat(all.get("control_port").integer(1, 65_535)).isPositive();
    assertThat(run.err()).contains("bench time ");
  }

  @Test
  void aNativeLibraryWantsAMainframe() {
    CommandRun run = simulate("--native", folder.resolve("native").toString(), bench.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("mainframes []", "exactly one");
    assertThat(folder.resolve("native")).doesNotExist();
  }

  @Test
  void refusesWithFileAndField() throws IOException {
    Path wrong = Files.writeString(folder.resolve("faults.yaml"), "- {on: x, effect: flood}\n");
    CommandRun run = simulate("--faults", wrong.toString(), bench.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("faults.yaml", "effect", "flood", "silent");
    Files.writeString(bench, BENCH + "host: 0.0.0.0\n");
    run = simulate(bench.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("--allow-network");
    assertThat(simulate("--seed", "-1", bench.toString()).code()).isEqualTo(2);
  }

  @Test
  void theControlPortTellsTheTruthAndMovesTime() throws IOException {
    try (SimulatedBench served = SimulatedBench.start(bench);
        ControlServer control = ControlServer.start(served, "127.0.0.1", 0);
        Socket socket = new Socket("127.0.0.1", control.port())) {
      ConfigNode state = ask(socket, "{\"do\": \"state\"}");
      ConfigNode dut = state.get("devices").get("dut");
      assertThat(dut.get("conductance").number()).isEqualTo(1e-4);
      assertThat(dut.get("condition").text()).isEqualTo("normal");
      double before = state.get("seconds").number();
      ask(socket, "{\"do\": \"pass\", \"time\": \"36000 s\"}");
      ask(socket, "{\"do\": \"fault\", \"fault\": {\"on\": \"x\", \"effect\": \"short\"}}");
      state = ask(socket, "{\"do\": \"state\"}");
      assertThat(state.get("seconds").number()).isEqualTo(before + 36_000);
      assertThat(ask(socket, "{\"do\": \"dance\"}").get("error").text()).contains("state", "dance");
      assertThat(ask(socket, "not JSON").get("error").text()).contains("not well-formed");
    }
  }

  private static ConfigNode ask(Socket socket, String line) throws IOException {
    socket.setSoTimeout(5_000);
    socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    return ConfigFile.parse("answer.json", in.readLine());
  }

  private static CommandRun simulate(String... args) {
    InputStream closed = new ByteArrayInputStream(new byte[0]);
    String[] whole = new String[args.length + 1];
    whole[0] = "simulate";
    System.arraycopy(args, 0, whole, 1, args.length);
    return CommandRun.of(
        console -> {
          CommandLine line = new CommandLine(new FerroLoop(console));
          line.addSubcommand(new SimulateCommand(console, closed));
          return new FerroLoop(console).run(line, whole);
        });
  }
}
