package org.ferroloop.experiment.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.experiment.sweep.SweepSummary;
import org.ferroloop.report.ReportPage;

/**
 * One finding of a study.
 *
 * @param id names it in files
 * @param sentences what its figures say, computed from them
 * @param summary every figure over seeds
 * @param verdicts the figures that the sentences rest on, where they are not in the summary
 * @param section of the report
 */
record Finding(
    String id,
    List<String> sentences,
    SweepSummary summary,
    List<Map<String, Object>> verdicts,
    ReportPage.Section section) {
  Finding {
    sentences = List.copyOf(sentences);
    verdicts = List.copyOf(verdicts);
  }

  /** As results.json holds it. */
  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("sentences", sentences);
    if (!verdicts.isEmpty()) {
      fields.put("verdicts", verdicts);
    }
    fields.put("results", summary.fields());
    return fields;
  }
}
