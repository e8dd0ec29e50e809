package org.ferroloop.characterization.measurement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.quantity.QuantityException;

/** The values of a measurement's parameters, each given or its standard one. Immutable. */
public final class Settings {
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, double[]> values = new LinkedHashMap<>();

  private Settings() {}

  /**
   * Reads them.
   *
   * @param given texts by name; what is missing is standard
   * @throws QuantityException when a value is wrong, is missing without a standard one, or has a
   *     name that no parameter has
   */
  public static Settings of(List<Parameter> parameters, Map<String, String> given) {
    Settings settings = new Settings();
    for (Parameter parameter : parameters) {
      String text = given.getOrDefault(parameter.name(), parameter.standard());
      settings.values.put(parameter.name(), parameter.parse(text));
      settings.texts.put(parameter.name(), text);
    }
    for (String name : given.keySet()) {
      if (!settings.texts.containsKey(name)) {
        throw new QuantityException(
            "--" + name, given.get(name), "one of " + String.join(", ", settings.texts.keySet()));
      }
    }
    return settings;
  }

  /** As they were written, by name and in order. */
  public Map<String, Object> texts() {
    return new LinkedHashMap<>(texts);
  }

  /** A value in SI. */
  double value(String name) {
    return values.get(name)[0];
  }

  /** The second value of a pair, in SI. */
  double second(String name) {
    return values.get(name)[1];
  }

  /** A whole number. */
  int count(String name) {
    return (int) value(name);
  }
}
