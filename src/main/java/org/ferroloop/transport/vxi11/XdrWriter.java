package org.ferroloop.transport.vxi11;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes XDR (RFC 4506): big-endian, every item padded with zeros to a multiple of 4 bytes. */
public final class XdrWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(64);

  /** 32 bits, signed or not. */
  public XdrWriter int32(int value) {
    out.write(value >>> 24);
    out.write(value >>> 16);
    out.write(value >>> 8);
    out.write(value);
    return this;
  }

  /**
   * 32 bits without sign.
   *
   * @throws IllegalArgumentException outside 0 to 2^32 - 1
   */
  public XdrWriter uint32(long value) {
    if (value < 0 || value > 0xFFFF_FFFFL) {
      throw new IllegalArgumentException("an unsigned 32-bit number cannot hold " + value);
    }
    return int32((int) value);
  }

  /** 32 bits: 1 or 0. */
  public XdrWriter bool(boolean value) {
    return int32(value ? 1 : 0);
  }

  /** 32 bits of length, the bytes, padding. */
  public XdrWriter opaque(byte[] value) {
    int32(value.length);
    out.write(value, 0, value.length);
    out.write(new byte[-value.length & 3], 0, -value.length & 3);
    return this;
  }

  /** An opaque in ISO 8859-1. */
  public XdrWriter string(String value) {
    return opaque(value.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Bytes that are XDR already. */
  public XdrWriter raw(byte[] xdr) {
    out.write(xdr, 0, xdr.length);
    return this;
  }

  public byte[] bytes() {
    return out.toByteArray();
  }
}
