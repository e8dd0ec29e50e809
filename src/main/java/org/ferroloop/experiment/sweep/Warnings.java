package org.ferroloop.experiment.sweep;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ferroloop.experiment.SymmetryFinder;

/** What the results of many trainings must not be read without. */
public final class Warnings {
  private Warnings() {}

  /**
   * Those of fits, then of twins whose symmetry point moved still, once for each.
   *
   * @param ofFits of the measured sweeps that twins were fitted to
   */
  public static List<String> all(
      List<String> ofFits, List<SweepPoint> points, Map<String, PointResult> results) {
    Stream<String> unsettled =
        points.stream()
            .filter(point -> !results.get(point.id()).symmetryConverged().orElse(true))
            .map(point -> SymmetryFinder.unsettled(point.loaded().orElseThrow()))
            .distinct();
    return Stream.concat(ofFits.stream(), unsettled).toList();
  }
}
