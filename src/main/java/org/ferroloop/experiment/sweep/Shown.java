package org.ferroloop.experiment.sweep;

import java.util.Locale;
import org.ferroloop.quantity.Unit;
import org.ferroloop.report.StudyTables;

/** Figures over seeds as tables show them: "95.31 ± 0.12", the second being the deviation. */
public final class Shown {
  private static final String NOTHING = "-";

  private Shown() {}

  /** Shares as percents with two decimals. */
  public static String percents(SeedStatistics figure) {
    return figure.count() == 0
        ? NOTHING
        : StudyTables.percent(figure.mean())
            + (figure.count() < 2
                ? ""
                : String.format(Locale.ROOT, " ± %.2f", 100 * figure.deviation()));
  }

  /**
   * The ends of the mean's confidence interval, shares as percents. Student's interval knows no
   * bounds and with few seeds goes beyond what a share can be: it is cut at 0 and 100.
   */
  public static String interval(SeedStatistics figure) {
    return figure.count() < 2
        ? NOTHING
        : String.format(
            Locale.ROOT,
            "%.2f to %.2f",
            100 * Math.max(0, figure.mean() - figure.halfWidth()),
            100 * Math.min(1, figure.mean() + figure.halfWidth()));
  }

  /** Whole numbers. */
  public static String counts(SeedStatistics figure) {
    return figure.count() == 0
        ? NOTHING
        : String.format(Locale.ROOT, "%,.0f", figure.mean())
            + (figure.count() < 2
                ? ""
                : String.format(Locale.ROOT, " ± %,.0f", figure.deviation()));
  }

  /** Epochs with one decimal, and how many of the seeds there are. */
  public static String reached(SeedStatistics figure, SummaryRow row) {
    int seeds = row.results().size();
    if (figure.count() == 0) {
      return NOTHING;
    }
    String mean =
        figure.count() < 2
            ? String.format(Locale.ROOT, "%.0f", figure.mean())
            : String.format(Locale.ROOT, "%.1f ± %.1f", figure.mean(), figure.deviation());
    return figure.count() == seeds ? mean : mean + " (" + figure.count() + " of " + seeds + ")";
  }

  /** Energies with their unit. */
  public static String joules(SeedStatistics figure) {
    return figure.count() == 0
        ? NOTHING
        : StudyTables.shown(figure.mean(), Unit.JOULE)
            + (figure.count() < 2 ? "" : " ± " + StudyTables.shown(figure.deviation(), Unit.JOULE));
  }
}
