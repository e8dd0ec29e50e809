package org.ferroloop.twin;

import java.util.List;
import java.util.Optional;

/**
 * An AIHWKit device in our terms: step model, parameters and variability (IBM Analog Hardware
 * Acceleration Kit, arXiv:2104.02184, release 1.1).
 */
record AihwkitDevice(StepModel model, StepParameters parameters, Variability variability) {
  static final List<String> CLASSES =
      List.of(
          "ConstantStepDevice",
          "LinearStepDevice",
          "SoftBoundsDevice",
          "SoftBoundsPmaxDevice",
          "SoftBoundsReferenceDevice",
          "ExpStepDevice",
          "PowStepDevice",
          "PowStepReferenceDevice",
          "PiecewiseStepDevice");
  private static final String UNSUPPORTED = "a FerroLoop twin cannot represent it";

  /**
   * @param name the class in AIHWKit, for instance "PiecewiseStepDevice"
   * @param in its parameters; {@code finish} is called
   * @throws IllegalArgumentException when the class is not one of {@link #CLASSES} or a parameter
   *     breaks an invariant
   */
  static AihwkitDevice of(String name, AihwkitParameters in) {
    Variability variability = variability(in);
    boolean pMax = name.equals("SoftBoundsPmaxDevice");
    StepParameters parameters = pMax ? fromPulseCount(in) : shared(in);
    StepModel model =
        switch (name) {
          case "ConstantStepDevice" -> new ConstantStep();
          case "LinearStepDevice" -> linear(in, parameters, variability);
          case "SoftBoundsDevice", "SoftBoundsPmaxDevice" -> softBounds(in, variability);
          case "SoftBoundsReferenceDevice" -> softBoundsReference(in, variability);
          case "ExpStepDevice" -> exponential(in, variability);
          case "PowStepDevice" -> power(in);
          case "PowStepReferenceDevice" -> powerReference(in);
          case "PiecewiseStepDevice" -> piecewise(in);
          default -> throw new IllegalArgumentException("no step model for " + name);
        };
    in.finish();
    return new AihwkitDevice(model, parameters, variability);
  }

  private static StepParameters shared(AihwkitParameters in) {
    return new StepParameters(
        in.number("dw_min"), in.number("up_down"), in.number("w_min"), in.number("w_max"));
  }

  /** SoftBoundsPmaxDevice: p_max pulses of relative step alpha lead from range_min to range_max. */
  private static StepParameters fromPulseCount(AihwkitParameters in) {
    for (String name : new String[] {"dw_min", "up_down", "w_min", "w_max"}) {
      in.absent(name, "SoftBoundsPmaxDevice computes it from p_max, alpha, range_min, range_max");
    }
    double alpha = in.number("alpha");
    double least = in.number("range_min");
    double reach = (in.number("range_max") - least) / (1 - Math.exp(-in.number("p_max") * alpha));
    return new StepParameters(reach * alpha, 1 + 2 * least / reach, least, least + reach);
  }

  private static Variability variability(AihwkitParameters in) {
    in.only("corrupt_devices_prob", 0, UNSUPPORTED);
    in.only("diffusion", 0, UNSUPPORTED);
    in.only("lifetime", 0, UNSUPPORTED);
    // Without effect here: their base value is zero, or a reset that pulsed training never does,
    // or a property of the simulation and not of the device.
    in.ignore(
        "corrupt_devices_range",
        "diffusion_dtod",
        "lifetime_dtod",
        "reset",
        "reset_dtod",
        "reset_std",
        "construction_seed",
        "perfect_bias",
        "count_pulses");
    Variability variability =
        new Variability(
            in.number("dw_min_std", 0),
            in.number("dw_min_dtod", 0),
            in.flag("dw_min_dtod_log_normal", false),
            in.number("up_down_dtod", 0),
            in.number("w_max_dtod", 0),
            in.number("w_min_dtod", 0),
            in.number("write_noise_std", 0),
            0);
    if (variability.hasSpread()) {
      in.only("enforce_consistency", true, UNSUPPORTED);
    }
    if (variability.writeNoise() > 0) {
      in.only("apply_write_noise_on_set", true, UNSUPPORTED);
    }
    in.ignore("enforce_consistency", "apply_write_noise_on_set");
    return variability;
  }

