package org.ferroloop.transport.vxi11;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;
import org.ferroloop.time.VirtualClock;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Discovery;
import org.ferroloop.transport.Finder;
import org.ferroloop.transport.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The broadcast, sent for real to a portmapper on this machine's loopback network. */
@Timeout(30)
class Vxi11BroadcastTest {
  private static final byte[] NOISE = {1, 2, 3};

  @Test
  void whoNamesACorePortIsFoundOnce() throws IOException {
    try (Desk desk = new Desk(call -> reply(call, 50123))) {
      assertThat(search(desk))
          .containsExactly(
              new Found(
                  "TCPIP0::127.0.0.1::inst0::INSTR",
                  "VXI-11 broadcast",
                  "core channel on port 50123; device name not asked"));
    }
  }

  @Test
  void aComputerWithoutInstrumentsIsNotListed() throws IOException {
    try (Desk desk = new Desk(call -> reply(call, 0))) {
      assertThat(search(desk)).isEmpty();
    }
  }

  @Test
  void anAnswerToSomebodyElseIsNotTaken() throws IOException {
    try (Desk desk =
        new Desk(
            call -> RpcReply.success(decoded(call).xid() + 1, Portmap.encodePort(9)).encode())) {
      assertThat(search(desk)).isEmpty();
    }
  }

  @Test
  void noiseIsPassedOver() throws IOException {
    try (Desk desk = new Desk(call -> NOISE)) {
      assertThat(search(desk)).isEmpty();
    }
  }

  @Test
  void itTakesPartInDiscoveryOnlyOverTheNetwork() {
    List<Finder> broadcasts =
        ServiceLoader.load(Finder.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(finder -> finder.scope() == Discovery.Scope.NETWORK)
            .toList();
    assertThat(broadcasts).hasOnlyElementsOfType(Vxi11Broadcast.class).hasSize(1);
  }

  /** Searches until the desk has been asked three times, however slow this machine is. */
  private static List<Found> search(Desk desk) throws IOException {
    InetAddress everybody = InetAddress.getByName("127.255.255.255");
    return new Vxi11Broadcast(List.of(everybody), desk.port())
        .find(Deadline.in(desk.clock(), Duration.ofHours(1)));
  }

  private static RpcCall decoded(byte[] call) {
    return RpcCall.decode("finder", call);
  }

  /** The answer of a portmapper that was asked for the core channel over TCP. */
  private static byte[] reply(byte[] bytes, int port) {
    RpcCall call = decoded(bytes);
    assertThat(call.program()).isEqualTo(Portmap.PROGRAM);
    assertThat(call.procedure()).isEqualTo(Portmap.GETPORT);
    assertThat(Portmap.decode(call.arguments("finder")))
        .isEqualTo(Portmap.ask(Vxi11Program.CORE, 1, Portmap.TCP));
    return RpcReply.success(call.xid(), Portmap.encodePort(port)).encode();
  }

  /** Answers datagrams on a free port of every local address. */
  private static final class Desk implements AutoCloseable {
    private final DatagramSocket socket = new DatagramSocket(new InetSocketAddress("0.0.0.0", 0));
    private final VirtualClock clock = new VirtualClock(Instant.EPOCH);

    Desk(UnaryOperator<byte[]> answer) throws IOException {
      RpcPeer.daemon(() -> serve(answer));
    }

    int port() {
      return socket.getLocalPort();
    }

    /** An hour passes after the third question. */
    VirtualClock clock() {
      return clock;
    }

    private void serve(UnaryOperator<byte[]> answer) {
      try {
        for (int calls = 1; !socket.isClosed(); calls++) {
          DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
          socket.receive(packet);
          byte[] reply = answer.apply(Arrays.copyOf(packet.getData(), packet.getLength()));
          socket.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
          if (calls == 3) {
            clock.pause(Duration.ofHours(1));
          }
        }
      } catch (IOException e) {
        socket.close();
      }
    }

    @Override
    public void close() {
      socket.close();
    }
  }
}
