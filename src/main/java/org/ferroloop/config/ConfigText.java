package org.ferroloop.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.util.Map;

/** Prints maps, lists and scalars as YAML or JSON, fields in the order of the map. */
public final class ConfigText {
  private static final ObjectMapper YAML =
      new ObjectMapper(
          new YAMLFactory()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS));
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private static final ObjectMapper LINE = new ObjectMapper();

  private ConfigText() {}

  /** A YAML document; values are maps, lists, texts, numbers, booleans, arrays of double. */
  public static String yaml(Map<String, ?> fields) {
    return write(YAML, fields);
  }

  /** A JSON object over several lines, the same values as {@link #yaml}; ends in a line feed. */
  public static String json(Object value) {
    return write(JSON, value) + "\n";
  }

  /** A JSON object on one line, without an end of line; the same values as {@link #yaml}. */
  public static String line(Map<String, ?> fields) {
    return write(LINE, fields);
  }

  private static String write(ObjectMapper mapper, Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a value that can be printed: " + value, e);
    }
  }
}
