package org.ferroloop.experiment.sweep;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ferroloop.experiment.LoadedTwin;
import org.ferroloop.experiment.SymmetryFinder;

/** What the results of many trainings must not be read without. */
public final class Warnings {
  private Warnings() {}

  /** Of the measured sweeps that twins were fitted to, each with its file. */
  public static List<String> ofFits(List<LoadedTwin> twins) {
    return twins.stream().flatMap(twin -> twin.warnings().stream()).toList();
  }

  /** These, and those of twins whose symmetry point moved still, once for each. */
  public static List<String> with(
      List<String> ofFits, List<SweepPoint> points, Map<String, PointResult> results) {
    Stream<String> unsettled =
        points.stream()
            .filter(point -> !results.get(point.id()).symmetryConverged().orElse(true))
            .map(point -> SymmetryFinder.unsettled(point.loaded().orElseThrow()))
            .distinct();
    return Stream.concat(ofFits.stream(), unsettled).toList();
  }
}
