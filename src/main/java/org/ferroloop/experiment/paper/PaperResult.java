package org.ferroloop.experiment.paper;

import java.util.List;
import java.util.Map;
import org.ferroloop.report.Block;

/**
 * What a study found.
 *
 * @param tables its tables, finding by finding
 * @param sentences what the figures say
 * @param fields the same as results.json holds
 * @param warnings of measured sweeps that twins were fitted to
 */
public record PaperResult(
    List<Block.Table> tables,
    List<String> sentences,
    Map<String, Object> fields,
    List<String> warnings) {
  public PaperResult {
    tables = List.copyOf(tables);
    sentences = List.copyOf(sentences);
    warnings = List.copyOf(warnings);
  }
}
