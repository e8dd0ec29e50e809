package org.ferroloop.cli;

import java.util.Optional;
import org.ferroloop.training.Rule;
import org.ferroloop.training.RuleOptions;
import org.ferroloop.training.TransferOptions;
import picocli.CommandLine.Option;

/** The parameters of the Tiki-Taka rules, as options; defaults are those of AIHWKit 1.1.0. */
final class TransferFlags {
  @Option(
      names = "--transfer-every",
      paramLabel = "N",
      description =
          "a column of the fast tile is transferred after so many samples, or mini-batches with"
              + " --transfer-unit batch (default: 1)")
  private Optional<Double> every;

  @Option(
      names = "--transfer-unit",
      paramLabel = "UNIT",
      description = "sample or batch (default: ttv1 and ttv2 batch, c-ttv2 and agad sample)")
  private Optional<String> unit;

  @Option(
      names = "--transfer-lr",
      paramLabel = "R",
      description = "learning rate of the transfer, times that of the epoch (default: 1)")
  private Optional<Double> rate;

  @Option(
      names = "--fast-lr",
      paramLabel = "R",
      description = "learning rate of the fast tile, 0 for that of the epoch (default: 1)")
  private Optional<Double> fastRate;

  @Option(
      names = "--auto-scale",
      arity = "1",
      paramLabel = "BOOL",
      description =
          "c-ttv2, agad: --fast-lr is in trains of --longest-train pulses for the running largest"
              + " gradient, true or false (default: false)")
  private Optional<Boolean> autoScale;

  @Option(
      names = "--gamma",
      paramLabel = "F",
      description = "ttv1, ttv2: weight of the fast tile in the effective weight (default: 0)")
  private Optional<Double> gamma;

  @Option(
      names = "--buffer-granularity",
      paramLabel = "F",
      description = "ttv2, c-ttv2, agad: buffered steps for one pulse (default: 1)")
  private Optional<Double> granularity;

  @Option(
      names = "--auto-granularity",
      paramLabel = "N",
      description =
          "c-ttv2, agad: multiplies the buffer granularity by N / (inputs x transfer-every), 0 for"
              + " not (default: 0)")
  private Optional<Double> autoGranularity;

  @Option(
      names = "--buffer-momentum",
      paramLabel = "SHARE",
      description = "of the buffer, left by a transfer (default: ttv2 0.1, c-ttv2 and agad 0)")
  private Optional<Double> momentum;

  @Option(
      names = "--forget-buffer",
      arity = "1",
      paramLabel = "BOOL",
      description =
          "whether a transfer drops what its one pulse could not carry, true or false (default:"
              + " true)")
  private Optional<Boolean> forget;

  @Option(
      names = "--chop-probability",
      paramLabel = "P",
      description =
          "c-ttv2: chance that a column's sign flips after it was read; agad: 1 / period of the"
              + " flips (default: 0.1)")
  private Optional<Double> chop;

  @Option(
      names = "--out-chop-probability",
      paramLabel = "P",
      description = "c-ttv2: the same for outputs, after all columns were read (default: 0)")
  private Optional<Double> outChop;

  @Option(
      names = "--tail-weight",
      paramLabel = "F",
      description = "agad: the reference's decay is F / period (default: 5)")
  private Optional<Double> tailWeight;

  /**
   * Puts what was given into the options.
   *
   * @throws IllegalArgumentException naming what is wrong
   */
  RuleOptions apply(Rule rule, RuleOptions options) {
    if (!rule.transfers()) {
      if (given()) {
        throw new IllegalArgumentException(
            "transfer options are for ttv1, ttv2, c-ttv2 and agad, not for " + rule.text());
      }
      return options;
    }
    TransferOptions defaults = TransferOptions.aihwkit(rule);
    return options.withTransfer(
        new TransferOptions(
            every.orElse(defaults.every()),
            unit.map(text -> OptionText.oneOf("--transfer-unit", text, "sample", "batch"))
                .map(text -> text.equals("batch"))
                .orElse(defaults.inBatches()),
            rate.orElse(defaults.rate()),
            fastRate.orElse(defaults.fastRate()),
            autoScale.orElse(defaults.autoScale()),
            gamma.orElse(defaults.gamma()),
            granularity.orElse(defaults.granularity()),
            autoGranularity.orElse(defaults.autoGranularity()),
            momentum.orElse(defaults.momentum()),
            forget.orElse(defaults.forget()),
            chop.orElse(defaults.chopProbability()),
            outChop.orElse(defaults.outChopProbability()),
            tailWeight.orElse(defaults.tailWeight())));
  }

  private boolean given() {
    return every.isPresent()
        || unit.isPresent()
        || rate.isPresent()
        || fastRate.isPresent()
        || autoScale.isPresent()
        || gamma.isPresent()
        || granularity.isPresent()
        || autoGranularity.isPresent()
        || momentum.isPresent()
        || forget.isPresent()
        || chop.isPresent()
        || outChop.isPresent()
        || tailWeight.isPresent();
  }
}
