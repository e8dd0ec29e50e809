package org.ferroloop.simulator.language.tsp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of Lua: what has fields. Keys are texts and numbers. */
class Table {
  private static final int MOST = 100_000;

  private final Map<Object, Object> fields = new LinkedHashMap<>();

  /** Null (nil) for what is not there. */
  Object get(Object key) {
    return fields.get(key);
  }

  void set(Object key, Object value) {
    if (value == null) {
      fields.remove(key);
    } else if (fields.size() >= MOST) {
      throw TspError.runtime("not enough memory");
    } else {
      fields.put(key, value);
    }
  }

  /** Its keys as they are now, in the order in which they came. */
  List<Object> keys() {
    return new ArrayList<>(fields.keySet());
  }

  /** The number of elements from 1 up to the first gap. */
  int length() {
    int count = 0;
    while (fields.containsKey(count + 1.0)) {
      count++;
    }
    return count;
  }

  /** Adds a field and gives this table. */
  Table with(String name, Object value) {
    fields.put(name, value);
    return this;
  }
}
