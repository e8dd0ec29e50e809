package org.ferroloop.transport.vxi11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.ferroloop.transport.LinkProtocol;
import org.junit.jupiter.api.Test;

/** Random and corrupted frames: a decoder gives a frame or LinkProtocol, nothing else. */
class RpcFuzzTest {
  private static final long SEED = 20260701;
  private static final int ROUNDS = 4000;

  private static final List<Consumer<byte[]>> DECODERS =
      List.of(
          b -> RpcCall.decode("fuzz", b),
          b -> RpcReply.decode("fuzz", b),
          b -> Portmap.decode(new XdrReader("fuzz", b)),
          b -> Portmap.decodePort(new XdrReader("fuzz", b)),
          b -> CreateLink.Request.decode(new XdrReader("fuzz", b)),
          b -> CreateLink.Response.decode(new XdrReader("fuzz", b)),
          b -> DeviceWrite.Request.decode(new XdrReader("fuzz", b)),
          b -> DeviceWrite.Response.decode(new XdrReader("fuzz", b)),
          b -> DeviceRead.Request.decode(new XdrReader("fuzz", b)),
          b -> DeviceRead.Response.decode(new XdrReader("fuzz", b)),
          b -> DeviceGeneric.decode(new XdrReader("fuzz", b)),
          b -> DeviceGeneric.StatusByte.decode(new XdrReader("fuzz", b)),
          b -> DeviceGeneric.Lock.decode(new XdrReader("fuzz", b)),
          b -> DeviceGeneric.decodeLink(new XdrReader("fuzz", b)),
          b -> DeviceDocmd.Request.decode(new XdrReader("fuzz", b)),
          b -> DeviceDocmd.Response.decode(new XdrReader("fuzz", b)),
          b -> ServiceRequest.Channel.decode(new XdrReader("fuzz", b)),
          b -> ServiceRequest.Enable.decode(new XdrReader("fuzz", b)));

  private static final List<byte[]> GOOD =
      List.of(
          new RpcCall(1, 2, 3, 4, new byte[] {1, 2, 3, 4}).encode(),
          RpcReply.success(1, new byte[] {1, 2, 3, 4}).encode(),
          Portmap.ask(1, 2, 6).encode(),
          new CreateLink.Request(1, true, 5, "inst0").encode(),
          new DeviceWrite.Request(1, 2, 3, 8, new byte[37]).encode(),
          new DeviceRead.Response(0, 4, new byte[41]).encode(),
          new DeviceDocmd.Request(1, 2, 3, 4, 5, true, 1, new byte[9]).encode(),
          new ServiceRequest.Enable(1, true, new byte[40]).encode());

  @Test
  void decodersGiveAFrameOrLinkProtocol() {
    RandomStream random = Seeds.of(SEED).stream("rpc frames");
    int frames = 0;
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = round % 4 == 0 ? noise(random) : corrupted(random);
      for (Consumer<byte[]> decoder : DECODERS) {
        try {
          decoder.accept(bytes);
          frames++;
        } catch (LinkProtocol e) {
          assertThat(e).hasMessageStartingWith("fuzz: ");
          refused++;
        } catch (RuntimeException e) {
          fail("seed " + SEED + " round " + round + " " + Arrays.toString(bytes), e);
        }
      }
    }
    assertThat(frames).isGreaterThan(1000);
    assertThat(refused).isGreaterThan(1000);
  }

  @Test
  void recordsEndWhateverTheStreamHolds() {
    RandomStream random = Seeds.of(SEED).stream("rpc records");
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = noise(random);
      if (round % 2 == 0 && bytes.length > 1) {
        // Short marks, so that many fragments come in a row.
        for (int i = 0; i + 4 <= bytes.length; i += 5) {
          bytes[i] = bytes[i + 1] = bytes[i + 2] = 0;
          bytes[i + 3] = (byte) random.nextInt(2);
        }
      }
      ByteArrayInputStream in = new ByteArrayInputStream(bytes);
      try {
        byte[] record = RecordMark.read(in, "fuzz", 4096);
        assertThat(record == null ? 0 : record.length).isLessThanOrEqualTo(bytes.length);
      } catch (LinkProtocol | EOFException e) {
        assertThat(e.getMessage()).isNotBlank();
      } catch (IOException | RuntimeException e) {
        fail("seed " + SEED + " round " + round + " " + Arrays.toString(bytes), e);
      }
    }
  }

  private static byte[] noise(RandomStream random) {
    byte[] bytes = new byte[random.nextInt(80)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static byte[] corrupted(RandomStream random) {
    byte[] good = GOOD.get(random.nextInt(GOOD.size()));
    byte[] bytes =
        Arrays.copyOf(good, random.nextInt(3) == 0 ? random.nextInt(good.length) : good.length);
    for (int flips = random.nextInt(4); flips > 0 && bytes.length > 0; flips--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}
