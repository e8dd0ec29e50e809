package org.ferroloop.training;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ferroloop.training.network.PeripherySettings;

/**
 * The converters of an analog periphery (analog-training section 7), with the meaning that
 * AIHWKit's IOParameters give their fields, which stand in brackets. Both passes have the same, but
 * the backward pass has no bound management (AIHWKit's default).
 *
 * @param outputNoise standard deviation of the noise before the output converter, in units of a
 *     full input times a weight of 1, 0 to 1000 [out_noise]
 * @param inputBits of the input converter, 2 to 16, 0 for exact inputs [inp_res = 1 / (2^bits - 2)]
 * @param outputBits of the output converter, 2 to 16, 0 for exact outputs [out_res]
 * @param outputBound at which outputs saturate, in units of a full input times a weight of 1, above
 *     0 and at most 1000000 [out_bound]
 * @param noiseManagement whether inputs are divided by the largest, else bounded at 1
 *     [noise_management ABS_MAX or NONE]
 * @param boundManagement whether a pass whose output saturates is done again with half the inputs
 *     [bound_management ITERATIVE or NONE]
 * @param boundErrors whether an output that reads 0.999 of the bound or more, scaled back as bound
 *     management does, sends no error back; its own weights are updated all the same
 *     [handle_output_bound of AIHWKit's tiles]
 */
public record Converters(
    double outputNoise,
    int inputBits,
    int outputBits,
    double outputBound,
    boolean noiseManagement,
    boolean boundManagement,
    boolean boundErrors) {
  /** AIHWKit's. */
  public static final Converters DEFAULT = new Converters(0.06, 7, 9, 12, true, true, true);

  /** The default of versions that sent all errors back. */
  static final Converters FORMERLY = new Converters(0.06, 7, 9, 12, true, true, false);

  private static final int MOST_BITS = 16;

  /**
   * @throws IllegalArgumentException naming the value that is out of its range
   */
  public Converters {
    if (!(outputNoise >= 0 && outputNoise <= 1e3)) {
      throw new IllegalArgumentException("output-noise must be 0 to 1000, found " + outputNoise);
    }
    bits("input", inputBits);
    bits("output", outputBits);
    if (!(outputBound > 0 && outputBound <= 1e6)) {
      throw new IllegalArgumentException(
          "output-bound must be above 0 and at most 1000000, found " + outputBound);
    }
  }

  private static void bits(String what, int bits) {
    if (bits != 0 && (bits < 2 || bits > MOST_BITS)) {
      throw new IllegalArgumentException(
          what + "-bits must be 2 to " + MOST_BITS + ", or 0 for exact, found " + bits);
    }
  }

  /** Of the forward pass. */
  PeripherySettings forward() {
    return new PeripherySettings(
        1,
        resolution(inputBits),
        (float) outputBound,
        resolution(outputBits),
        (float) outputNoise,
        noiseManagement,
        boundManagement,
        boundErrors);
  }

  /** Of the backward pass. */
  PeripherySettings backward() {
    return forward().backward();
  }

  private static float resolution(int bits) {
    return bits == 0 ? 0 : 1f / ((1 << bits) - 2);
  }

  /** As files and results name them. */
  public Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("output_noise", outputNoise);
    fields.put("input_bits", inputBits);
    fields.put("output_bits", outputBits);
    fields.put("output_bound", outputBound);
    fields.put("noise_management", noiseManagement);
    fields.put("bound_management", boundManagement);
    fields.put("bound_errors", boundErrors);
    return fields;
  }
}
