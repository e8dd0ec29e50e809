package org.ferroloop.experiment.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.ferroloop.experiment.sweep.SeedStatistics;
import org.ferroloop.experiment.sweep.SummaryRow;

/**
 * How a figure goes from wide pulses to narrow ones, judged within one standard deviation over
 * seeds. Twins of one width are not averaged: a step holds when it does for each pair of them.
 *
 * @param reached the twins that have the figure, wide pulses first
 * @param unreached those that have none
 * @param falls the steps at which it does not rise, by more than the larger of the two deviations
 * @param rises the steps at which it does not fall, by more than that
 * @param steps all steps from a width to the next narrower one
 */
record WidthSteps(
    List<Reached> reached,
    List<SummaryRow> unreached,
    List<Step> falls,
    List<Step> rises,
    List<Step> steps) {
  /** A twin and its figure. */
  record Reached(SummaryRow row, SeedStatistics figure) {
    double width() {
      return Words.width(row);
    }
  }

  /** From a width to the next narrower one, in s. */
  record Step(double wide, double narrow) {
    @Override
    public String toString() {
      return "from " + Words.seconds(wide) + " to " + Words.seconds(narrow);
    }
  }

  static WidthSteps of(List<SummaryRow> rows, Function<SummaryRow, SeedStatistics> figure) {
    List<SummaryRow> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparingDouble(Words::width).reversed());
    List<Reached> reached = new ArrayList<>();
    List<SummaryRow> unreached = new ArrayList<>();
    for (SummaryRow row : sorted) {
      SeedStatistics own = figure.apply(row);
      if (own.count() > 0) {
        reached.add(new Reached(row, own));
      } else {
        unreached.add(row);
      }
    }
    List<Double> widths = reached.stream().map(Reached::width).distinct().toList();
    List<Step> falls = new ArrayList<>();
    List<Step> rises = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    for (int i = 1; i < widths.size(); i++) {
      Step step = new Step(widths.get(i - 1), widths.get(i));
      steps.add(step);
      if (all(reached, step, 1)) {
        falls.add(step);
      }
      if (all(reached, step, -1)) {
        rises.add(step);
      }
    }
    return new WidthSteps(reached, unreached, falls, rises, steps);
  }

  /** Whether sign times the figure does not grow on the step, for each pair of twins. */
  private static boolean all(List<Reached> reached, Step step, int sign) {
    for (Reached wide : at(reached, step.wide())) {
      for (Reached narrow : at(reached, step.narrow())) {
        double within = Math.max(deviation(wide), deviation(narrow));
        if (sign * (narrow.figure().mean() - wide.figure().mean()) > within) {
          return false;
        }
      }
    }
    return true;
  }

  private static double deviation(Reached one) {
    double deviation = one.figure().deviation();
    return Double.isNaN(deviation) ? 0 : deviation;
  }

  static List<Reached> at(List<Reached> reached, double width) {
    return reached.stream().filter(one -> one.width() == width).toList();
  }

  /** The twins of the widest pulses. */
  List<Reached> wide() {
    return at(reached, reached.get(0).width());
  }

  /** The twins of the narrowest pulses. */
  List<Reached> narrow() {
    return at(reached, reached.get(reached.size() - 1).width());
  }

  /** Whether there are two widths to compare. */
  boolean comparable() {
    return !steps.isEmpty();
  }
}
