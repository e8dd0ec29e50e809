package org.ferroloop.calibration.switching;

import java.util.List;

/**
 * What a twin that never saw a width says of it.
 *
 * @param width the one left out, in s
 * @param logRmse on ln G over the sweeps of that width, each begun at its first reading
 * @param jointLogRmse of the twin that saw everything, over the same sweeps
 * @param sweeps one a sweep of that width
 * @param simulated ln G of the whole record by the twin that did not see the width
 */
public record LeftOut(
    double width,
    double logRmse,
    double jointLogRmse,
    List<SweepFigures> sweeps,
    double[][] simulated) {
  public LeftOut {
    sweeps = List.copyOf(sweeps);
  }
}
