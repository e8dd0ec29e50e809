package org.ferroloop.twin;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a behavioural description does not tell about the device, as far as somebody knows it.
 *
 * @param area in m2
 */
public record DeviceFacts(
    Polarity polarity,
    Optional<ConductanceWindow> window,
    Optional<PulseConditions> pulse,
    OptionalDouble area) {
  /** Nothing is known. */
  public static final DeviceFacts UNKNOWN =
      new DeviceFacts(Polarity.UNKNOWN, Optional.empty(), Optional.empty(), OptionalDouble.empty());
}
