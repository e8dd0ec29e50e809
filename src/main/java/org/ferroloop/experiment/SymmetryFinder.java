package org.ferroloop.experiment;

import org.ferroloop.calibration.symmetry.Crossings;
import org.ferroloop.calibration.symmetry.SymmetryOptions;
import org.ferroloop.calibration.symmetry.SymmetrySearch;
import org.ferroloop.calibration.symmetry.SymmetrySurvey;
import org.ferroloop.random.Seeds;
import org.ferroloop.report.SymmetryResult;
import org.ferroloop.synapse.TwinArray;
import org.ferroloop.time.Progress;

/** Finds the symmetry point of a twin on an array of its cells. */
final class SymmetryFinder {
  private SymmetryFinder() {}

  static SymmetryResult find(LoadedTwin twin, int cells, long seed, Progress progress) {
    Seeds seeds = Seeds.of(seed).child("symmetry point of " + twin.label());
    SymmetrySurvey survey =
        SymmetrySearch.run(
            new TwinArray(twin.twin(), cells, seeds), SymmetryOptions.DEFAULT, progress);
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
}
