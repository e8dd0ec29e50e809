package org.ferroloop.experiment;

import java.util.Map;
import org.ferroloop.report.StudyResult;

/**
 * What a run found.
 *
 * @param fields the same as results.json holds
 * @param seconds how long it took
 */
public record RunResult(StudyResult study, Map<String, Object> fields, double seconds) {}
