package org.ferroloop.instrument.b1500;

/**
 * How a bench uses an SMU of the mainframe.
 *
 * @param channel slot or name of the SMU that sweeps; empty for the first
 * @param ground slot or name of the SMU that holds the other end of the device at 0 V; empty when
 *     the bench grounds it otherwise
 * @param seriesResistor whether the resistor of about 1 MOhm is put in series with the output
 * @param filter whether the output filter is in
 */
public record SmuPort(String channel, String ground, boolean seriesResistor, boolean filter) {
  /** A channel without ground, resistor and filter. */
  public static SmuPort of(String channel) {
    return new SmuPort(channel, "", false, false);
  }
}
