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
 * @param boundErrors whether an output that reads 0.999 of the bound or more, scaled back, sends no
 *     error back; of the forward pass alone (handle_output_bound of AIHWKit's tiles)
 */
public record PeripherySettings(
    float inputBound,
    float inputResolution,
    float outputBound,
    float outputResolution,
    float outputNoise,
    boolean scaleByMaximum,
    boolean manageBound,
    boolean boundErrors) {
  private static final float INPUT_STEPS = (1 << 7) - 2;
  private static final float OUTPUT_STEPS = (1 << 9) - 2;

  /** AIHWKit's part of the bound at which an output counts as having reached it. */
  private static final float NEARLY = 0.999f;

  /** AIHWKit's defaults of the forward pass. */
  public static final PeripherySettings FORWARD =
      new PeripherySettings(1, 1 / INPUT_STEPS, 12, 1 / OUTPUT_STEPS, 0.06f, true, true, true);

  /** AIHWKit's defaults of the backward pass, which has no bound management. */
  public static final PeripherySettings BACKWARD = FORWARD.backward();

  /** From where on an output sends no error back, without sign; infinite for nowhere. */
  float errorBound() {
    return boundErrors ? NEARLY * outputBound : Float.POSITIVE_INFINITY;
  }

  /** The same without output noise. */
  public PeripherySettings withoutNoise() {
    return new PeripherySettings(
        inputBound,
        inputResolution,
        outputBound,
        outputResolution,
        0,
        scaleByMaximum,
        manageBound,
        boundErrors);
  }

  /**
   * Of the backward pass with the same converters: nothing is repeated when an output saturates.
   */
  public PeripherySettings backward() {
    return new PeripherySettings(
        inputBound,
        inputResolution,
        outputBound,
        outputResolution,
        outputNoise,
        scaleByMaximum,
        false,
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
        manageBound,
        boundErrors);
  }
}
