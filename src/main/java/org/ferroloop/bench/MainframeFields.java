package org.ferroloop.bench;

/**
 * What a bench file says of an instrument that is a module of a B1500A, besides its channel.
 *
 * @param ground the SMU that holds the other end of the devices at 0 V; empty for none
 * @param seriesResistor whether the SMU's resistor of about 1 MOhm is in series
 * @param filter whether the SMU's output filter is in
 * @param mode of a WGFMU channel: "pg" or "fast-iv"
 * @param library file or name of the WGFMU library; a folder holds one of the usual name
 * @param rounding of pulses that are off the WGFMU's time grid: "refuse" or "nearest"
 */
public record MainframeFields(
    String ground,
    boolean seriesResistor,
    boolean filter,
    String mode,
    String library,
    String rounding) {
  /** Nothing said. */
  static final MainframeFields DEFAULT =
      new MainframeFields("", false, false, "pg", "wgfmu", "refuse");

  /** The same through another library. */
  MainframeFields through(String other) {
    return new MainframeFields(ground, seriesResistor, filter, mode, other, rounding);
  }

  /** The fields of an SMU. */
  static final String[] OF_SMU = {"ground", "series-resistor", "filter"};

  /** The fields of a WGFMU channel. */
  static final String[] OF_WGFMU = {"mode", "library", "rounding"};
}
