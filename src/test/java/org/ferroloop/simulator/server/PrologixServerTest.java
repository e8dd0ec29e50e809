package org.ferroloop.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ferroloop.simulator.bench.Outfit;
import org.ferroloop.simulator.bench.SimulatedBench;
import org.ferroloop.simulator.bench.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Expected exchanges after the manual of the Prologix controllers. */
class PrologixServerTest {
  private final SimulatedBench bench =
      SimulatedBench.start(
          new Outfit(new EchoInstrument("smu"), List.of(new Wire.Prologix(0, 26))),
          new Outfit(new EchoInstrument("pg"), List.of(new Wire.Prologix(0, 10))));
  private Socket socket;
  private BufferedReader in;

  @BeforeEach
  void connect() throws IOException {
    String remark = bench.addresses().get(0).remark();
    int port = Integer.parseInt(remark.substring(remark.lastIndexOf(':') + 1));
    socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(5_000);
    in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
  }

  @AfterEach
  void close() throws IOException {
    socket.close();
    bench.close();
  }

  @Test
  void sharesOneAdapterBetweenInstruments() {
    assertThat(bench.addresses())
        .extracting(Served.Address::resource)
        .containsExactlyInAnyOrder("GPIB0::26::INSTR", "GPIB0::10::INSTR");
    assertThat(bench.addresses().stream().map(Served.Address::remark).distinct()).hasSize(1);
  }

  @Test
  void readsOnlyWhenAsked() throws IOException {
    send("++addr 26\n++eos 2\nsmu?\n++spoll\n++addr 10\npg?\n++read eoi\n++addr 26\n++read eoi\n");
    assertThat(in.readLine()).isEqualTo("16");
    assertThat(in.readLine()).isEqualTo("pg?");
    assertThat(in.readLine()).isEqualTo("smu?");
  }

  @Test
  void unescapesBytesAndTriggersAndClears() throws IOException {
    send("++addr 26\n++eos 3\na\u001b+b\u001b\u001b?\n++read eoi\n++trg\nTRIGGERS?\n++read eoi\n");
    assertThat(in.readLine()).isEqualTo("a+b\u001b?");
    assertThat(in.readLine()).isEqualTo("1");
    send("x?\n++clr\n++spoll 26\n++addr\n++nonsense\n");
    assertThat(in.readLine()).isEqualTo("0");
    assertThat(in.readLine()).isEqualTo("26");
    assertThat(in.readLine()).isEqualTo("Unrecognized command");
  }

  @Test
  void readingNothingIsAQueryErrorOfTheInstrument() throws IOException {
    send("++addr 10\n++read_tmo_ms 1\n++read eoi\n++spoll\n");
    assertThat(in.readLine()).isEqualTo("32");
  }

  @Test
  void servesTheNextClientWhenTheOneBeforeHasLeft() throws IOException {
    send("++addr 10\n++read_tmo_ms 3000\n++read eoi\n");
    Socket first = socket;
    connect();
    send("++addr 10\npg?\n++read eoi\n");
    // Its reading that nobody waits for any more takes no answer from the next.
    first.close();
    assertThat(in.readLine()).isEqualTo("pg?");
  }

  private void send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
