package org.ferroloop.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.ferroloop.twin.EnergyTerms;

/** The figures that compare the pulse widths of one device. */
public final class WidthFigures {
  private static final Axis WIDTH = Axis.log("Pulse width", "s");

  private WidthFigures() {}

  /**
   * The devices of which there are twins at two pulse widths or more, in the order of the study.
   */
  public static List<String> devices(StudyResult study) {
    return study.twins().stream()
        .map(TwinResult::device)
        .distinct()
        .filter(
            device ->
                of(study, device).stream().mapToDouble(WidthFigures::width).distinct().count() > 1)
        .toList();
  }

  /** Every figure of one device. */
  public static List<Figure> of(StudyResult study, String device, double target) {
    List<Figure> figures = new ArrayList<>();
    figures.add(accuracy(study, device));
    figures.add(epochs(study, device, target));
    for (String source : study.sources()) {
      figures.add(energy(study, device, source, Optional.of(target)));
      figures.add(energy(study, device, source, Optional.empty()));
    }
    return figures;
  }

  private static Figure accuracy(StudyResult study, String device) {
    List<TwinResult> twins = of(study, device);
    List<Series> series = new ArrayList<>();
    study
        .reference()
        .ifPresent(
            reference ->
                series.add(
                    against(
                        twins,
                        "float",
                        "float",
                        Mark.DASHED,
                        t -> 100 * reference.testAccuracy())));
    for (String rule : study.rules()) {
      series.add(
          against(
              twins,
              RuleNames.of(rule),
              rule,
              Mark.LINE_AND_POINTS,
              twin -> twin.rule(rule).map(r -> 100 * r.testAccuracy()).orElse(Double.NaN)));
    }
    return new Figure(
        "width-" + Figure.idOf(device) + "-accuracy",
        device + ": accuracy against pulse width",
        "Test accuracy after the last epoch, one point a twin, for every rule. Two points at one"
            + " width are two measurements.",
        WIDTH,
        Axis.of("Test accuracy", "%").from(0, 100),
        series);
  }

  private static Figure epochs(StudyResult study, String device, double target) {
    List<TwinResult> twins = of(study, device);
    List<Series> series = new ArrayList<>();
    for (String rule : study.rules()) {
      series.add(
          against(
              twins,
              RuleNames.of(rule),
              rule,
              Mark.LINE_AND_POINTS,
              twin ->
                  twin.rule(rule)
                      .map(r -> r.epochsTo(target))
                      .filter(epoch -> epoch.isPresent())
                      .map(epoch -> (double) epoch.getAsInt())
                      .orElse(Double.NaN)));
    }
    return new Figure(
        "width-" + Figure.idOf(device) + "-epochs",
        device + ": epochs to " + percent(target) + " validation accuracy",
        "How many epochs a rule took until it first told "
            + percent(target)
            + " of the validation samples rightly. No point: it never did.",
        WIDTH,
        Axis.of("Epochs", "").from(0, epochs(study)),
        series);
  }

  private static int epochs(StudyResult study) {
    return study.twins().stream()
        .flatMap(twin -> twin.rules().stream())
        .mapToInt(rule -> rule.epochs().size() + 1)
        .max()
        .orElse(1);
  }

  private static Figure energy(
      StudyResult study, String device, String source, Optional<Double> target) {
    List<TwinResult> twins = of(study, device);
    List<Series> series = new ArrayList<>();
    for (String rule : study.rules()) {
      series.add(
          against(
              twins,
              RuleNames.of(rule),
              rule,
              Mark.LINE_AND_POINTS,
              twin -> joules(twin, source, rule, target)));
    }
    String remark =
        twins.stream()
            .flatMap(twin -> twin.pulseEnergy(source).stream())
            .findFirst()
            .map(TrainingFigures::source)
            .orElse("");
    String until = target.map(share -> "to " + percent(share)).orElse("of the whole training");
    String when =
        target
            .map(share -> "until " + percent(share) + " validation accuracy was first reached")
            .orElse("over the whole training, whatever accuracy it reached");
    return new Figure(
        "width-" + Figure.idOf(device) + (target.isPresent() ? "-energy-to-" : "-energy-") + source,
        device + ": energy " + until + " (" + source + ")",
        "Energy of all programming pulses of all devices of the network, " + when + ". " + remark,
        WIDTH,
        Axis.log("Programming energy", "J"),
        series);
  }

  private static double joules(
      TwinResult twin, String source, String rule, Optional<Double> target) {
    return twin.pulseEnergy(source)
        .flatMap(
            pulse ->
                twin.rule(rule)
                    .flatMap(
                        result ->
                            target.isPresent()
                                ? result.energyTo(pulse, target.get())
                                : Optional.of(result.energy(pulse))))
        .map(EnergyTerms::total)
        .orElse(Double.NaN);
  }

  private static Series against(
      List<TwinResult> twins, String name, String ink, Mark mark, ToDoubleFunction<TwinResult> y) {
    return Series.of(
        name,
        ink,
        mark,
        twins.stream().mapToDouble(WidthFigures::width).toArray(),
        twins.stream().mapToDouble(y).toArray());
  }

  /** The device's twins of known width, narrow pulses first. */
  private static List<TwinResult> of(StudyResult study, String device) {
    return study.twins().stream()
        .filter(twin -> twin.device().equals(device) && twin.width().isPresent())
        .sorted(Comparator.comparingDouble(WidthFigures::width))
        .toList();
  }

  private static double width(TwinResult twin) {
    return twin.width().orElse(Double.NaN);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
