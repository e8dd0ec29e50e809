package org.ferroloop.training;

import org.ferroloop.calibration.symmetry.SymmetryOptions;
import org.ferroloop.calibration.symmetry.SymmetryPoint;
import org.ferroloop.calibration.symmetry.SymmetrySearch;
import org.ferroloop.calibration.symmetry.SymmetrySurvey;
import org.ferroloop.synapse.SynapseArray;
import org.ferroloop.time.Progress;

/**
 * Every cell's own symmetry point, searched on the array that is going to be trained (zero
 * shifting, H. Kim et al., arXiv:1907.10228). Each cell is pulsed until its mean stands still:
 * after a fixed number of pulses a slow device is not there.
 *
 * @param points one a cell, in units of the weight
 * @param mean of the points
 * @param unsettled cells whose mean was not known to stand still when the pulses were spent; their
 *     points are the means of the last round
 */
record CellPoints(float[] points, float mean, int unsettled) {
  /**
   * Pulses the array from where its cells are, and leaves it where the search ends.
   *
   * @param name of the array, for the progress
   * @param most pulses a cell
   */
  static CellPoints search(String name, SynapseArray array, int most, Progress progress) {
    SymmetrySurvey survey =
        SymmetrySearch.means(
            array,
            new SymmetryOptions(most, SymmetryOptions.DEFAULT.tolerance(), 0),
            (what, done, total) ->
                progress.at("symmetry points of " + name + ", " + what, done, total));
    long settled = survey.points().stream().filter(SymmetryPoint::converged).count();
    return new CellPoints(survey.shifts(), (float) survey.mean(), (int) (array.size() - settled));
  }
}
