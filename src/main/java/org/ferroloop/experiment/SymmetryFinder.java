package org.ferroloop.experiment;

import org.ferroloop.calibration.symmetry.Crossings;
import org.ferroloop.calibration.symmetry.SymmetryOptions;
import org.ferroloop.calibration.symmetry.SymmetrySearch;
import org.ferroloop.calibration.symmetry.SymmetrySurvey;
import org.ferroloop.random.Seeds;
import org.ferroloop.report.SymmetryResult;
import org.ferroloop.synapse.TwinArray;
import org.ferroloop.time.Progress;
import org.ferroloop.training.CellOptions;

/** Finds the symmetry point of a twin on an array of its cells. */
public final class SymmetryFinder {
  private SymmetryFinder() {}

  /**
   * @param cells how many cells are averaged over, at least 1
   * @param seed of the cells' noise and spread
   */
  public static SymmetryResult find(LoadedTwin twin, int cells, long seed, Progress progress) {
    SymmetrySurvey survey = survey(twin, cells, CellOptions.DEFAULT, seed, progress);
    return new SymmetryResult(
        survey.mean(),
        survey.standardError(),
        survey.high(),
        survey.low(),
        Crossings.of(twin.twin()).stable(),
        survey.pulses(),
        cells,
        survey.converged(),
        survey.settling());
  }

  /**
   * The mean symmetry point of cells that are pulsed several times where one pulse is wanted.
   *
   * @param kind how often
   */
  public static double mean(
      LoadedTwin twin, int cells, CellOptions kind, long seed, Progress progress) {
    return survey(twin, cells, kind, seed, progress).mean();
  }

  private static SymmetrySurvey survey(
      LoadedTwin twin, int cells, CellOptions kind, long seed, Progress progress) {
    Seeds seeds = Seeds.of(seed).child("symmetry point of " + twin.label());
    return SymmetrySearch.run(
        kind.multiplied(new TwinArray(twin.twin(), cells, seeds)),
        SymmetryOptions.DEFAULT,
        progress);
  }
}
