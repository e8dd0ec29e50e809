package org.ferroloop.transport.vxi11;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.ferroloop.transport.LinkProtocol;

/**
 * Reads XDR (RFC 4506) from bytes that have arrived. Every method throws {@link LinkProtocol} when
 * the bytes end too early or do not hold the item.
 */
public final class XdrReader {
  private final String peer;
  private final byte[] bytes;
  private int next;

  /**
   * @param peer who sent the bytes, for messages
   */
  public XdrReader(String peer, byte[] bytes) {
    this.peer = peer;
    this.bytes = bytes;
  }

  /** Who sent the bytes. */
  public String peer() {
    return peer;
  }

  /** 32 bits as a signed number. */
  public int int32(String field) {
    need(4, field);
    int value = 0;
    for (int i = 0; i < 4; i++) {
      value = value << 8 | bytes[next++] & 0xFF;
    }
    return value;
  }

  /** 32 bits as a number from 0 to 2^32 - 1. */
  public long uint32(String field) {
    return int32(field) & 0xFFFF_FFFFL;
  }

  /** 32 bits that hold a number from 0 to {@code most}. */
  public int bounded(String field, int most) {
    long value = uint32(field);
    if (value > most) {
      throw wrong(field + " is " + value + ", expected 0 to " + most);
    }
    return (int) value;
  }

  /** 32 bits that are 1 or 0. */
  public boolean bool(String field) {
    return bounded(field, 1) == 1;
  }

  /** An opaque of variable length; the length is checked against the bytes that are there. */
  public byte[] opaque(String field) {
    long length = uint32(field);
    if (length > bytes.length - next) {
      throw wrong(
          field + " says " + length + " bytes, but only " + (bytes.length - next) + " are there");
    }
    byte[] value = Arrays.copyOfRange(bytes, next, next + (int) length);
    // Some instruments leave out the padding of the last item.
    next = (int) Math.min(bytes.length, next + (length + 3 & ~3L));
    return value;
  }

  /** An opaque read as ISO 8859-1. */
  public String string(String field) {
    return new String(opaque(field), StandardCharsets.ISO_8859_1);
  }

  /** All bytes that have not been read. */
  public byte[] rest() {
    byte[] rest = Arrays.copyOfRange(bytes, next, bytes.length);
    next = bytes.length;
    return rest;
  }

  private void need(int count, String field) {
    if (bytes.length - next < count) {
      throw wrong(
          "ends after " + bytes.length + " bytes, expected " + count + " more for " + field);
    }
  }

  /** A frame that is none. */
  LinkProtocol wrong(String what) {
    return new LinkProtocol(peer, "XDR data: " + what, null);
  }
}
