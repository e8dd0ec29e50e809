package org.ferroloop.experiment.sweep;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.ConfigText;
import org.ferroloop.config.InputException;
import org.ferroloop.config.TextFile;
import org.ferroloop.twin.Provenance;

/**
 * A JSON object whose first field, "checksum", is the SHA-256 of the lines below it (line ends as
 * LF). A file that was cut or changed is never taken for a result.
 */
final class SealedJson {
  static final String FIELD = "checksum";

  private static final Pattern SEAL = Pattern.compile("\\A\\{\n  \"checksum\" : \"(\\w*)\",\n");

  private SealedJson() {}

  static String text(Map<String, ?> fields) {
    String plain = ConfigText.json(fields).replace("\r\n", "\n");
    String below = plain.substring(plain.indexOf('\n') + 1);
    return "{\n  \"" + FIELD + "\" : \"" + sum(below) + "\",\n" + below;
  }

  /** Writes a file whole or not at all. */
  static void write(Path file, Map<String, ?> fields) {
    TextFile.write(file, text(fields));
  }

  /**
   * @throws InputException when the file is missing, malformed or not what was written
   */
  static ConfigNode read(Path file) {
    String text = TextFile.read(file).replace("\r\n", "\n");
    Matcher seal = SEAL.matcher(text);
    if (!seal.find()) {
      throw InputException.at(
          file.toString(), 2, FIELD, "no checksum", "a result as it was written");
    }
    String sum = sum(text.substring(seal.end()));
    if (!sum.equals(seal.group(1))) {
      throw InputException.at(
          file.toString(),
          2,
          FIELD,
          seal.group(1),
          sum + ": the result is damaged (delete it to train the point again)");
    }
    return ConfigFile.parse(file.toString(), text);
  }

  private static String sum(String text) {
    return Provenance.Source.of("text", text.getBytes(StandardCharsets.UTF_8)).sha256();
  }
}
