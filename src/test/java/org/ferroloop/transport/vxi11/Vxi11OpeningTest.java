package org.ferroloop.transport.vxi11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.ferroloop.time.Clock;
import org.ferroloop.time.SystemClock;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.LinkRefused;
import org.ferroloop.transport.Links;
import org.ferroloop.transport.ResourceName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the core channel is found. */
class Vxi11OpeningTest {
  private static final Clock CLOCK = new SystemClock();

  private final Vxi11Peer peer = new Vxi11Peer();

  @AfterEach
  void close() {
    peer.close();
  }

  private static byte[] answer(RpcCall call, int port) {
    assertThat(call.procedure()).isEqualTo(Portmap.GETPORT);
    Portmap question = Portmap.decode(call.arguments("client"));
    boolean core = question.program() == Vxi11Program.CORE && question.protocol() == Portmap.TCP;
    return Portmap.encodePort(core ? port : 0);
  }

  private static void answers(Link link) {
    Deadline deadline = Deadline.in(CLOCK, Duration.ofSeconds(10));
    link.write("ECHO here".getBytes(StandardCharsets.US_ASCII), deadline);
    assertThat(new String(link.read(deadline), StandardCharsets.US_ASCII)).isEqualTo("here");
  }

  private static LinkOptions patience(long millis) {
    return LinkOptions.DEFAULT.withConnectTimeout(Duration.ofMillis(millis));
  }

  @Test
  void asksThePortmapperOverTcp() {
    try (RpcPeer portmapper = new RpcPeer(client -> call -> answer(call, peer.corePort()));
        Link link =
            Vxi11Link.open(peer.resource(), LinkOptions.DEFAULT, CLOCK, portmapper.port())) {
      answers(link);
    }
    assertThat(peer.destroyed()).isEqualTo(1);
  }

  @Test
  void asksThePortmapperOverUdpWhereTcpIsClosed() throws IOException {
    try (DatagramSocket portmapper = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      RpcPeer.daemon(() -> answerOne(portmapper));
      try (Link link =
          Vxi11Link.open(peer.resource(), LinkOptions.DEFAULT, CLOCK, portmapper.getLocalPort())) {
        answers(link);
      }
    }
  }

  private void answerOne(DatagramSocket socket) {
    byte[] buffer = new byte[1500];
    DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
    try {
      socket.receive(packet);
      RpcCall call = RpcCall.decode("client", Arrays.copyOf(buffer, packet.getLength()));
      byte[] reply = RpcReply.success(call.xid(), answer(call, peer.corePort())).encode();
      socket.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void saysThatNoPortmapperAnswers() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    assertThatThrownBy(() -> Vxi11Link.open(peer.resource(), patience(300), CLOCK, free))
        .isInstanceOf(LinkRefused.class)
        .hasMessageContaining("TCPIP0::127.0.0.1::inst0::INSTR")
        .hasMessageContaining("portmapper");
  }

  @Test
  void saysThatThePortmapperKnowsNoVxi11() {
    try (RpcPeer portmapper = new RpcPeer(client -> call -> answer(call, 0))) {
      assertThatThrownBy(
              () -> Vxi11Link.open(peer.resource(), patience(2000), CLOCK, portmapper.port()))
          .isInstanceOf(LinkRefused.class)
          .hasMessageContaining("0x0607AF");
    }
  }

  @Test
  void takesTheCorePortFromTheName() {
    ResourceName name = Vxi11Address.name("127.0.0.1", "inst0", peer.corePort());
    assertThat(ResourceName.parse(name.toString())).isEqualTo(name);
    try (Link link = Links.open(name, CLOCK)) {
      answers(link);
    }
    assertThat(Vxi11Address.of(new ResourceName.Vxi11(0, "h", "gpib0,5")))
        .isEqualTo(new Vxi11Address("gpib0,5", 0));
  }

  @Test
  void namesTheDeviceThatIsNotThere() {
    ResourceName name = Vxi11Address.name("127.0.0.1", "inst3", peer.corePort());
    assertThatThrownBy(() -> Links.open(name, CLOCK))
        .isInstanceOf(LinkRefused.class)
        .hasMessageContaining("inst3")
        .hasMessageContaining("error 3 (device not accessible)");
  }
}
