package org.ferroloop.twin.export;

import java.util.List;
import java.util.Optional;
import org.ferroloop.twin.ConstantStep;
import org.ferroloop.twin.ExponentialStep;
import org.ferroloop.twin.LinearStep;
import org.ferroloop.twin.PiecewiseStep;
import org.ferroloop.twin.PowerStep;
import org.ferroloop.twin.SoftBounds;
import org.ferroloop.twin.StepModel;
import org.ferroloop.twin.StepParameters;

/**
 * The AIHWKit device class of a step model, with the arguments that only it has.
 *
 * @param hasWriteNoise whether the class knows write_noise_std
 */
record AihwkitClass(String name, boolean hasWriteNoise, List<Field> fields) {
  /** One keyword argument: a Double, Boolean or double[]. */
  record Field(String name, Object value, String meaning) {}

  static AihwkitClass of(StepModel model, StepParameters parameters) {
    if (model instanceof ConstantStep) {
      return new AihwkitClass("ConstantStepDevice", false, List.of());
    }
    if (model instanceof SoftBounds) {
      return new AihwkitClass("SoftBoundsDevice", true, List.of(multiplicativeNoise()));
    }
    if (model instanceof LinearStep step) {
      return linear(step, parameters);
    }
    if (model instanceof ExponentialStep step) {
      return exponential(step);
    }
    if (model instanceof PowerStep step) {
      return power(step);
    }
    if (model instanceof PiecewiseStep step) {
      return new AihwkitClass(
          "PiecewiseStepDevice",
          true,
          List.of(
              new Field(
                  "piecewise_up",
                  step.nodesUp(),
                  "up step in units of its scale, at nodes spread evenly from w_min to w_max"),
              new Field("piecewise_down", step.nodesDown(), "the same of the down step")));
    }
    throw new ExportException("AIHWKit has no device for the step model " + model.name());
  }

  private static AihwkitClass linear(LinearStep step, StepParameters p) {
    Optional<LinearStep.Bounds> reference = step.reference();
    if (reference.isPresent()
        && !reference.get().equals(new LinearStep.Bounds(p.wMin(), p.wMax()))) {
      throw new ExportException(
          "AIHWKit's LinearStepDevice refers its slopes to the bounds of the cell or to w_min and"
              + " w_max, not to other bounds");
    }
    return new AihwkitClass(
        "LinearStepDevice",
        true,
        List.of(
            new Field(
                "gamma_up",
                step.gammaUp(),
                "share by which an up step shrinks from w = 0 to w_max"),
            new Field(
                "gamma_down",
                step.gammaDown(),
                "share by which a down step shrinks from w = 0 to w_min"),
            new Field("gamma_up_dtod", 0.0, "device-to-device deviation of gamma_up"),
            new Field("gamma_down_dtod", 0.0, "device-to-device deviation of gamma_down"),
            new Field("allow_increasing", true, "whether a gamma may be negative"),
            new Field(
                "mean_bound_reference",
                reference.isPresent(),
                "whether the slopes refer to w_min and w_max and not to the cell's own bounds"),
            multiplicativeNoise()));
  }

  private static AihwkitClass exponential(ExponentialStep step) {
    String z = "with z = 2 a w/(w_max - w_min) + b";
    return new AihwkitClass(
        "ExpStepDevice",
        true,
        List.of(
            new Field("A_up", step.amplitudeUp(), "up step: 1 - A_up exp(gamma_up z), " + z),
            new Field("A_down", step.amplitudeDown(), "down step: 1 - A_down exp(-gamma_down z)"),
            new Field("gamma_up", step.gammaUp(), "exponent of the up step"),
            new Field("gamma_down", step.gammaDown(), "exponent of the down step"),
            new Field("a", step.slope(), "slope in z"),
            new Field("b", step.offset(), "offset in z")));
  }

  private static AihwkitClass power(PowerStep step) {
    double gamma = Math.max(step.gammaUp(), step.gammaDown());
    double upDown =
        gamma == 0
            ? 0
            : step.gammaUp() < gamma ? step.gammaUp() / gamma - 1 : 1 - step.gammaDown() / gamma;
    return new AihwkitClass(
        "PowStepDevice",
        true,
        List.of(
            new Field("pow_gamma", gamma, "exponent of the relative distance to the bound"),
            new Field(
                "pow_up_down",
                upDown,
                "up exponent times 1 + min(pow_up_down, 0), down times 1 - max(pow_up_down, 0)"),
            new Field("pow_gamma_dtod", 0.0, "device-to-device deviation of pow_gamma"),
            new Field("pow_up_down_dtod", 0.0, "device-to-device deviation of pow_up_down")));
  }

  private static Field multiplicativeNoise() {
    return new Field("mult_noise", true, "cycle-to-cycle noise scales with the step");
  }
}
