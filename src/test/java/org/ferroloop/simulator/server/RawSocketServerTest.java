package org.ferroloop.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.ferroloop.simulator.bench.Outfit;
import org.ferroloop.simulator.bench.SimulatedBench;
import org.ferroloop.simulator.fault.Effect;
import org.ferroloop.simulator.fault.Fault;
import org.ferroloop.transport.ResourceName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RawSocketServerTest {
  private final SimulatedBench bench =
      SimulatedBench.start(Outfit.onSocket(new EchoInstrument("echo")));

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void answersEachClientWithItsOwn() throws IOException {
    try (Client one = new Client();
        Client two = new Client()) {
      one.send("first?\n");
      two.send("second?\nsilent\nthird?\n");
      assertThat(two.line()).isEqualTo("second?");
      assertThat(one.line()).isEqualTo("first?");
      assertThat(two.line()).isEqualTo("third?");
    }
  }

  @Test
  void spoilsAnswersAsTold() throws IOException {
    bench.inject(Fault.at("echo", "a\\?", 2, new Effect.Silent()));
    bench.inject(Fault.at("echo", "b\\?", 1, new Effect.Duplicated()));
    bench.inject(Fault.at("echo", "late\\?", 1, new Effect.Late(null)));
    try (Client client = new Client()) {
      client.send("a?\na?\nb?\n");
      assertThat(client.line()).isEqualTo("a?");
      assertThat(client.line()).isEqualTo("b?");
      assertThat(client.line()).isEqualTo("b?");
      client.send("late?\n");
      client.send("c?\n");
      assertThat(client.line()).isEqualTo("late?");
      assertThat(client.line()).isEqualTo("c?");
    }
  }

  @Test
  void aLateAnswerGoesToNobodyElse() throws IOException {
    bench.inject(Fault.at("echo", "late\\?", 1, new Effect.Late(null)));
    try (Client asked = new Client();
        Client other = new Client()) {
      asked.send("late?\n");
      asked.send("own?\n");
      assertThat(asked.line()).isEqualTo("late?");
      assertThat(asked.line()).isEqualTo("own?");
      bench.inject(Fault.at("echo", "late\\?", 1, new Effect.Late(null)));
      asked.send("late?\nend\n");
      assertThat(asked.line()).isEqualTo("late?");
      other.send("mine?\n");
      assertThat(other.line()).isEqualTo("mine?");
    }
  }

  @Test
  void cutsAndHangsUntilReconnected() throws IOException {
    bench.inject(Fault.at("", "cut", 1, new Effect.Disconnect()));
    bench.inject(Fault.at("", "hang", 1, new Effect.Hang()));
    try (Client client = new Client()) {
      client.send("cut?\n");
      assertThat(client.end()).isTrue();
    }
    try (Client client = new Client()) {
      client.send("hang?\nx?\n");
      client.socket.shutdownOutput();
      assertThat(client.end()).isTrue();
    }
    try (Client client = new Client()) {
      client.send("y?\n");
      assertThat(client.line()).isEqualTo("y?");
    }
  }

  /** Often: a thread about to end was once not waited for. */
  @RepeatedTest(200)
  void endsItsThreads() throws IOException {
    try (Client client = new Client()) {
      client.send("x?\n");
      assertThat(client.line()).isEqualTo("x?");
      bench.close();
      assertThat(client.end()).isTrue();
    }
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("simulator-socket-echo", "simulator-socket-echo-client");
    ResourceName.Socket resource = (ResourceName.Socket) bench.resource("echo");
    assertThatThrownBy(() -> new Socket(resource.host(), resource.port()).close())
        .isInstanceOf(IOException.class);
  }

  private final class Client implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader in;

    Client() throws IOException {
      ResourceName.Socket resource = (ResourceName.Socket) bench.resource("echo");
      socket = new Socket(resource.host(), resource.port());
      socket.setSoTimeout(5_000);
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    void send(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    String line() throws IOException {
      return in.readLine();
    }

    boolean end() throws IOException {
      try {
        return in.read() < 0;
      } catch (SocketException e) {
        return e.getMessage().contains("reset");
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
