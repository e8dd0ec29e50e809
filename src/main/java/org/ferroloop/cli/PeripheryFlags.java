package org.ferroloop.cli;

import java.util.Optional;
import org.ferroloop.training.Converters;
import org.ferroloop.training.PeripheryOptions;
import org.ferroloop.training.PeripheryType;
import picocli.CommandLine.Option;

/** What is around the tiles, as options. */
final class PeripheryFlags {
  @Option(
      names = "--periphery",
      paramLabel = "TYPE",
      defaultValue = "analog",
      description =
          "ideal (exact products) or analog (with converters, of which the following options are)"
              + " (default: analog)")
  private String periphery;

  @Option(
      names = "--output-noise",
      paramLabel = "SIGMA",
      description =
          "standard deviation of the noise of outputs, in units of a full input times a weight of"
              + " 1 (default: 0.06)")
  private Optional<Double> outputNoise;

  @Option(
      names = "--input-bits",
      paramLabel = "BITS",
      description = "of the input converters, 2 to 16, or 0 for exact inputs (default: 7)")
  private Optional<Integer> inputBits;

  @Option(
      names = "--output-bits",
      paramLabel = "BITS",
      description = "of the output converters, 2 to 16, or 0 for exact outputs (default: 9)")
  private Optional<Integer> outputBits;

  @Option(
      names = "--output-bound",
      paramLabel = "BOUND",
      description =
          "where outputs saturate, in units of a full input times a weight of 1 (default: 12)")
  private Optional<Double> outputBound;

  @Option(
      names = "--noise-management",
      arity = "1",
      paramLabel = "BOOL",
      description =
          "whether inputs are divided by the largest, else bounded at 1, true or false (default:"
              + " true)")
  private Optional<Boolean> noiseManagement;

  @Option(
      names = "--bound-management",
      arity = "1",
      paramLabel = "BOOL",
      description =
          "whether a forward pass that saturates is done again with half the inputs, true or false"
              + " (default: true)")
  private Optional<Boolean> boundManagement;

  @Option(
      names = "--bound-errors",
      arity = "1",
      paramLabel = "BOOL",
      description =
          "whether an output that reads 0.999 of the bound or more, scaled back, sends no error"
              + " back, as in AIHWKit, true or false (default: true)")
  private Optional<Boolean> boundErrors;

  /**
   * The periphery.
   *
   * @throws IllegalArgumentException naming the option that is wrong or has no effect
   */
  PeripheryOptions options() {
    PeripheryType type = OptionText.constant("--periphery", PeripheryType.class, periphery);
    if (type == PeripheryType.IDEAL) {
      refuse("--output-noise", outputNoise);
      refuse("--input-bits", inputBits);
      refuse("--output-bits", outputBits);
      refuse("--output-bound", outputBound);
      refuse("--noise-management", noiseManagement);
      refuse("--bound-management", boundManagement);
      refuse("--bound-errors", boundErrors);
    }
    Converters usual = Converters.DEFAULT;
    return new PeripheryOptions(
        type,
        new Converters(
            outputNoise.orElse(usual.outputNoise()),
            inputBits.orElse(usual.inputBits()),
            outputBits.orElse(usual.outputBits()),
            outputBound.orElse(usual.outputBound()),
            noiseManagement.orElse(usual.noiseManagement()),
            boundManagement.orElse(usual.boundManagement()),
            boundErrors.orElse(usual.boundErrors())));
  }

  private static void refuse(String option, Optional<?> given) {
    OptionText.refuse(option, given, Optional.of("an ideal periphery has no converters"));
  }
}
