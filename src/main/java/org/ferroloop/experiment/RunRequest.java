package org.ferroloop.experiment;

import java.nio.file.Path;

/**
 * How an experiment is run; nothing of it changes the results.
 *
 * @param command what repeats the results, without output folder and threads
 * @param output the run's folder
 * @param replace whether an older run in that folder may be replaced
 * @param threads at least 1
 * @param toolVersion this FerroLoop
 */
public record RunRequest(
    String command, Path output, boolean replace, int threads, String toolVersion) {}
