package org.ferroloop.instrument;

/**
 * Identical pulses, one after the other.
 *
 * @param pulse each of them
 * @param count at least 1
 * @param period from start to start, in s; of no effect for a single pulse
 */
public record PulseTrain(Pulse pulse, int count, double period) {
  /** One pulse. */
  public static PulseTrain of(Pulse pulse) {
    return new PulseTrain(pulse, 1, 0);
  }
}
