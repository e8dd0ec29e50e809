package org.ferroloop.transport.vxi11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.ferroloop.transport.LinkProtocol;
import org.junit.jupiter.api.Test;

/** Frames byte for byte as the standards print them. */
class RpcFramesTest {
  private static final HexFormat HEX = HexFormat.of();

  private static byte[] hex(String text) {
    return HEX.parseHex(text.replace(" ", ""));
  }

  @Test
  void asksThePortmapperForTheCoreChannel() {
    Portmap core = Portmap.ask(Vxi11Program.CORE, Vxi11Program.VERSION, Portmap.TCP);
    RpcCall call = new RpcCall(0x12345678, Portmap.PROGRAM, 2, Portmap.GETPORT, core.encode());
    assertThat(RecordMark.frame(call.encode()))
        .isEqualTo(
            hex(
                "80000038 12345678 00000000 00000002 000186a0 00000002 00000003"
                    + "00000000 00000000 00000000 00000000"
                    + "000607af 00000001 00000006 00000000"));
    assertThat(Portmap.decode(RpcCall.decode("test", call.encode()).arguments("test")))
        .isEqualTo(core);
  }

  @Test
  void readsThePortmappersAnswer() {
    RpcReply reply =
        RpcReply.decode(
            "test", hex("12345678 00000001 00000000 00000000 00000000 00000000 00000400"));
    assertThat(reply.xid()).isEqualTo(0x12345678);
    assertThat(reply.status()).isEqualTo(RpcReply.Status.SUCCESS);
    assertThat(Portmap.decodePort(reply.results("test"))).isEqualTo(1024);
    assertThat(RpcReply.success(0x12345678, Portmap.encodePort(1024)).encode())
        .isEqualTo(hex("12345678 00000001 00000000 00000000 00000000 00000000 00000400"));
  }

  @Test
  void padsAWriteToFourBytes() {
    byte[] question = "*IDN?\n".getBytes(StandardCharsets.US_ASCII);
    byte[] write = new DeviceWrite.Request(1, 2000, 0, Vxi11Program.FLAG_END, question).encode();
    assertThat(write)
        .isEqualTo(hex("00000001 000007d0 00000000 00000008 00000006 2a49444e3f0a 0000"));
    DeviceWrite.Request back = DeviceWrite.Request.decode(new XdrReader("test", write));
    assertThat(back.end()).isTrue();
    assertThat(back.data()).isEqualTo(question);
  }

  @Test
  void createsALink() {
    CreateLink.Request request = new CreateLink.Request(7, false, 10000, "inst0");
    assertThat(request.encode())
        .isEqualTo(hex("00000007 00000000 00002710 00000005 696e737430 000000"));
    CreateLink.Response response = new CreateLink.Response(0, 3, 1025, 16384);
    assertThat(response.encode()).isEqualTo(hex("00000000 00000003 00000401 00004000"));
    assertThat(CreateLink.Response.decode(new XdrReader("test", response.encode())))
        .isEqualTo(response);
  }

  @Test
  void tellsRefusedCallsApart() {
    for (RpcReply.Status status : RpcReply.Status.values()) {
      RpcReply reply = new RpcReply(5, status, new byte[0]);
      assertThat(RpcReply.decode("test", reply.encode()).status()).isEqualTo(status);
    }
  }

  @Test
  void joinsFragments() throws IOException {
    byte[] stream = hex("00000003 010203 00000000 80000002 0405 80000000");
    ByteArrayInputStream in = new ByteArrayInputStream(stream);
    assertThat(RecordMark.read(in, "test", 100)).isEqualTo(hex("0102030405"));
    assertThat(RecordMark.read(in, "test", 100)).isEmpty();
    assertThat(RecordMark.read(in, "test", 100)).isNull();
  }

  @Test
  void doesNotBelieveALyingMark() {
    ByteArrayInputStream endless = new ByteArrayInputStream(hex("7fffffff 00"));
    assertThatThrownBy(() -> RecordMark.read(endless, "10.0.0.7", 1 << 20))
        .isInstanceOf(LinkProtocol.class)
        .hasMessageContaining("10.0.0.7")
        .hasMessageContaining("2147483647");
    ByteArrayInputStream cut = new ByteArrayInputStream(hex("7fffffff 00"));
    assertThatThrownBy(() -> RecordMark.read(cut, "test", Integer.MAX_VALUE))
        .isInstanceOf(EOFException.class);
  }

  @Test
  void namesTheFieldThatIsMissing() {
    assertThatThrownBy(
            () -> CreateLink.Response.decode(new XdrReader("10.0.0.7", hex("00000000 00000001"))))
        .isInstanceOf(LinkProtocol.class)
        .hasMessageContaining("10.0.0.7")
        .hasMessageContaining("abortPort");
  }
}
