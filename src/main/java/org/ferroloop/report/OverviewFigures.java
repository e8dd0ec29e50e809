package org.ferroloop.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The figures over all twins of a study. */
public final class OverviewFigures {
  private OverviewFigures() {}

  /** Every figure. */
  public static List<Figure> of(StudyResult study) {
    return List.of(epochs(study), symmetry(study));
  }

  private static Figure epochs(StudyResult study) {
    List<Series> series = new ArrayList<>();
    for (String rule : Stream.concat(Stream.of("float"), study.rules().stream()).toList()) {
      List<RuleResult> results = study.of(rule).toList();
      int epochs = results.stream().mapToInt(result -> result.epochs().size()).min().orElse(0);
      List<double[]> points = new ArrayList<>();
      for (int i = 0; i < epochs; i++) {
        int epoch = i;
        double[] accuracies =
            results.stream()
                .mapToDouble(result -> result.epochs().get(epoch).validationAccuracy())
                .toArray();
        points.add(new double[] {epoch + 1, 100 * StudyResult.median(accuracies)});
      }
      Mark mark = results.stream().findFirst().map(TrainingFigures::mark).orElse(Mark.LINE);
      series.add(Series.points(RuleNames.of(rule), rule, mark, points));
    }
    return new Figure(
        "overview-accuracy",
        "Accuracy per epoch, median over twins",
        "Validation accuracy after each epoch: the median over all twins of the run, rule by rule.",
        Axis.of("Epoch", ""),
        Axis.of("Validation accuracy", "%").from(0, 100),
        series);
  }

  private static Figure symmetry(StudyResult study) {
    List<Series> series = new ArrayList<>();
    for (String rule : study.rules()) {
      List<double[]> points =
          study.twins().stream()
              .flatMap(
                  twin ->
                      twin.rule(rule).stream()
                          .map(
                              result ->
                                  new double[] {
                                    twin.symmetry().mean(), 100 * result.testAccuracy()
                                  }))
              .toList();
      series.add(Series.points(RuleNames.of(rule), rule, Mark.POINTS, points));
    }
    return new Figure(
        "overview-symmetry",
        "Accuracy against symmetry point",
        "Test accuracy after the last epoch against the twin's symmetry point, one point a twin and"
            + " rule. The farther the symmetry point is from 0, the farther unshifted updates drag"
            + " the weights.",
        Axis.of("Symmetry point (state w)", ""),
        Axis.of("Test accuracy", "%").from(0, 100),
        series);
  }
}
