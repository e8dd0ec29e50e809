package org.ferroloop.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ferroloop.calibration.fidelity.ComparedFigure;
import org.ferroloop.calibration.fidelity.TwinComparison;

/** The report of a twin held against a run. */
public final class FidelityPage {
  private static final double BAND = 2;

  private FidelityPage() {}

  /**
   * Makes it.
   *
   * @param run the run's name
   * @param twin the twin's name
   * @param notModelled sentences
   */
  public static ReportPage of(
      String run, String twin, TwinComparison comparison, List<String> notModelled) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("run", run);
    facts.put("twin", twin);
    facts.put("verdict", comparison.verdict().text());
    List<Block> left = new ArrayList<>();
    notModelled.forEach(text -> left.add(new Block.Prose(text)));
    return new ReportPage(
        "Run and twin",
        "What a run measured, beside what a twin says for the same pulses. Differences are in"
            + " standard errors of the twin's own noise (of the bootstrap for the symmetry point):"
            + " up to 2 the figure agrees, above 3 it differs.",
        List.of(
            new ReportPage.Section(
                "Verdict", List.of(new Block.Facts(facts), table(comparison.figures()))),
            new ReportPage.Section("Trajectories", List.of(pictures(comparison))),
            new ReportPage.Section("What the twin does not model", left)));
  }

  /** The figures side by side. */
  public static Block.Table table(List<ComparedFigure> figures) {
    List<List<String>> rows = new ArrayList<>();
    for (ComparedFigure figure : figures) {
      rows.add(
          List.of(
              figure.name(),
              number(figure.run()),
              number(figure.twin()),
              number(figure.standardError()),
              String.format(Locale.ROOT, "%+.1f", figure.standardErrors()),
              figure.verdict().text(),
              figure.meaning()));
    }
    return new Block.Table(
        "Run and twin",
        List.of("figure", "run", "twin", "standard error", "apart", "verdict", "what it is"),
        rows);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private static Block.Pictures pictures(TwinComparison comparison) {
    List<Figure> figures = new ArrayList<>();
    for (int k = 0; k < comparison.bands().size(); k++) {
      TwinComparison.Band band = comparison.bands().get(k);
      figures.add(trajectory(k, band));
      figures.add(residuals(k, band));
    }
    return new Block.Pictures(figures);
  }

  private static Figure trajectory(int k, TwinComparison.Band band) {
    double[] measured = band.measured().weights();
    return new Figure(
        "trajectory-" + k,
        "Repetition " + k + ": run and twin",
        "Points: the weight read after each pulse. Line: the twin without noise, begun at the first"
            + " reading. Dotted: two standard deviations of the twin's own noise to either side.",
        Axis.of("Pulse number", ""),
        Axis.of("Normalised conductance w", ""),
        List.of(
            Series.counted("run", "measured", Mark.POINTS, measured),
            Series.counted("twin", "fitted", Mark.LINE, band.expected()),
            Series.counted("twin + 2 sd", "fitted", Mark.DOTTED, shifted(band, BAND)),
            Series.counted("twin - 2 sd", "fitted", Mark.DOTTED, shifted(band, -BAND))));
  }

  private static double[] shifted(TwinComparison.Band band, double deviations) {
    double[] shifted = band.expected();
    for (int i = 0; i < shifted.length; i++) {
      shifted[i] += deviations * band.deviation()[i];
    }
    return shifted;
  }

  private static Figure residuals(int k, TwinComparison.Band band) {
    double[] left = band.measured().weights();
    double[] up = band.deviation();
    double[] down = band.deviation();
    for (int i = 0; i < left.length; i++) {
      left[i] -= band.expected()[i];
      up[i] *= BAND;
      down[i] *= -BAND;
    }
    return new Figure(
        "residuals-" + k,
        "Repetition " + k + ": run less twin",
        "Points: reading less noise-free twin. Dotted: two standard deviations of the twin's own"
            + " noise; a faithful twin leaves one point in twenty outside.",
        Axis.of("Pulse number", ""),
        Axis.of("Residual of w", ""),
        List.of(
            Series.counted("residual", "measured", Mark.POINTS, left),
            Series.counted("+ 2 sd", "fitted", Mark.DOTTED, up),
            Series.counted("- 2 sd", "fitted", Mark.DOTTED, down)));
  }
}
