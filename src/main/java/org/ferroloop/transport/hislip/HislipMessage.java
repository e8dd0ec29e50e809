package org.ferroloop.transport.hislip;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.ferroloop.transport.LinkProtocol;

/**
 * A header and its payload.
 *
 * @param type 1 byte, 0 to 255
 * @param control 1 byte, 0 to 255
 * @param parameter 4 bytes
 * @param payload any bytes
 */
public record HislipMessage(int type, int control, int parameter, byte[] payload) {
  private static final int AT_ONCE = 1 << 16;
  private static final byte[] NOTHING = {};

  public static HislipMessage of(HislipType type, int control, int parameter, byte[] payload) {
    return new HislipMessage(type.code(), control, parameter, payload);
  }

  /** A message without payload. */
  public static HislipMessage of(HislipType type, int control, int parameter) {
    return of(type, control, parameter, NOTHING);
  }

  /** A message whose payload is text, in ASCII. */
  public static HislipMessage of(HislipType type, int control, int parameter, String text) {
    return of(type, control, parameter, text.getBytes(StandardCharsets.US_ASCII));
  }

  /** The type's meaning; empty when HiSLIP 1.0 names none. */
  public Optional<HislipType> kind() {
    return HislipType.of(type);
  }

  public boolean is(HislipType expected) {
    return type == expected.code();
  }

  /** The payload as text (error messages, sub-address). */
  public String text() {
    return new String(payload, StandardCharsets.ISO_8859_1);
  }

  /** The type's name and the fields, for messages to people. */
  @Override
  public String toString() {
    return String.format(
        "%s (control %d, parameter 0x%08X, %d bytes)",
        kind().map(HislipType::name).orElse("type " + type), control, parameter, payload.length);
  }

  /** Header and payload. */
  public byte[] encode() {
    byte[] header = new HislipHeader(type, control, parameter, payload.length).encode();
    byte[] all = Arrays.copyOf(header, HislipHeader.SIZE + payload.length);
    System.arraycopy(payload, 0, all, HislipHeader.SIZE, payload.length);
    return all;
  }

  /** Writes header and payload in one piece, and flushes. */
  public void write(OutputStream out) throws IOException {
    out.write(encode());
    out.flush();
  }

  /**
   * Reads one message. Memory grows with the bytes that arrive, not with the length that the header
   * claims.
   *
   * @param peer who sends, for messages
   * @param most the longest payload that is taken, bytes
   * @return null when the stream ended before a message began
   * @throws EOFException when the stream ended within a message
   * @throws LinkProtocol when the header is none or the payload longer than {@code most}
   */
  public static HislipMessage read(InputStream in, String peer, int most) throws IOException {
    byte[] bytes = in.readNBytes(HislipHeader.SIZE);
    if (bytes.length == 0) {
      return null;
    }
    if (bytes.length < HislipHeader.SIZE) {
      throw new EOFException("the stream ended within a HiSLIP header");
    }
    HislipHeader header = HislipHeader.decode(peer, bytes);
    if (header.length() > most) {
      throw new LinkProtocol(
          peer, "HiSLIP payload of " + header.length() + " bytes, expected at most " + most, null);
    }
    return new HislipMessage(
        header.type(), header.control(), header.parameter(), payload(in, (int) header.length()));
  }

  private static byte[] payload(InputStream in, int length) throws IOException {
    if (length == 0) {
      return NOTHING;
    }
    byte[] buffer = new byte[Math.min(length, AT_ONCE)];
    ByteArrayOutputStream all = new ByteArrayOutputStream(buffer.length);
    while (all.size() < length) {
      int got = in.read(buffer, 0, Math.min(length - all.size(), buffer.length));
      if (got < 0) {
        throw new EOFException("the stream ended within a HiSLIP payload");
      }
      all.write(buffer, 0, got);
    }
    return all.toByteArray();
  }
}
