package org.ferroloop.bench;

/**
 * What one channel may do while another one acts.
 *
 * @param metersWhilePulsing what every SMU wired to the device must be when a generator pulses
 * @param generatorsWhileReading what every generator wired to it must be when an SMU reads
 * @param difference largest voltage between any two channels, in V
 */
public record Relation(Rest metersWhilePulsing, Rest generatorsWhileReading, double difference) {
  /** Resting outputs may stay on at 0 V, and any difference inside the amplitudes is allowed. */
  public static final Relation ZERO = new Relation(Rest.ZERO, Rest.ZERO, Double.POSITIVE_INFINITY);

  /** How a channel rests while another one acts. */
  public enum Rest {
    /** Output off. */
    OFF,
    /** On at 0 V, or off. */
    ZERO
  }
}
