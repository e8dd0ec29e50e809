package org.ferroloop.experiment.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ferroloop.experiment.sweep.SummaryRow;
import org.ferroloop.twin.EnergyTerms;
import org.ferroloop.twin.PulseEnergy;

/**
 * Whether energy to an accuracy falls from wide pulses to narrow ones, as arXiv:2509.18121
 * concludes (about three orders of magnitude from 2 ms to 20 ns), according to one energy source.
 * Everything is computed from the figures.
 *
 * @param fields the figures the sentence rests on
 */
record WidthVerdict(String sentence, Map<String, Object> fields) {
  /** The published ratio of energies at the two ends. */
  private static final double PUBLISHED = 1000;

  /** A ratio within this factor of the published one agrees with it: half an order of magnitude. */
  private static final double AGREES = Math.sqrt(10);

  static WidthVerdict energy(List<SummaryRow> rows, String source, double target) {
    WidthSteps steps = WidthSteps.of(rows, row -> row.energyTo(source, target));
    String what = "By " + source + ", the energy to " + Words.percent(target);
    Map<String, Object> fields = fields("energy_to_target", source, target, steps);
    if (!steps.comparable()) {
      fields.put("verdict", "cannot be judged");
      return new WidthVerdict(
          what
              + " cannot be compared: fewer than two pulse widths reached it"
              + remark(steps)
              + ".",
          fields);
    }
    List<Double> ratios = new ArrayList<>();
    List<Double> least = new ArrayList<>();
    List<Double> most = new ArrayList<>();
    for (WidthSteps.Reached wide : steps.wide()) {
      for (WidthSteps.Reached narrow : steps.narrow()) {
        ratios.add(wide.figure().mean() / narrow.figure().mean());
        least.add(scaled(wide, source, target, -1) / scaled(narrow, source, target, 1));
        most.add(scaled(wide, source, target, 1) / scaled(narrow, source, target, -1));
      }
    }
    double low = least(ratios);
    double high = most(ratios);
    fields.put("ratio_of_ends", List.of(low, high));
    fields.put("ratio_within_uncertainty", List.of(least(least), most(most)));
    boolean monotonic = steps.falls().size() == steps.steps().size();
    boolean cheaper = low > 1;
    fields.put("falls_at_every_step", monotonic);
    fields.put(
        "verdict",
        monotonic && cheaper ? "holds" : cheaper ? "holds at the ends only" : "does not hold");
    String sentence =
        what
            + course(steps, monotonic)
            + String.format(
                Locale.ROOT,
                "; at %s it is %s, at %s %s, a ratio of %s%s. ",
                Words.seconds(steps.wide().get(0).width()),
                means(steps.wide()),
                Words.seconds(steps.narrow().get(0).width()),
                means(steps.narrow()),
                range(low, high),
                remark(steps))
            + conclusion(monotonic, cheaper, low, high)
            + uncertainty(source, cheaper, least(least), most(most));
    return new WidthVerdict(sentence, fields);
  }

  static WidthVerdict epochs(List<SummaryRow> rows, double target) {
    WidthSteps steps = WidthSteps.of(rows, row -> row.epochsTo(target));
    String what = "Epochs to " + Words.percent(target);
    Map<String, Object> fields = fields("epochs_to_target", "", target, steps);
    if (!steps.comparable()) {
      fields.put("verdict", "cannot be judged");
      return new WidthVerdict(
          what
              + " cannot be compared: fewer than two pulse widths reached it"
              + remark(steps)
              + ".",
          fields);
    }
    boolean never = steps.rises().size() == steps.steps().size();
    double wide = steps.wide().stream().mapToDouble(one -> one.figure().mean()).max().orElse(0);
    double narrow = steps.narrow().stream().mapToDouble(one -> one.figure().mean()).min().orElse(0);
    boolean more = narrow > wide;
    fields.put("falls_at_no_step", never);
    fields.put(
        "verdict", never && more ? "holds" : more ? "holds at the ends only" : "does not hold");
    List<WidthSteps.Step> falling =
        steps.steps().stream().filter(step -> !steps.rises().contains(step)).toList();
    String course =
        never
            ? " fall at no step from wide to narrow pulses (within one standard deviation)"
            : " fall "
                + Words.list(falling.stream().map(WidthSteps.Step::toString).toList())
                + " by more than one standard deviation";
    String end =
        String.format(
            Locale.ROOT,
            "; %.1f at %s, %.1f at %s%s. ",
            wide,
            Words.seconds(steps.wide().get(0).width()),
            narrow,
            Words.seconds(steps.narrow().get(0).width()),
            remark(steps));
    String conclusion =
        never && more
            ? "The published conclusion that shorter pulses want more epochs holds here."
            : more
                ? "The published conclusion that shorter pulses want more epochs holds between the"
                    + " ends, but not at each step."
                : "The published conclusion that shorter pulses want more epochs does not hold here.";
    return new WidthVerdict(what + course + end + conclusion, fields);
  }

