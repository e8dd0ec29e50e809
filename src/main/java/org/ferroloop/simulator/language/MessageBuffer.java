package org.ferroloop.simulator.language;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the bytes of program messages and cuts them at their ends: a line feed outside a
 * definite-length block, or the wire's end mark.
 *
 * <p>Text is ISO 8859-1, so that every byte survives.
 */
public final class MessageBuffer {
  /** A message that grows beyond this is dropped: -363. */
  public static final int LONGEST = 1 << 20;

  /** A block header that announces more than this is no block: the line feed rules again. */
  private static final int LONGEST_BLOCK = 1 << 16;

  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
  private boolean overrun;

  /** Adds bytes and gives the messages that are now complete, without their terminators. */
  public List<String> add(byte[] bytes, boolean end) {
    List<String> complete = new ArrayList<>();
    if (waiting.size() + (long) bytes.length > LONGEST) {
      overrun = true;
      waiting.reset();
      if (bytes.length > LONGEST) {
        return complete;
      }
    }
    String text = withWaiting(bytes);
    int start = 0;
    for (int stop = endOf(text, start); stop >= 0; stop = endOf(text, start)) {
      complete.add(withoutReturn(text.substring(start, stop)));
      start = stop + 1;
    }
    if (end && start < text.length()) {
      complete.add(withoutReturn(text.substring(start)));
      start = text.length();
    }
    waiting.reset();
    if (start < text.length()) {
      waiting.writeBytes(text.substring(start).getBytes(StandardCharsets.ISO_8859_1));
    }
    return complete;
  }

  private String withWaiting(byte[] bytes) {
    if (waiting.size() == 0) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
    waiting.writeBytes(bytes);
    return waiting.toString(StandardCharsets.ISO_8859_1);
  }

  /** True once after bytes were dropped. */
  public boolean takeOverrun() {
    boolean was = overrun;
    overrun = false;
    return was;
  }

  public void clear() {
    waiting.reset();
    overrun = false;
  }

  /** The index of the line feed that ends the message, or -1. */
  private static int endOf(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return i;
      }
      if (c == '#' && i > start && " \t,".indexOf(text.charAt(i - 1)) >= 0) {
        int after = afterBlock(text, i);
        if (after > text.length()) {
          return -1;
        }
        i = after - 1;
      }
    }
    return -1;
  }

  /** The index behind a definite block that begins at the sign; the next one if it is none. */
  private static int afterBlock(String text, int sign) {
    int digits = sign + 1 < text.length() ? text.charAt(sign + 1) - '0' : 0;
    int data = sign + 2 + digits;
    if (digits < 1 || digits > 9 || data > text.length()) {
      return sign + 1;
    }
    String length = text.substring(sign + 2, data);
    if (!length.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return sign + 1;
    }
    int count = Integer.parseInt(length);
    return count > LONGEST_BLOCK ? sign + 1 : data + count;
  }

  private static String withoutReturn(String message) {
    return message.endsWith("\r") ? message.substring(0, message.length() - 1) : message;
  }
}
