package org.ferroloop.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ferroloop.random.Seeds;
import org.ferroloop.simulator.fault.FaultRun;
import org.ferroloop.time.VirtualClock;
import org.ferroloop.transport.vxi11.CreateLink;
import org.ferroloop.transport.vxi11.DeviceRead;
import org.ferroloop.transport.vxi11.DeviceWrite;
import org.ferroloop.transport.vxi11.RecordMark;
import org.ferroloop.transport.vxi11.RpcCall;
import org.ferroloop.transport.vxi11.RpcReply;
import org.ferroloop.transport.vxi11.Vxi11Error;
import org.ferroloop.transport.vxi11.Vxi11Program;
import org.ferroloop.transport.vxi11.XdrReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client meets whose predecessor has left in the middle of something. */
class Vxi11ServerTest {
  private static final int END = 8;
  private static final long LONG_MILLIS = 600_000;

  private Vxi11Server server;

  @BeforeEach
  void serve() throws IOException {
    SharedBench bench =
        new SharedBench(
            new VirtualClock(Instant.EPOCH),
            new FaultRun(List.of()),
            Seeds.of(1).stream("noise"),
            false);
    Station station = new Station(new EchoInstrument("pg"), bench);
    server = new Vxi11Server(Map.of("inst0", station), bench, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aReadingThatNobodyWaitsForTakesNoAnswerFromTheNextClient() throws IOException {
    try (Client first = new Client();
        Client second = new Client()) {
      first.send(
          Vxi11Program.DEVICE_READ,
          new DeviceRead.Request(first.link, 100, LONG_MILLIS, 0, 0, 0).encode());
      first.leave();
      second.call(
          Vxi11Program.DEVICE_WRITE,
          new DeviceWrite.Request(
                  second.link, 1_000, 0, END, "pg?\n".getBytes(StandardCharsets.ISO_8859_1))
              .encode());
      DeviceRead.Response answer =
          DeviceRead.Response.decode(
              second.call(
                  Vxi11Program.DEVICE_READ,
                  new DeviceRead.Request(second.link, 100, 1_000, 0, 0, 0).encode()));
      assertThat(answer.error()).isEqualTo(Vxi11Error.NONE.code());
      assertThat(answer.data()).asString(StandardCharsets.ISO_8859_1).isEqualTo("pg?\n");
    }
  }

  /** One core channel with one link. */
  private final class Client implements AutoCloseable {
    private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.corePort());
    private final InputStream in = socket.getInputStream();
    private final int link;

    Client() throws IOException {
      socket.setSoTimeout(20_000);
      byte[] request = new CreateLink.Request(1, false, 0, "inst0").encode();
      link = CreateLink.Response.decode(call(Vxi11Program.CREATE_LINK, request)).link();
    }

    void send(int procedure, byte[] arguments) throws IOException {
      RpcCall call = new RpcCall(1, Vxi11Program.CORE, Vxi11Program.VERSION, procedure, arguments);
      RecordMark.write(socket.getOutputStream(), call.encode());
    }

    XdrReader call(int procedure, byte[] arguments) throws IOException {
      send(procedure, arguments);
      RpcReply reply = RpcReply.decode("server", RecordMark.read(in, "server", 1 << 16));
      return new XdrReader("server", reply.results());
    }

    /** Hangs up, and waits until the server has, too. */
    void leave() throws IOException {
      socket.shutdownOutput();
      in.readAllBytes();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
