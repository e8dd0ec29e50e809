package org.ferroloop.transport.wire;

import java.util.Arrays;
import org.ferroloop.transport.Terminator;

/**
 * Cuts a stream of bytes into messages at the terminator, but never within a definite-length block
 * {@code #<n><length><bytes>}, which may hold any byte (IEEE 488.2, 8.7.9).
 *
 * <p>A block begins only where a response element can: at the start of a message, after a comma or
 * semicolon outside quotes, or after the blank that follows a header. An indefinite block ({@code
 * #0}) ends at the terminator, as bare bytes have no other end.
 */
public final class MessageBuffer {
  private enum In {
    TEXT,
    STRING,
    BLOCK_MARK,
    BLOCK_LENGTH,
    BLOCK
  }

  private final byte last;
  private byte[] bytes = new byte[4096];
  private int size;
  private int scanned;
  private In in = In.TEXT;
  private boolean elementStart = true;
  private boolean blankSeen;
  private int digitsLeft;
  private long blockLeft;
  private int blockEnd;

  /**
   * @param end what ends a message
   */
  public MessageBuffer(Terminator end) {
    this.last = end.last();
  }

  /** Adds bytes as they came. */
  public void add(byte[] more, int count) {
    if (bytes.length - size < count) {
      bytes = Arrays.copyOf(bytes, Math.max(size + count, bytes.length * 2));
    }
    System.arraycopy(more, 0, bytes, size, count);
    size += count;
  }

  /** The next whole message without its terminator; null while there is none. */
  public byte[] take() {
    while (scanned < size) {
      if (in == In.BLOCK) {
        int step = (int) Math.min(blockLeft, size - scanned);
        blockLeft -= step;
        scanned += step;
        if (blockLeft == 0) {
          in = In.TEXT;
          blockEnd = scanned;
        }
      } else if (bytes[scanned] == last) {
        return cut();
      } else {
        scan(bytes[scanned++]);
      }
    }
    return null;
  }

  /** How many bytes wait, whole message or not. */
  public int size() {
    return size;
  }

  /** What waits, whole or not, for error texts. */
  public byte[] rest() {
    return Arrays.copyOf(bytes, size);
  }

  /** Forgets everything. */
  public void clear() {
    size = 0;
    restart();
  }

  private void scan(byte b) {
    switch (in) {
      case TEXT -> text(b);
      case STRING -> in = b == '"' ? In.TEXT : In.STRING;
      case BLOCK_MARK -> {
        digitsLeft = b - '0';
        blockLeft = 0;
        blockEnd = b == '0' ? Integer.MAX_VALUE : blockEnd; // no byte of it is a carriage return
        in = b >= '1' && b <= '9' ? In.BLOCK_LENGTH : In.TEXT;
      }
      case BLOCK_LENGTH -> length(b);
      default -> throw new IllegalStateException(in.toString());
    }
  }

  private void text(byte b) {
    if (b == '#' && elementStart) {
      in = In.BLOCK_MARK;
    } else if (b == '"') {
      in = In.STRING;
    }
    boolean firstBlank = b == ' ' && !blankSeen;
    blankSeen |= b == ' ';
    elementStart = b == ',' || b == ';' || firstBlank;
  }

  private void length(byte b) {
    if (b < '0' || b > '9') {
      in = In.TEXT;
      return;
    }
    blockLeft = blockLeft * 10 + (b - '0');
    if (--digitsLeft == 0) {
      in = blockLeft > 0 ? In.BLOCK : In.TEXT;
      blockEnd = scanned;
    }
  }

  private byte[] cut() {
    int end = scanned;
    if (last == '\n' && end > blockEnd && bytes[end - 1] == '\r') {
      end--;
    }
    byte[] message = Arrays.copyOf(bytes, end);
    int next = scanned + 1;
    System.arraycopy(bytes, next, bytes, 0, size - next);
    size -= next;
    restart();
    return message;
  }

  private void restart() {
    scanned = 0;
    in = In.TEXT;
    elementStart = true;
    blankSeen = false;
    blockEnd = 0;
  }
}
