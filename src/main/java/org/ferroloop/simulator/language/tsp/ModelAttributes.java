package org.ferroloop.simulator.language.tsp;

import java.util.HashMap;
import java.util.Map;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.simulator.model.InstrumentModel;
import org.ferroloop.simulator.model.ModelRefusal;
import org.ferroloop.simulator.model.Parameter;

/**
 * Attributes of one channel as a language file describes them: {@code parameter} of the model, with
 * {@code values} (word to number) for a choice, {@code boolean}, {@code readonly}; or {@code keep}
 * with the initial number, for what no physics depends on.
 */
final class ModelAttributes {
  private final TspMachine machine;
  private final InstrumentModel model;

  ModelAttributes(TspMachine machine, InstrumentModel model) {
    this.machine = machine;
    this.model = model;
  }

  Attribute read(ConfigNode body) {
    if (body.has("keep")) {
      return new Kept(body.allowOnly("keep").get("keep").number());
    }
    body.allowOnly("parameter", "values", "boolean", "readonly");
    String name = body.get("parameter").text();
    Parameter known =
        model.parameters().stream()
            .filter(parameter -> parameter.name().equals(name))
            .findFirst()
            .orElseThrow(() -> body.get("parameter").wrong("a parameter of the model"));
    boolean truth = body.find("boolean").map(ConfigNode::flag).orElse(false);
    boolean readonly = body.find("readonly").map(ConfigNode::flag).orElse(false);
    return new OfModel(known, values(body, known), truth, readonly);
  }

  /** The numbers of a choice, by index. */
  private static Map<Integer, Double> values(ConfigNode body, Parameter known) {
    Map<Integer, Double> values = new HashMap<>();
    body.find("values")
        .ifPresent(
            node -> {
              for (String word : node.fields()) {
                int index = known.choices().indexOf(word);
                if (index < 0) {
                  throw node.wrong("words of the model: " + known.choices());
                }
                values.put(index, node.get(word).number());
              }
            });
    return values;
  }

  private static double number(Object value) {
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    return Operators.number(value, "assign");
  }

  /** A number that only the language keeps. */
  private final class Kept implements Attribute {
    private double value;

    Kept(double initial) {
      this.value = initial;
      machine.onReset(() -> value = initial);
    }

    @Override
    public Object read() {
      return value;
    }

    @Override
    public void write(Object given) {
      value = number(given);
    }
  }

  /** A setting of the model. */
  private final class OfModel implements Attribute {
    private final Parameter parameter;
    private final Map<Integer, Double> values;
    private final boolean truth;
    private final boolean readonly;

    OfModel(Parameter parameter, Map<Integer, Double> values, boolean truth, boolean readonly) {
      this.parameter = parameter;
      this.values = values;
      this.truth = truth;
      this.readonly = readonly;
    }

    @Override
    public Object read() {
      double value = model.get(parameter.name());
      if (truth) {
        return value != 0;
      }
      return values.isEmpty() ? value : values.get((int) value);
    }

    @Override
    public void write(Object given) {
      if (readonly) {
        throw TspError.runtime("cannot modify read-only attribute");
      }
      double value = internal(number(given));
      try {
        model.set(parameter.name(), value);
      } catch (ModelRefusal refusal) {
        machine.report(refusal, value);
      }
    }

    private double internal(double value) {
      if (parameter.kind() == Parameter.Kind.FLAG) {
        return value == 0 ? 0 : 1;
      }
      if (values.isEmpty()) {
        return value;
      }
      for (Map.Entry<Integer, Double> entry : values.entrySet()) {
        if (entry.getValue() == value) {
          return entry.getKey();
        }
      }
      throw TspError.runtime("parameter not in the list of values");
    }
  }
}
