package org.ferroloop.experiment.sweep;

import java.nio.file.Path;

/**
 * How a sweep is run.
 *
 * @param command what repeats the results, without output folder and threads
 * @param output the sweep's folder
 * @param threads points at once, at least 1; changes no result
 * @param stopHopeless whether trainings are given up where the grid says when
 * @param toolVersion this FerroLoop
 */
public record SweepRequest(
    String command, Path output, int threads, boolean stopHopeless, String toolVersion) {}
