package org.ferroloop.transport.trace;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.ferroloop.config.InputException;
import org.ferroloop.transport.Excerpt;

/**
 * One line of a trace; the package's page describes the format.
 *
 * @param time when it happened
 * @param resource canonical name of the link
 * @param what "open", ">", "<", "stb", "clear", "trigger", "lock", "unlock", "call" or "close";
 *     with "!" in front when it failed
 * @param bytes the message; the number or failure as text; empty where there is nothing to tell
 */
record TraceEvent(Instant time, String resource, String what, byte[] bytes) {
  static TraceEvent of(Instant time, String resource, String what, String text) {
    return new TraceEvent(time, resource, what, text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The bytes as text. */
  String text() {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** The line, without its end. */
  String line() {
    String escaped = Excerpt.escaped(bytes);
    if (escaped.endsWith(" ")) {
      escaped = escaped.substring(0, escaped.length() - 1) + "\\x20";
    }
    String head = time + " " + resource.replace(" ", "\\x20") + " " + what;
    return bytes.length == 0 ? head : head + " " + escaped;
  }

  /**
   * Reads a line.
   *
   * @param file named in errors
   * @param number of the line, from 1
   */
  static TraceEvent parse(String file, int number, String line) {
    String[] parts = line.split(" ", 4);
    if (parts.length < 3) {
      throw InputException.at(
          file, number, "", Excerpt.of(latin(line)), "time, resource, what happened, bytes");
    }
    try {
      byte[] bytes = unescaped(parts.length < 4 ? "" : parts[3]);
      String resource = parts[1].replace("\\x20", " ");
      return new TraceEvent(Instant.parse(parts[0]), resource, parts[2], bytes);
    } catch (DateTimeParseException e) {
      throw InputException.caused(
          file,
          number,
          "",
          "found \"" + parts[0] + "\", expected a time such as 2026-11-23T12:00:00Z",
          e);
    } catch (IllegalArgumentException e) {
      throw InputException.caused(file, number, "", e.getMessage(), e);
    }
  }

  private static byte[] unescaped(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        bytes.write(c);
        continue;
      }
      i++;
      char kind = i < text.length() ? text.charAt(i) : '?';
      switch (kind) {
        case 'n' -> bytes.write('\n');
        case 'r' -> bytes.write('\r');
        case 't' -> bytes.write('\t');
        case '\\' -> bytes.write('\\');
        case 'x' -> {
          bytes.write(hex(text, i + 1));
          i += 2;
        }
        default ->
            throw new IllegalArgumentException(
                "found the escape \\" + kind + ", expected \\n, \\r, \\t, \\\\ or \\xHH");
      }
    }
    return bytes.toByteArray();
  }

  private static int hex(String text, int at) {
    String digits = text.substring(Math.min(at, text.length()), Math.min(at + 2, text.length()));
    if (!digits.matches("[0-9A-Fa-f]{2}")) {
      throw new IllegalArgumentException(
          "found the escape \\x" + digits + ", expected two hexadecimal digits after \\x");
    }
    return Integer.parseInt(digits, 16);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
