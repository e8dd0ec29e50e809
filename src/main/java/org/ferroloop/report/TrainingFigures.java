package org.ferroloop.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ferroloop.twin.PulseEnergy;

/** The figures that compare update rules on one twin. */
public final class TrainingFigures {
  private static final int MOST_POINTS = 30;

  private TrainingFigures() {}

  /** Validation accuracy per epoch of every rule. */
  public static Figure accuracy(String label, List<RuleResult> rules) {
    List<Series> series = new ArrayList<>();
    for (RuleResult rule : rules) {
      double[] accuracy =
          rule.epochs().stream().mapToDouble(epoch -> 100 * epoch.validationAccuracy()).toArray();
      series.add(
          Series.of(RuleNames.of(rule.rule()), rule.rule(), mark(rule), epochs(rule), accuracy));
    }
    return new Figure(
        Figure.idOf(label) + "-accuracy",
        label + ": accuracy per epoch",
        "Share of validation samples told rightly after each epoch, for every rule on this twin."
            + " Float is the same network with perfect weights.",
        Axis.of("Epoch", ""),
        Axis.of("Validation accuracy", "%").from(0, 100),
        series);
  }

  /** Float dashed; pulsed rules with a point for each epoch where points do not crowd. */
  static Mark mark(RuleResult rule) {
    if (!rule.pulsed()) {
      return Mark.DASHED;
    }
    return rule.epochs().size() > MOST_POINTS ? Mark.LINE : Mark.LINE_AND_POINTS;
  }

  /** Programming energy until each epoch of every rule, according to one source. */
  public static Figure energy(String label, List<RuleResult> rules, PulseEnergy pulse) {
    List<Series> series = new ArrayList<>();
    for (RuleResult rule : rules) {
      if (rule.pulsed()) {
        double[] joules =
            rule.epochs().stream()
                .mapToDouble(epoch -> RuleResult.energy(pulse, epoch).total())
                .toArray();
        series.add(
            Series.of(RuleNames.of(rule.rule()), rule.rule(), mark(rule), epochs(rule), joules));
      }
    }
    return new Figure(
        Figure.idOf(label) + "-energy-" + pulse.source(),
        label + ": energy so far (" + pulse.source() + ")",
        "Energy of all programming pulses since the start of training. " + source(pulse),
        Axis.of("Epoch", ""),
        Axis.log("Energy so far", "J"),
        series);
  }

  /** What an energy source is worth, in plain words. */
  public static String source(PulseEnergy pulse) {
    return switch (pulse.source()) {
      case "upper-bound" ->
          "Source upper-bound: every pulse is charged at the current of the published emission model at"
              + " the largest amplitude; compare widths with it, not absolute joules.";
      case "measured-dc" ->
          "Source measured-dc: currents measured at DC and extrapolated to the write amplitude, with"
              + " capacitive and switching charge; the conduction term is known within a factor of "
              + String.format(Locale.ROOT, "%.0f", pulse.uncertaintyFactor())
              + ".";
      default -> "Source " + pulse.source() + ".";
    };
  }

  /** How the effective weights are spread after training, for every rule. */
  public static Figure weights(String label, List<RuleResult> rules) {
    List<Series> series = new ArrayList<>();
    for (RuleResult rule : rules) {
      histogram(rule).ifPresent(series::add);
    }
    return new Figure(
        Figure.idOf(label) + "-weights",
        label + ": effective weights",
        "Histogram of the weights that the network computes with (after shifting: device weight less"
            + " symmetry point), in bins of 0.05. Weights that pile up at one value carry"
            + " little of what was learnt.",
        Axis.of("Effective weight", ""),
        Axis.of("Share of weights", "%"),
        series);
  }

  private static Optional<Series> histogram(RuleResult rule) {
    double[] share = rule.weights().share();
    int first = 0;
    while (first < share.length && share[first] == 0) {
      first++;
    }
    int last = share.length;
    while (last > first && share[last - 1] == 0) {
      last--;
    }
    if (first == last) {
      return Optional.empty();
    }
    List<double[]> bins = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      double left = Math.rint((WeightHistogram.LEAST + i * WeightHistogram.BIN) * 100) / 100;
      bins.add(new double[] {left, i < last ? 100 * share[i] : 0});
    }
    return Optional.of(Series.points(RuleNames.of(rule.rule()), rule.rule(), Mark.STEPS, bins));
  }

  private static double[] epochs(RuleResult rule) {
    double[] epochs = new double[rule.epochs().size()];
    for (int i = 0; i < epochs.length; i++) {
      epochs[i] = i + 1;
    }
    return epochs;
  }
}
