package org.ferroloop.transport;

import java.util.Locale;

/** What ends a message on a wire of bare bytes (socket, serial). */
public enum Terminator {
  LF("\n"),
  CR("\r"),
  CRLF("\r\n"),
  /** Keithley 4200A's KXCI. */
  NUL("\0"),
  /** Nothing is added to what is written. Nothing can be read with it. */
  NONE("");

  private final String characters;

  Terminator(String characters) {
    this.characters = characters;
  }

  /** What is added to a message that is written. */
  public byte[] bytes() {
    return characters.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  /**
   * The byte that ends a message that is read; a carriage return before a line feed is dropped with
   * it.
   */
  public byte last() {
    if (this == NONE) {
      throw new IllegalStateException("no terminator to read up to");
    }
    return (byte) characters.charAt(characters.length() - 1);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
