package org.ferroloop.instrument;

/**
 * One reading of voltage and current. An invalid datum is data, not an exception.
 *
 * @param voltage at the output, in V; NaN when not measured
 * @param current through the output, in A; NaN when not measured or without a number
 * @param seconds time of the instrument or of the clock when it was taken, in s from opening
 * @param status what is known besides
 */
public record Reading(double voltage, double current, double seconds, ReadingStatus status) {
  public boolean ok() {
    return status == ReadingStatus.OK;
  }
}
