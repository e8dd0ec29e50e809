package org.ferroloop.experiment;

import java.util.List;
import java.util.Map;
import org.ferroloop.report.StudyResult;

/**
 * What a run found.
 *
 * @param fields the same as results.json holds
 * @param warnings of measured sweeps that twins were fitted to, each with its file
 * @param seconds how long it took
 */
public record RunResult(
    StudyResult study, Map<String, Object> fields, List<String> warnings, double seconds) {
  public RunResult {
    warnings = List.copyOf(warnings);
  }
}