  private static Map<String, Object> fields(
      String figure, String source, double target, WidthSteps steps) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("figure", figure);
    if (!source.isEmpty()) {
      fields.put("source", source);
    }
    fields.put("target", target);
    List<Map<String, Object>> widths = new ArrayList<>();
    for (WidthSteps.Reached one : steps.reached()) {
      Map<String, Object> width = new LinkedHashMap<>();
      width.put("twin", one.row().first().label());
      width.put("pulse_width", one.width());
      width.put("seeds", one.figure().count());
      width.put("mean", one.figure().mean());
      boolean spread = Double.isFinite(one.figure().deviation());
      width.put("standard_deviation", spread ? one.figure().deviation() : null);
      widths.add(width);
    }
    fields.put("by_width", widths);
    fields.put("not_reached", steps.unreached().stream().map(row -> row.first().label()).toList());
    return fields;
  }

  private static String course(WidthSteps steps, boolean monotonic) {
    if (monotonic) {
      return " rises at no step from wide to narrow pulses (within one standard deviation over"
          + " seeds)";
    }
    List<String> rising =
        steps.steps().stream()
            .filter(step -> !steps.falls().contains(step))
            .map(WidthSteps.Step::toString)
            .toList();
    return " rises " + Words.list(rising) + " by more than one standard deviation over seeds";
  }

  private static String conclusion(boolean monotonic, boolean cheaper, double low, double high) {
    if (!cheaper) {
      return "The published conclusion that shorter pulses save energy does not hold here"
          + (high > 1 ? ": it depends on the twin." : ".");
    }
    String size =
        low * AGREES < PUBLISHED
            ? high * AGREES < PUBLISHED
                ? "less than the published three orders of magnitude"
                : "the published three orders of magnitude on some twins only"
            : low > PUBLISHED * AGREES
                ? "more than the published three orders of magnitude"
                : "the published three orders of magnitude";
    return "The published conclusion that shorter pulses save energy holds "
        + (monotonic ? "here" : "between the ends, but not at each step")
        + "; the saving is "
        + size
        + ".";
  }

  private static String uncertainty(String source, boolean cheaper, double least, double most) {
    if (source.equals("upper-bound")) {
      return " The source bounds energies from above: its joules are no measurement.";
    }
    String range =
        " The uncertainty of the conduction term alone leaves the ratio between "
            + Words.times(least)
            + " and "
            + Words.times(most);
    boolean decided = cheaper ? least > 1 : most < 1;
    return range
        + (decided
            ? (cheaper ? ", so the saving stands." : ", so the loss stands.")
            : ": on which side of 1 it lies is not known.");
  }

  /** The mean energy with the conduction term at one end of its uncertainty. */
  private static double scaled(WidthSteps.Reached one, String source, double target, double sign) {
    PulseEnergy pulse =
        one.row().energies().stream()
            .filter(energy -> energy.source().equals(source))
            .findFirst()
            .orElseThrow();
    double factor = Math.pow(pulse.uncertaintyFactor(), sign);
    PulseEnergy other =
        new PulseEnergy(source, scaled(pulse.up(), factor), scaled(pulse.down(), factor), 1);
    return one.row()
        .over(
            result ->
                result.outcome().energyTo(other, target).map(EnergyTerms::total).orElse(Double.NaN))
        .mean();
  }

  private static EnergyTerms scaled(EnergyTerms terms, double factor) {
    return new EnergyTerms(terms.conduction() * factor, terms.capacitive(), terms.switching());
  }

  private static String remark(WidthSteps steps) {
    return steps.unreached().isEmpty()
        ? ""
        : " (not reached by "
            + Words.list(steps.unreached().stream().map(row -> row.first().label()).toList())
            + ")";
  }

  private static String means(List<WidthSteps.Reached> twins) {
    return String.join(
        " or ", twins.stream().map(one -> Words.joules(one.figure().mean())).toList());
  }

  private static String range(double low, double high) {
    return Words.times(low).equals(Words.times(high))
        ? Words.times(low)
        : Words.times(low) + " to " + Words.times(high);
  }

  private static double least(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
  }

  private static double most(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
  }
}
