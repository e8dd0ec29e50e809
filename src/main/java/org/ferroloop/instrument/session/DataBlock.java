package org.ferroloop.instrument.session;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Blocks of bytes, {@code #<n><length><bytes>} or, of indefinite length, {@code #0<bytes>} (IEEE
 * 488.2, 7.7.6, 8.7.9 and 8.7.10): how SCPI carries waveforms and binary readings.
 */
final class DataBlock {
  private DataBlock() {}

  /** A command whose last parameter is a block: header, blank, block. */
  static byte[] after(String header, byte[] data) {
    String length = Integer.toString(data.length);
    byte[] head = (header + " #" + length.length() + length).getBytes(StandardCharsets.ISO_8859_1);
    byte[] message = Arrays.copyOf(head, head.length + data.length);
    System.arraycopy(data, 0, message, head.length, data.length);
    return message;
  }

  /**
   * The bytes of an answer that is one block and nothing else; empty when it is not. An indefinite
   * block, {@code #0}, is all that the wire's end flag let through.
   */
  static Optional<byte[]> read(byte[] answer) {
    if (answer.length >= 2 && answer[0] == '#' && answer[1] == '0') {
      return Optional.of(Arrays.copyOfRange(answer, 2, answer.length));
    }
    int digits = answer.length > 1 && answer[0] == '#' ? answer[1] - '0' : 0;
    int start = 2 + digits;
    if (digits < 1 || digits > 9 || start > answer.length) {
      return Optional.empty();
    }
    long length = 0;
    for (int i = 2; i < start; i++) {
      if (answer[i] < '0' || answer[i] > '9') {
        return Optional.empty();
      }
      length = 10 * length + answer[i] - '0';
    }
    return length == answer.length - start
        ? Optional.of(Arrays.copyOfRange(answer, start, answer.length))
        : Optional.empty();
  }
}
