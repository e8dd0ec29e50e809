package org.ferroloop.transport.vxi11;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.ferroloop.transport.LinkProtocol;

/**
 * Record marking of ONC-RPC on a byte stream (RFC 5531, section 11): a record is one or more
 * fragments, each behind this mark of 4 bytes.
 *
 * @param last bit 31: this fragment ends the record
 * @param length bits 30 to 0: bytes of the fragment, 0 to 2^31 - 1
 */
public record RecordMark(boolean last, int length) {
  /** Bytes of a mark. */
  public static final int SIZE = 4;

  private static final int AT_ONCE = 1 << 16;

  public RecordMark {
    if (length < 0) {
      throw new IllegalArgumentException("a fragment has no " + length + " bytes");
    }
  }

  public static RecordMark decode(int bits) {
    return new RecordMark(bits < 0, bits & 0x7FFF_FFFF);
  }

  public int encode() {
    return last ? length | 0x8000_0000 : length;
  }

  /** The record as one fragment with its mark. */
  public static byte[] frame(byte[] record) {
    return new XdrWriter().int32(new RecordMark(true, record.length).encode()).raw(record).bytes();
  }

  /** Writes a record as one fragment, in one piece, and flushes. */
  public static void write(OutputStream out, byte[] record) throws IOException {
    out.write(frame(record));
    out.flush();
  }

  /**
   * Reads a record of any number of fragments. Memory grows with the bytes that arrive, not with
   * the length that a mark claims.
   *
   * @param peer who sends, for messages
   * @param most the longest record that is taken, bytes
   * @return null when the stream ended before a record began
   * @throws EOFException when the stream ended within a record
   * @throws LinkProtocol when the record is longer than {@code most}, or of more than {@code most}
   *     empty fragments
   */
  public static byte[] read(InputStream in, String peer, int most) throws IOException {
    int first = in.read();
    if (first < 0) {
      return null;
    }
    ByteArrayOutputStream record = new ByteArrayOutputStream(256);
    RecordMark mark = decode(first << 24 | three(in));
    int empty = 0;
    while (true) {
      if (mark.length() > most - record.size() || empty > most) {
        throw new LinkProtocol(
            peer,
            "RPC record of at least "
                + ((long) record.size() + mark.length())
                + " bytes, expected at most "
                + most,
            null);
      }
      copy(in, record, mark.length());
      if (mark.last()) {
        return record.toByteArray();
      }
      empty += mark.length() == 0 ? 1 : 0;
      mark = decode(one(in) << 24 | three(in));
    }
  }

  private static void copy(InputStream in, ByteArrayOutputStream to, int count) throws IOException {
    byte[] buffer = new byte[Math.min(count, AT_ONCE)];
    int left = count;
    while (left > 0) {
      int got = in.read(buffer, 0, Math.min(left, buffer.length));
      if (got < 0) {
        throw new EOFException("the stream ended " + left + " bytes before the fragment's end");
      }
      to.write(buffer, 0, got);
      left -= got;
    }
  }

  private static int one(InputStream in) throws IOException {
    int b = in.read();
    if (b < 0) {
      throw new EOFException("the stream ended within a record mark");
    }
    return b;
  }

  private static int three(InputStream in) throws IOException {
    return one(in) << 16 | one(in) << 8 | one(in);
  }
}
