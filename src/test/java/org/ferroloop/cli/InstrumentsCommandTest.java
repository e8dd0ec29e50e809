package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ferroloop.instrument.driver.OneInstrument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstrumentsCommandTest {
  private static OneInstrument instrument;
  private static String resource;

  @BeforeAll
  static void serve() {
    instrument = OneInstrument.of("keysight-33600a", 1e6);
    resource = instrument.bench().resource("it").toString();
  }

  @AfterAll
  static void stop() {
    instrument.close();
  }

  @Test
  void queryPrintsTheAnswerAlone() {
    CommandRun run = CommandRun.of("instruments", "query", resource, ":OUTP1:POL?");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo("NORM" + System.lineSeparator());
  }

  @Test
  void queryPrintsOneJsonObject() throws IOException {
    CommandRun run = CommandRun.of("instruments", "query", resource, ":OUTP1:POL?", "--json");
    JsonNode object = new ObjectMapper().readTree(run.out());
    assertThat(object.get("answer").asText()).isEqualTo("NORM");
    assertThat(object.get("resource").asText()).isEqualTo(resource);
  }

  @Test
  void aTraceHoldsBothWays(@TempDir Path folder) throws IOException {
    Path trace = folder.resolve("trace.txt");
    CommandRun.of("instruments", "query", resource, ":OUTP1:POL?", "--trace", trace.toString());
    assertThat(Files.readString(trace)).contains("> :OUTP1:POL?").contains("< NORM");
  }

  @Test
  void whatEndsAMessageCanBeChosen() {
    CommandRun run =
        CommandRun.of("instruments", "query", resource, ":OUTP1:POL?", "--terminator", "crlf");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo("NORM" + System.lineSeparator());
  }

  @Test
  void identifyFindsTheProfile() throws IOException {
    CommandRun run = CommandRun.of("instruments", "identify", resource, "--json");
    JsonNode object = new ObjectMapper().readTree(run.out());
    assertThat(object.get("model").asText()).isEqualTo("33622A");
    assertThat(object.get("profiles").get(0).asText()).isEqualTo("keysight-33600a");
    assertThat(CommandRun.of("instruments", "identify", resource).out()).contains("33622A");
  }

  @Test
  void nobodyThereIsAFailureInOneLine() throws IOException {
    int free;
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = probe.getLocalPort();
    }
    CommandRun run =
        CommandRun.of("instruments", "query", "TCPIP::127.0.0.1::" + free + "::SOCKET", "*IDN?");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("TCPIP0::127.0.0.1::" + free + "::SOCKET");
  }

  @Test
  void listLooksAtThisMachineOnly() throws IOException {
    CommandRun run = CommandRun.of("instruments", "list", "--json");
    assertThat(run.code()).isZero();
    JsonNode object = new ObjectMapper().readTree(run.out());
    assertThat(object.get("found").isArray()).isTrue();
    object
        .get("found")
        .forEach(one -> assertThat(one.get("resource").asText()).matches("(ASRL|USB).*"));
    assertThat(CommandRun.of("instruments", "list", "--timeout", "5").code()).isEqualTo(2);
  }

  @Test
  void wrongWordsAreUsage() {
    assertThat(CommandRun.of("instruments", "query", "nonsense", "*IDN?").code()).isEqualTo(2);
    assertThat(CommandRun.of("instruments", "query", resource).code()).isEqualTo(2);
    CommandRun plain =
        CommandRun.of("instruments", "query", resource, "*IDN?", "--adapter", "TCP 10.0.0.7");
    assertThat(plain.code()).isEqualTo(2);
    assertThat(plain.err()).contains("--adapter", "GPIB");
    CommandRun bare = CommandRun.of("instruments", "query", resource, "*IDN?", "--timeout", "2");
    assertThat(bare.code()).isEqualTo(2);
    assertThat(bare.err()).contains("--timeout");
    assertThat(CommandRun.of("instruments", "identify", resource, "--timeout", "-1 s").code())
        .isEqualTo(2);
  }
}
