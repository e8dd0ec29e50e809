package org.ferroloop.transport;

import java.util.Arrays;

/**
 * Takes the newline off a message that came over a wire with an end flag of its own (IEEE 488.2: NL
 * with END). A byte of a block is data and stays, whatever it is.
 */
public final class MessageEnd {
  private MessageEnd() {}

  /** The message without a final LF or CR LF. */
  public static byte[] strip(byte[] message) {
    int last = message.length - 1;
    if (last < 0 || message[last] != '\n') {
      return message;
    }
    int data = blocksEnd(message);
    if (data > last) {
      return message;
    }
    boolean carriageReturn = last > data && message[last - 1] == '\r';
    return Arrays.copyOf(message, carriageReturn ? last - 1 : last);
  }

  /** Where the last block of the message ends; 0 without any. */
  private static int blocksEnd(byte[] message) {
    int data = 0;
    int at = 0;
    while (at < message.length) {
      if (message[at] == '"') {
        at = closingQuote(message, at);
      } else if (message[at] == '#' && startsElement(message, at)) {
        int end = blockEnd(message, at);
        if (end > at) {
          data = end;
          at = end - 1;
        }
      }
      at++;
    }
    return data;
  }

  private static int closingQuote(byte[] message, int open) {
    int at = open + 1;
    while (at < message.length && message[at] != '"') {
      at++;
    }
    return at;
  }

  private static boolean startsElement(byte[] message, int at) {
    return at == 0 || " ,;".indexOf(message[at - 1]) >= 0;
  }

  /** Where the block that begins here ends; where it begins when it is none or is cut short. */
  private static int blockEnd(byte[] message, int start) {
    int digits = start + 1 < message.length ? message[start + 1] - '0' : -1;
    if (digits == 0 && message[message.length - 1] == '\n') {
      return message.length - 1; // an indefinite one: all but the newline with END
    }
    int data = start + 2 + digits;
    if (digits < 1 || digits > 9 || data > message.length) {
      return start;
    }
    int length = 0;
    for (int i = start + 2; i < data; i++) {
      if (message[i] < '0' || message[i] > '9') {
        return start;
      }
      length = 10 * length + message[i] - '0';
    }
    return length <= message.length - data ? data + length : start;
  }
}
