package org.ferroloop.training.network;

/**
 * The converters of one pass, with the meaning that AIHWKit's IOParameters give them.
 *
 * @param inputBound of the scaled inputs, in units of a full input
 * @param inputResolution of the inputs, as a part of the range from -bound to bound; 0 for none
 * @param outputBound of the outputs; saturation, in units of a full input times a weight of 1
 * @param outputResolution of the outputs, as a part of the range from -bound to bound; 0 for none
 * @param outputNoise standard deviation of the noise before the output converter
 * @param scaleByMaximum whether inputs are divided by the largest before they are converted, and
 *     outputs multiplied by it afterwards (abs-max noise management)
 * @param manageBound whether a pass whose output saturates is done again with half the inputs
 *     (iterative bound management)
 */
public record PeripherySettings(
    float inputBound,
    float inputResolution,
    float outputBound,
    float outputResolution,
    float outputNoise,
    boolean scaleByMaximum,
    boolean manageBound) {
  private static final float INPUT_STEPS = (1 << 7) - 2;
  private static final float OUTPUT_STEPS = (1 << 9) - 2;

  /** AIHWKit's defaults of the forward pass. */
  public static final PeripherySettings FORWARD =
      new PeripherySettings(1, 1 / INPUT_STEPS, 12, 1 / OUTPUT_STEPS, 0.06f, true, true);

  /** AIHWKit's defaults of the backward pass, which has no bound management. */
  public static final PeripherySettings BACKWARD = FORWARD.withoutBoundManagement();

  /** The same without output noise. */
  public PeripherySettings withoutNoise() {
    return new PeripherySettings(
        inputBound, inputResolution, outputBound, outputResolution, 0, scaleByMaximum, manageBound);
  }

  /** The same without repetition when an output saturates. */
  public PeripherySettings withoutBoundManagement() {
    return new PeripherySettings(
        inputBound,
        inputResolution,
        outputBound,
        outputResolution,
        outputNoise,
        scaleByMaximum,
        false);
  }

  /** The same with inputs converted as they are. */
  public PeripherySettings withoutScaling() {
    return new PeripherySettings(
        inputBound,
        inputResolution,
        outputBound,
        outputResolution,
        outputNoise,
        false,
        manageBound);
  }
}
