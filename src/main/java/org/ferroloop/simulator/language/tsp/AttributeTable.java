package org.ferroloop.simulator.language.tsp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of the instrument: attributes, constants and functions; nothing else can be added. */
class AttributeTable extends Table {
  private final Map<String, Attribute> attributes = new LinkedHashMap<>();

  /** Adds an attribute under a dotted path, with tables in between. */
  void add(String path, Attribute attribute) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      attributes.put(path, attribute);
    } else {
      inner(path.substring(0, dot)).add(path.substring(dot + 1), attribute);
    }
  }

  /** The table under a name; made when it is not there. */
  AttributeTable inner(String name) {
    if (super.get(name) instanceof AttributeTable table) {
      return table;
    }
    AttributeTable table = new AttributeTable();
    with(name, table);
    return table;
  }

  @Override
  Object get(Object key) {
    Attribute attribute = key instanceof String name ? attributes.get(name) : null;
    return attribute == null ? super.get(key) : attribute.read();
  }

  @Override
  List<Object> keys() {
    List<Object> keys = super.keys();
    keys.addAll(attributes.keySet());
    return keys;
  }

  @Override
  void set(Object key, Object value) {
    Attribute attribute = key instanceof String name ? attributes.get(name) : null;
    if (attribute == null) {
      throw TspError.runtime("attempt to assign to read-only or unknown attribute `" + key + "'");
    }
    if (value == null) {
      throw TspError.runtime("cannot assign nil to attribute `" + key + "'");
    }
    attribute.write(value);
  }
}
