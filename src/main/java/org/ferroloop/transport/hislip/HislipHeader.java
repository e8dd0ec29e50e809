package org.ferroloop.transport.hislip;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.ferroloop.transport.LinkProtocol;

/**
 * The 16 bytes before every payload (IVI-6.1, table 2), big-endian, after the prologue "HS".
 *
 * @param type 1 byte, 0 to 255; see {@link #kind}
 * @param control 1 byte, 0 to 255; meaning by type
 * @param parameter 4 bytes; meaning by type
 * @param length 8 bytes: payload bytes that follow, 0 to 2^63 - 1
 */
public record HislipHeader(int type, int control, int parameter, long length) {
  /** Bytes of a header. */
  public static final int SIZE = 16;

  private static final short PROLOGUE = 'H' << 8 | 'S';

  public HislipHeader {
    if ((type | control) >>> 8 != 0 || length < 0) {
      throw new IllegalArgumentException("type, control and length out of range");
    }
  }

  /**
   * @param peer who sent the bytes, for messages
   * @param bytes exactly 16
   * @throws LinkProtocol when they do not begin with "HS", or the length is negative
   */
  public static HislipHeader decode(String peer, byte[] bytes) {
    if (bytes.length != SIZE) {
      throw new LinkProtocol(
          peer, "HiSLIP header of " + bytes.length + " bytes, expected " + SIZE, null);
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int prologue = in.getShort() & 0xFFFF;
    if (prologue != PROLOGUE) {
      throw new LinkProtocol(
          peer,
          String.format("HiSLIP message begins with 0x%04X, expected \"HS\" (0x4853)", prologue),
          null);
    }
    int type = in.get() & 0xFF;
    int control = in.get() & 0xFF;
    int parameter = in.getInt();
    long length = in.getLong();
    if (length < 0) {
      throw new LinkProtocol(
          peer, "HiSLIP payload of " + Long.toUnsignedString(length) + " bytes", null);
    }
    return new HislipHeader(type, control, parameter, length);
  }

  public byte[] encode() {
    return ByteBuffer.allocate(SIZE)
        .putShort(PROLOGUE)
        .put((byte) type)
        .put((byte) control)
        .putInt(parameter)
        .putLong(length)
        .array();
  }

  /** The type's meaning; empty when HiSLIP 1.0 names none. */
  public Optional<HislipType> kind() {
    return HislipType.of(type);
  }
}
