package org.ferroloop.calibration.fit;

import java.util.List;

/**
 * What to fit and how.
 *
 * @param model one of {@link #MODELS}
 * @param method gradient-polynomial goes with piecewise-step only
 * @param seed of starts and resamples
 * @param resamples of the bootstrap, at least 40
 */
public record FitRequest(String model, FitMethod method, long seed, int resamples) {
  public static final String PIECEWISE = "piecewise-step";

  /** The step models that can be fitted. */
  public static final List<String> MODELS =
      List.of(
          PIECEWISE,
          "constant-step",
          "linear-step",
          "soft-bounds",
          "exponential-step",
          "power-step");

  /** Piecewise steps to the trajectory, seed 1, 300 resamples. */
  public static final FitRequest DEFAULT = new FitRequest(PIECEWISE, FitMethod.TRAJECTORY, 1, 300);

  /**
   * @throws IllegalArgumentException when model and method do not go together or a value is out of
   *     its range
   */
  public FitRequest {
    if (!MODELS.contains(model)) {
      throw new IllegalArgumentException(
          "model: found \"" + model + "\", expected one of " + String.join(", ", MODELS));
    }
    if (method == FitMethod.GRADIENT_POLYNOMIAL && !model.equals(PIECEWISE)) {
      throw new IllegalArgumentException(
          "method gradient-polynomial fits " + PIECEWISE + " only, found model " + model);
    }
    if (resamples < 40) {
      throw new IllegalArgumentException("resamples: found " + resamples + ", expected 40 or more");
    }
  }
}
