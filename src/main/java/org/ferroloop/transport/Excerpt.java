package org.ferroloop.transport;

/** Bytes as people read them: printable characters, escapes for the rest, the middle left out. */
public final class Excerpt {
  private static final int MOST = 80;

  private Excerpt() {}

  /** In quotes, at most some 80 bytes of it, with the length when it is cut. */
  public static String of(byte[] bytes) {
    return of(bytes, bytes.length);
  }

  /** Of the first so many bytes. */
  public static String of(byte[] bytes, int length) {
    if (length <= MOST) {
      return '"' + escaped(bytes, 0, length) + '"';
    }
    return '"' + escaped(bytes, 0, MOST) + "...\" (" + length + " bytes)";
  }

  /**
   * Every byte: printable ASCII as it is, backslash doubled, {@code \n \r \t}, any other as {@code
   * \xHH}.
   */
  public static String escaped(byte[] bytes) {
    return escaped(bytes, 0, bytes.length);
  }

  private static String escaped(byte[] bytes, int from, int to) {
    StringBuilder text = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      char c = (char) (bytes[i] & 0xFF);
      switch (c) {
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        case '\\' -> text.append("\\\\");
        default -> text.append(c >= ' ' && c < 0x7F ? c : hex(c));
      }
    }
    return text.toString();
  }

  private static String hex(char c) {
    return String.format("\\x%02X", (int) c);
  }
}
