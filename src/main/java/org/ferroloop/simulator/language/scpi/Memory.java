package org.ferroloop.simulator.language.scpi;

import java.util.HashMap;
import java.util.Map;

/** Settings that the language keeps by itself, by name and channel, as text. */
final class Memory {
  private final Map<String, String> initial = new HashMap<>();
  private final Map<String, String> values = new HashMap<>();

  /** What a setting is after a reset, on every channel. */
  void declare(String name, String value) {
    initial.put(name, value);
  }

  /** Empty for one that nobody declared. */
  String get(int channel, String name) {
    String value = values.get(name + "@" + channel);
    return value == null ? initial.getOrDefault(name, "") : value;
  }

  /** As a number; the fallback when it is none. */
  double number(int channel, String name, double fallback) {
    String value = get(channel, name);
    return value.isEmpty() ? fallback : Double.parseDouble(value);
  }

  void put(int channel, String name, String value) {
    values.put(name + "@" + channel, value);
  }

  void reset() {
    values.clear();
  }
}
