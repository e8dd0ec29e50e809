package org.ferroloop.simulator.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of a model's parameters, each within its own limits. */
final class Settings {
  private static final int OUT_OF_RANGE = -222;
  private static final int ILLEGAL_VALUE = -224;

  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final Map<String, Double> values = new LinkedHashMap<>();

  void add(Parameter parameter) {
    parameters.put(parameter.name(), parameter);
    values.put(parameter.name(), parameter.initial());
  }

  List<Parameter> parameters() {
    return new ArrayList<>(parameters.values());
  }

  double get(String name) {
    return values.get(known(name).name());
  }

  boolean on(String flag) {
    return get(flag) != 0;
  }

  /** The word of a choice. */
  String word(String choice) {
    return known(choice).choices().get((int) get(choice));
  }

  /** A value within the parameter's limits, or the refusal with the nearest that is. */
  double checked(String name, double value) {
    Parameter parameter = known(name);
    if (parameter.kind() != Parameter.Kind.NUMBER) {
      if (value != Math.rint(value) || value < parameter.least() || value > parameter.most()) {
        throw new ModelRefusal(ILLEGAL_VALUE, name, Double.NaN);
      }
      return value;
    }
    double nearest = Math.max(parameter.least(), Math.min(parameter.most(), value));
    if (Double.isNaN(value) || nearest != value) {
      throw new ModelRefusal(OUT_OF_RANGE, name, Double.isNaN(value) ? Double.NaN : nearest);
    }
    return value;
  }

  void put(String name, double value) {
    values.put(known(name).name(), value);
  }

  void reset() {
    parameters.forEach((name, parameter) -> values.put(name, parameter.initial()));
  }

  private Parameter known(String name) {
    Parameter parameter = parameters.get(name);
    if (parameter == null) {
      throw new IllegalArgumentException("no parameter " + name + " among " + parameters.keySet());
    }
    return parameter;
  }
}
