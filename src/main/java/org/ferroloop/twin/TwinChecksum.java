package org.ferroloop.twin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ferroloop.config.InputException;

/**
 * The line "checksum" of a twin file: SHA-256 of all that stands below it, line ends as LF. A lost
 * digit or a missing end leaves a file that reads well and is wrong; only this tells. A file
 * without the line is taken as it is, so that twins can be written and edited by hand.
 */
public final class TwinChecksum {
  public static final String FIELD = "checksum";

  private static final Pattern LINE =
      Pattern.compile("^" + FIELD + ":\\s*(\\S*)\\s*\\n", Pattern.MULTILINE);

  private TwinChecksum() {}

  /** The text with the line put below its first one. */
  public static String added(String text) {
    int second = text.indexOf('\n') + 1;
    String below = text.substring(second);
    return text.substring(0, second) + FIELD + ": " + sha256(below) + "\n" + below;
  }

  /**
   * @throws InputException when the text has the line and is not what it was when written
   */
  public static void verify(String source, String text) {
    String plain = text.replace("\r\n", "\n");
    Matcher line = LINE.matcher(plain);
    if (!line.find()) {
      return;
    }
    String sum = sha256(plain.substring(line.end()));
    if (!line.group(1).equals(sum)) {
      int number =
          1 + (int) plain.substring(0, line.start()).chars().filter(c -> c == '\n').count();
      throw InputException.at(
          source,
          number,
          FIELD,
          line.group(1),
          sum
              + ": the file is damaged, or was edited (then take the line "
              + FIELD
              + " out to accept it)");
    }
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
