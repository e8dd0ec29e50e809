package org.ferroloop.characterization;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * What a sweep's file says of it besides pulses and readings.
 *
 * @param device the field "Device ID" as written, wafer prefix included ("_ID161ZR15000")
 * @param repetition the repetition index, from 0
 * @param measuredAt when the sweep ended, to the second
 * @param ground what holds the other electrode during pulses ("SMU2")
 * @param pulser what makes the pulses ("WGFMU1")
 * @param name of the measurement ("2em6s")
 */
public record SweepLabels(
    String device,
    int repetition,
    LocalDateTime measuredAt,
    String ground,
    String pulser,
    String name) {
  /**
   * @throws IllegalArgumentException when the repetition is negative or a text is blank or holds a
   *     comma, a tab or a line end, which the layout has no way to quote
   */
  public SweepLabels {
    Objects.requireNonNull(measuredAt, "measuredAt");
    if (repetition < 0) {
      throw new IllegalArgumentException("the repetition index is from 0, found " + repetition);
    }
    for (String text : new String[] {device, ground, pulser, name}) {
      if (text.isBlank() || text.matches("(?s).*[,\\t\\r\\n].*")) {
        throw new IllegalArgumentException(
            "found \"" + text + "\", expected a text without comma, tab and line end");
      }
    }
  }
}
