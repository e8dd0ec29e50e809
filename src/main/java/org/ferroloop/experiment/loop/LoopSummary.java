package org.ferroloop.experiment.loop;

import java.util.List;
import java.util.Map;
import org.ferroloop.report.Block;

/**
 * What a loop tells at its end.
 *
 * @param fields of results.json
 * @param tables for people
 * @param sentences for people
 */
public record LoopSummary(
    Map<String, Object> fields, List<Block.Table> tables, List<String> sentences) {}
