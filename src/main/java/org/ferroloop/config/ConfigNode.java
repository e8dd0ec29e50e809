package org.ferroloop.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ferroloop.quantity.QuantityException;
import org.ferroloop.quantity.Unit;

/**
 * One node of a configuration document (YAML or JSON) that knows where it stands, so that every
 * complaint names file, line and field. Reading is strict: a field is asked for with its type and
 * unit, and {@link #allowOnly} refuses fields that nobody knows.
 *
 * <p>Immutable. A null in the document is a missing value: {@link #find} is empty for it.
 */
public final class ConfigNode {
  private final String source;
  private final int line;
  private final String path;
  private final Object content;

  /** content: a String (scalar), a List or a Map of nodes, or null. */
  ConfigNode(String source, int line, String path, Object content) {
    this.source = source;
    this.line = line;
    this.path = path;
    this.content = content;
  }

  /** The file (or other source) of this document. */
  public String source() {
    return source;
  }

  /** The line, from 1, on which this node begins. */
  public int line() {
    return line;
  }

  /** The dotted path from the root ("energy.up.conduction"); empty at the root. */
  public String path() {
    return path;
  }

  public boolean isMap() {
    return content instanceof Map;
  }

  public boolean isList() {
    return content instanceof List;
  }

  public boolean isScalar() {
    return content instanceof String;
  }

  /**
   * A field that must be there.
   *
   * @throws InputException when this is no map or the field is missing or null
   */
  public ConfigNode get(String field) {
    return find(field)
        .orElseThrow(
            () ->
                InputException.at(
                    source, line, pathOf(field), "no such field", "the field " + field));
  }

  /** A field that may be missing (or null). */
  public Optional<ConfigNode> find(String field) {
    return Optional.ofNullable(map().get(field)).filter(node -> node.content != null);
  }

  /** True when the field is written, even as null. */
  public boolean has(String field) {
    return map().containsKey(field);
  }

  /** The names of the fields, in the order of the document. */
  public Set<String> fields() {
    return map().keySet();
  }

  /**
   * Refuses every field but these.
   *
   * @return this node
   * @throws InputException naming the first unknown field and the known ones
   */
  public ConfigNode allowOnly(String... known) {
    for (Map.Entry<String, ConfigNode> entry : map().entrySet()) {
      if (!Arrays.asList(known).contains(entry.getKey())) {
        throw InputException.at(
            source,
            entry.getValue().line,
            pathOf(entry.getKey()),
            "an unknown field",
            "one of " + String.join(", ", known));
      }
    }
    return this;
  }

  /** The elements of a list. */
  public List<ConfigNode> items() {
    if (content instanceof List<?> list) {
      List<ConfigNode> nodes = new ArrayList<>(list.size());
      for (Object item : list) {
        nodes.add((ConfigNode) item);
      }
      return nodes;
    }
    throw wrong("a list");
  }

  /** A scalar as it is written. */
  public String text() {
    if (content instanceof String text) {
      return text;
    }
    throw wrong("a text");
  }

  /** One of the given words. */
  public String oneOf(String... words) {
    String text = text();
    if (!Arrays.asList(words).contains(text)) {
      throw wrong("one of " + String.join(", ", words));
    }
    return text;
  }

  /** A finite number without unit. */
  public double number() {
    try {
      double value = Double.parseDouble(numberText("a number"));
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw wrong("a number", e);
    }
    throw wrong("a finite number");
  }

  /** A finite number between the bounds, both included. */
  public double number(double least, double most) {
    double value = number();
    if (value < least || value > most) {
      throw wrong("a number from " + least + " to " + most);
    }
    return value;
  }

  /** A whole number between the bounds, both included. */
  public long integer(long least, long most) {
    try {
      long value = Long.parseLong(numberText("a whole number"));
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw wrong("a whole number", e);
    }
    throw wrong("a whole number from " + least + " to " + most);
  }

  public boolean flag() {
    return oneOf("true", "false").equals("true");
  }

  /** A list of finite numbers without unit. */
  public double[] numbers() {
    return items().stream().mapToDouble(ConfigNode::number).toArray();
  }

  /** A quantity with its unit, in SI. */
  public double quantity(Unit unit) {
    try {
      return unit.parse(path, text());
    } catch (QuantityException e) {
      throw wrong(e.expected(), e);
    }
  }

  /** An error at this node: what stands here, and what should. */
  public InputException wrong(String expected) {
    return InputException.at(source, line, path, described(), expected);
  }

  /** An error at this node, with its cause. */
  public InputException wrong(String expected, Throwable cause) {
    return InputException.caused(
        source, line, path, "found " + described() + ", expected " + expected, cause);
  }

  private String numberText(String expected) {
    String text = text();
    // Java's own parser would accept "1f", "0x1p3" and "Infinity".
    if (!text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?")) {
      throw wrong(expected);
    }
    return text;
  }

  private String described() {
    if (content == null) {
      return "nothing";
    }
    if (content instanceof String text) {
      return "\"" + (text.length() > 80 ? text.substring(0, 80) + "..." : text) + "\"";
    }
    return content instanceof Map ? "a map of fields" : "a list";
  }

  private String pathOf(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  private Map<String, ConfigNode> map() {
    if (content instanceof Map<?, ?> map) {
      Map<String, ConfigNode> fields = new LinkedHashMap<>();
      map.forEach((key, value) -> fields.put((String) key, (ConfigNode) value));
      return fields;
    }
    throw wrong("a map of fields");
  }
}
