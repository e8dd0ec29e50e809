package org.ferroloop.characterization.store;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.ConfigText;
import org.ferroloop.config.InputException;

/**
 * A record as a line: {@code {"n":7,"time":"...","kind":"read",...,"crc":"0a1b2c3d"}}. The checksum
 * is the CRC-32C (RFC 3720, appendix B.4) of the line's bytes before {@code ,"crc"}.
 */
final class RecordLine {
  private static final Pattern FORM =
      Pattern.compile("(\\{.*),\"crc\":\"([0-9a-f]{8})\"}", Pattern.DOTALL);

  private RecordLine() {}

  /** The line, with its line feed. */
  static byte[] encode(long sequence, Instant time, String kind, Map<String, ?> fields) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("n", sequence);
    all.put("time", time.toString());
    all.put("kind", kind);
    all.putAll(fields);
    String text = ConfigText.line(all);
    String body = text.substring(0, text.length() - 1);
    return (body + ",\"crc\":\"" + checksum(body) + "\"}\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a line without its line feed.
   *
   * @param source the file, named in errors
   * @param line its number in the file, from 1; it holds the record of number line - 1. 0 when it
   *     is not known
   * @throws InputException when it is not what {@link #encode} wrote at this place
   */
  static RunRecord decode(String source, int line, String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw InputException.at(source, line, "", "no record", "a JSON object that ends in \"crc\"");
    }
    String sum = checksum(form.group(1));
    if (!sum.equals(form.group(2))) {
      throw InputException.at(source, line, "crc", form.group(2), sum + " of what stands there");
    }
    ConfigNode node = ConfigFile.parse(source + ".json", text);
    long sequence = node.get("n").integer(0, Long.MAX_VALUE);
    if (line > 0 && sequence != line - 1) {
      throw InputException.at(source, line, "n", Long.toString(sequence), "record " + (line - 1));
    }
    try {
      Instant time = Instant.parse(node.get("time").text());
      return new RunRecord(sequence, time, node.get("kind").text(), node);
    } catch (DateTimeException e) {
      throw InputException.caused(source, line, "time", "no ISO 8601 time", e);
    }
  }

  private static String checksum(String body) {
    CRC32C crc = new CRC32C();
    crc.update(body.getBytes(StandardCharsets.UTF_8));
    return String.format("%08x", crc.getValue());
  }
}