  private static StepModel linear(
      AihwkitParameters in, StepParameters parameters, Variability variability) {
    noReverse(in);
    multiplicativeNoise(in, variability);
    in.only("gamma_up_dtod", 0, UNSUPPORTED);
    in.only("gamma_down_dtod", 0, UNSUPPORTED);
    double up = in.number("gamma_up");
    double down = in.number("gamma_down");
    if (!in.flag("allow_increasing", false)) {
      up = Math.abs(up);
      down = Math.abs(down);
    }
    Optional<LinearStep.Bounds> reference =
        in.flag("mean_bound_reference", true)
            ? Optional.of(new LinearStep.Bounds(parameters.wMin(), parameters.wMax()))
            : Optional.empty();
    return new LinearStep(up, down, reference);
  }

  private static StepModel softBounds(AihwkitParameters in, Variability variability) {
    noReverse(in);
    multiplicativeNoise(in, variability);
    return new SoftBounds();
  }

  private static StepModel softBoundsReference(AihwkitParameters in, Variability variability) {
    noReference(in);
    multiplicativeNoise(in, variability);
    in.only("slope_up_dtod", 0, UNSUPPORTED);
    in.only("slope_down_dtod", 0, UNSUPPORTED);
    return new SoftBounds();
  }

  private static StepModel exponential(AihwkitParameters in, Variability variability) {
    if (variability.cycleToCycle() > 0) {
      in.only("dw_min_std_add", 0, UNSUPPORTED);
      in.only("dw_min_std_slope", 0, UNSUPPORTED);
    }
    in.ignore("dw_min_std_add", "dw_min_std_slope");
    return new ExponentialStep(
        in.number("A_up"),
        in.number("A_down"),
        in.number("gamma_up"),
        in.number("gamma_down"),
        in.number("a"),
        in.number("b"));
  }

  private static StepModel power(AihwkitParameters in) {
    in.only("pow_gamma_dtod", 0, UNSUPPORTED);
    in.only("pow_up_down_dtod", 0, UNSUPPORTED);
    double gamma = in.number("pow_gamma");
    double upDown = in.number("pow_up_down");
    return new PowerStep(
        Math.abs((1 + Math.min(upDown, 0)) * gamma), Math.abs((1 - Math.max(upDown, 0)) * gamma));
  }

  private static StepModel powerReference(AihwkitParameters in) {
    noReference(in);
    in.ignore("n_estimation_steps");
    return power(in);
  }

  private static StepModel piecewise(AihwkitParameters in) {
    double[] up = in.get("piecewise_up").numbers();
    double[] down = in.get("piecewise_down").numbers();
    // AIHWKit takes a single node for a step that is the same everywhere.
    return up.length == 1 && down.length == 1
        ? new PiecewiseStep(new double[] {up[0], up[0]}, new double[] {down[0], down[0]})
        : new PiecewiseStep(up, down);
  }

  private static void noReverse(AihwkitParameters in) {
    in.only("reverse_up", false, UNSUPPORTED);
    in.only("reverse_down", false, UNSUPPORTED);
    in.ignore("reverse_offset");
  }

  private static void noReference(AihwkitParameters in) {
    in.only("subtract_symmetry_point", false, "FerroLoop shifts by the symmetry point itself");
    in.only("reference_mean", 0, UNSUPPORTED);
    in.only("reference_std", 0, UNSUPPORTED);
  }

  private static void multiplicativeNoise(AihwkitParameters in, Variability variability) {
    if (variability.cycleToCycle() > 0) {
      in.only("mult_noise", true, "additive cycle-to-cycle noise has no twin");
    }
    in.ignore("mult_noise");
  }
}
