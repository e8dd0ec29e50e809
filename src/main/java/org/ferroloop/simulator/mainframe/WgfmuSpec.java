package org.ferroloop.simulator.mainframe;

import org.ferroloop.config.ConfigNode;
import org.ferroloop.quantity.Unit;

/**
 * The electrical side of a WGFMU channel and its RSU, from its physics file (kind: wgfmu).
 *
 * @param resistance of the source in pulse-generator mode, in ohm
 * @param currentLimit where the output saturates in fast I-V and DC mode, in A: there is no
 *     compliance
 * @param voltageNoise rms of one voltage sample, in V
 * @param currentRanges measuring ranges, rising, in A
 * @param currentNoise rms of one current sample, one a range, in A
 * @param relay time of one switching of the RSU, in s
 * @param smuPathOffset current that the RSU adds to a reading of the SMU behind it, in A
 * @param smuPathNoise rms of the current that it adds to a reading at 1 PLC, in A
 */
public record WgfmuSpec(
    double resistance,
    double currentLimit,
    double voltageNoise,
    double[] currentRanges,
    double[] currentNoise,
    double relay,
    double smuPathOffset,
    double smuPathNoise) {
  /**
   * Reads a physics file.
   *
   * @throws org.ferroloop.config.InputException with file, line and field
   */
  public static WgfmuSpec read(ConfigNode node) {
    node.allowOnly(
        "kind",
        "source",
        "resistance",
        "current_limit",
        "voltage_noise",
        "current_ranges",
        "current_noise",
        "relay",
        "smu_path_offset",
        "smu_path_noise");
    node.get("kind").oneOf("wgfmu");
    double[] ranges = amperes(node.get("current_ranges"));
    double[] noise = amperes(node.get("current_noise"));
    if (ranges.length != noise.length) {
      throw node.get("current_noise").wrong("one value a current range: " + ranges.length);
    }
    return new WgfmuSpec(
        node.get("resistance").quantity(Unit.OHM),
        node.get("current_limit").quantity(Unit.AMPERE),
        node.get("voltage_noise").quantity(Unit.VOLT),
        ranges,
        noise,
        node.get("relay").quantity(Unit.SECOND),
        node.get("smu_path_offset").quantity(Unit.AMPERE),
        node.get("smu_path_noise").quantity(Unit.AMPERE));
  }

  private static double[] amperes(ConfigNode node) {
    return node.items().stream().mapToDouble(item -> item.quantity(Unit.AMPERE)).toArray();
  }
}
