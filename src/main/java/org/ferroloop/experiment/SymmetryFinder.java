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

  /** What is to be told of a twin whose cells have not all converged. */
  public static String unsettled(LoadedTwin twin) {
    return twin.label()
        + ": the symmetry point has not settled on every cell; rules shift by the mean that was"
        + " reached";
  }

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
   * As {@link #find}, of cells that are pulsed several times where one pulse is wanted.
   *
   * @param kind how often
   */
  public static SymmetrySurvey survey(
      LoadedTwin twin, int cells, CellOptions kind, long seed, Progress progress) {
    Seeds seeds = Seeds.of(seed).child("symmetry point of " + twin.label());
    return SymmetrySearch.run(
        kind.multiplied(new TwinArray(twin.twin(), cells, seeds)),
        SymmetryOptions.DEFAULT,
        progress);
  }
}
