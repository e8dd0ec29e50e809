package org.ferroloop.experiment.sweep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a sweep found.
 *
 * @param points in the order of the grid
 * @param results by the points' ids
 * @param warnings of measured sweeps that twins were fitted to
 */
public record SweepResult(
    List<SweepPoint> points,
    Map<String, PointResult> results,
    SweepSummary summary,
    List<String> warnings) {
  public SweepResult {
    points = List.copyOf(points);
    results = new LinkedHashMap<>(results);
    warnings = List.copyOf(warnings);
  }

  @Override
  public Map<String, PointResult> results() {
    return new LinkedHashMap<>(results);
  }

  /** The fields of summary.json and of --json: the summary, the warnings, then every point. */
  public Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("summary", summary.fields());
    fields.put("warnings", Warnings.all(warnings, points, results));
    fields.put(
        "points",
        points.stream()
            .map(point -> PointResultFile.fields(point, results.get(point.id())))
            .toList());
    return fields;
  }
}
