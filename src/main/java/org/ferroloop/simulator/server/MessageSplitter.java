package org.ferroloop.simulator.server;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a stream of bytes into program messages at the line feeds, except at those inside a
 * definite-length block ("#15ab\ncd"). Quotes only matter in that "#" begins no block inside them;
 * a line feed ends a message even there, so that a forgotten quote costs one message. Not
 * thread-safe.
 */
public final class MessageSplitter {
  private static final int LONGEST = 16 << 20;

  private final ByteArrayOutputStream message = new ByteArrayOutputStream();
  private byte quote;
  private int digitsExpected;
  private int digits;
  private long length;
  private long blockLeft;
  private boolean hash;

  /**
   * Takes bytes as they came.
   *
   * @return the messages they complete, each with its line feed
   */
  public List<byte[]> take(byte[] bytes, int count) {
    List<byte[]> whole = new ArrayList<>(1);
    int start = 0;
    for (int i = 0; i < count; i++) {
      int more = i + 1 - start;
      if (ends(bytes[i]) || message.size() + more >= LONGEST) {
        message.write(bytes, start, more);
        whole.add(message.toByteArray());
        reset();
        start = i + 1;
      }
    }
    message.write(bytes, start, count - start);
    return whole;
  }

  /** What has come since the last line feed, and forgets it. */
  public byte[] rest() {
    byte[] rest = message.toByteArray();
    reset();
    return rest;
  }

  /** Forgets an unfinished message. */
  public void reset() {
    message.reset();
    quote = 0;
    hash = false;
    digitsExpected = 0;
    blockLeft = 0;
  }

  private boolean ends(byte b) {
    if (blockLeft > 0) {
      blockLeft--;
      return false;
    }
    if (digitsExpected > 0) {
      blockDigit(b);
      return false;
    }
    if (hash) {
      hash = false;
      if (b >= '1' && b <= '9') {
        digitsExpected = b - '0';
        digits = 0;
        length = 0;
        return false;
      }
    }
    if (quote != 0) {
      quote = b == quote ? 0 : quote;
    } else if (b == '"' || b == '\'') {
      quote = b;
    } else {
      hash = b == '#';
    }
    return b == '\n';
  }

  private void blockDigit(byte b) {
    if (b < '0' || b > '9') {
      digitsExpected = 0;
      return;
    }
    length = length * 10 + b - '0';
    if (++digits == digitsExpected) {
      digitsExpected = 0;
      blockLeft = length;
    }
  }
}
