package org.ferroloop.twin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ferroloop.config.ConfigNode;

/** The field "steps" of a twin file: what a step model needs beyond the shared parameters. */
final class StepModelFields {
  private StepModelFields() {}

  static Map<String, Object> write(StepModel model) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (model instanceof LinearStep step) {
      fields.put("gamma_up", step.gammaUp());
      fields.put("gamma_down", step.gammaDown());
      fields.put("reference", reference(step));
    } else if (model instanceof ExponentialStep step) {
      fields.put("amplitude_up", step.amplitudeUp());
      fields.put("amplitude_down", step.amplitudeDown());
      fields.put("gamma_up", step.gammaUp());
      fields.put("gamma_down", step.gammaDown());
      fields.put("slope", step.slope());
      fields.put("offset", step.offset());
    } else if (model instanceof PowerStep step) {
      fields.put("gamma_up", step.gammaUp());
      fields.put("gamma_down", step.gammaDown());
    } else if (model instanceof PiecewiseStep step) {
      fields.put("nodes_up", step.nodesUp());
      fields.put("nodes_down", step.nodesDown());
    } else if (!(model instanceof ConstantStep || model instanceof SoftBounds)) {
      throw new IllegalArgumentException("a twin file has no step model " + model.name());
    }
    return fields;
  }

  static StepModel read(ConfigNode model, ConfigNode steps) {
    String name =
        model.oneOf(
            "constant-step",
            "linear-step",
            "soft-bounds",
            "exponential-step",
            "power-step",
            "piecewise-step");
    return switch (name) {
      case "linear-step" -> linear(steps.allowOnly("gamma_up", "gamma_down", "reference"));
      case "exponential-step" -> exponential(steps);
      case "power-step" -> power(steps.allowOnly("gamma_up", "gamma_down"));
      case "piecewise-step" -> piecewise(steps.allowOnly("nodes_up", "nodes_down"));
      case "soft-bounds" -> bare(steps, new SoftBounds());
      default -> bare(steps, new ConstantStep());
    };
  }

  private static Object reference(LinearStep step) {
    if (step.reference().isEmpty()) {
      return "own-bounds";
    }
    Map<String, Object> bounds = new LinkedHashMap<>();
    bounds.put("w_min", step.reference().get().wMin());
    bounds.put("w_max", step.reference().get().wMax());
    return bounds;
  }

  private static StepModel linear(ConfigNode steps) {
    return new LinearStep(number(steps, "gamma_up"), number(steps, "gamma_down"), bounds(steps));
  }

  private static Optional<LinearStep.Bounds> bounds(ConfigNode steps) {
    ConfigNode reference = steps.get("reference");
    if (reference.isScalar()) {
      reference.oneOf("own-bounds");
      return Optional.empty();
    }
    reference.allowOnly("w_min", "w_max");
    return Optional.of(
        new LinearStep.Bounds(number(reference, "w_min"), number(reference, "w_max")));
  }

  private static StepModel exponential(ConfigNode steps) {
    steps.allowOnly("amplitude_up", "amplitude_down", "gamma_up", "gamma_down", "slope", "offset");
    return new ExponentialStep(
        number(steps, "amplitude_up"),
        number(steps, "amplitude_down"),
        number(steps, "gamma_up"),
        number(steps, "gamma_down"),
        number(steps, "slope"),
        number(steps, "offset"));
  }

  private static StepModel power(ConfigNode steps) {
    return new PowerStep(number(steps, "gamma_up"), number(steps, "gamma_down"));
  }

  private static StepModel piecewise(ConfigNode steps) {
    return new PiecewiseStep(steps.get("nodes_up").numbers(), steps.get("nodes_down").numbers());
  }

  private static StepModel bare(ConfigNode steps, StepModel model) {
    for (String field : steps.fields()) {
      throw steps.get(field).wrong("no field: " + model.name() + " has no steps of its own");
    }
    return model;
  }

  private static double number(ConfigNode node, String field) {
    return node.get(field).number();
  }
}
