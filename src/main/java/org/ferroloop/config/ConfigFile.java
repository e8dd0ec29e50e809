package org.ferroloop.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads YAML and JSON documents into {@link ConfigNode}s that know their lines. */
public final class ConfigFile {
  private static final int DEEPEST = 64;

  private final String source;
  private final JsonParser parser;

  private ConfigFile(String source, JsonParser parser) {
    this.source = source;
    this.parser = parser;
  }

  /**
   * Reads a file; one that ends in .json as JSON, any other as YAML.
   *
   * @throws InputException with file and line when it is missing, not UTF-8, not well-formed, has a
   *     field twice, an alias, or more than one document
   */
  public static ConfigNode read(Path file) {
    return parse(file.toString(), TextFile.read(file));
  }

  /** As {@link #read}, from text; the name of the source decides between JSON and YAML. */
  public static ConfigNode parse(String source, String text) {
    JsonFactory factory =
        source.toLowerCase(Locale.ROOT).endsWith(".json") ? new JsonFactory() : new YAMLFactory();
    try (JsonParser parser = factory.createParser(text)) {
      return new ConfigFile(source, parser).document();
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw InputException.caused(
          source, Math.max(line, 0), "", "not well-formed: " + problem(e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw InputException.caused(source, 0, "", "cannot be read: " + FileTrouble.text(e), e);
    }
  }

  private ConfigNode document() throws IOException {
    if (parser.nextToken() == null) {
      throw InputException.at(source, 1, "", "an empty document", "a map of fields");
    }
    ConfigNode root = node("", 0);
    if (parser.nextToken() != null) {
      throw InputException.at(source, line(), "", "a second document", "one document");
    }
    return root;
  }

  private ConfigNode node(String path, int depth) throws IOException {
    int line = line();
    if (depth > DEEPEST) {
      throw InputException.at(source, line, path, "deeper nesting", "at most " + DEEPEST);
    }
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      throw InputException.at(source, line, path, "a YAML alias", "the value itself");
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return new ConfigNode(source, line, path, fields(path, depth));
    }
    if (token == JsonToken.START_ARRAY) {
      List<ConfigNode> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node(path + "[" + items.size() + "]", depth + 1));
      }
      return new ConfigNode(source, line, path, items);
    }
    if (token == JsonToken.VALUE_NULL) {
      return new ConfigNode(source, line, path, null);
    }
    if (token.isScalarValue()) {
      return new ConfigNode(source, line, path, parser.getText());
    }
    throw InputException.at(source, line, path, token.toString(), "a value");
  }

  private Map<String, ConfigNode> fields(String path, int depth) throws IOException {
    Map<String, ConfigNode> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      int line = line();
      String inner = path.isEmpty() ? name : path + "." + name;
      parser.nextToken();
      if (fields.put(name, node(inner, depth + 1)) != null) {
        throw InputException.at(source, line, inner, "the field twice", "it once");
      }
    }
    return fields;
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  /** The parser's own words, without its pictures of the place. */
  private static String problem(String message) {
    return message == null
        ? ""
        : message
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith(" "))
            .collect(Collectors.joining("; "));
  }
}
