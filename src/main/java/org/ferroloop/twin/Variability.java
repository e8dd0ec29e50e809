package org.ferroloop.twin;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Noise and spread of a device; all are relative standard deviations unless said, 0 means none.
 *
 * @param cycleToCycle of each step: step (1 + cycleToCycle xi)
 * @param stepSpread device-to-device, of dw_min
 * @param stepSpreadLogNormal whether dw_min spreads log-normally instead of normally
 * @param upDownSpread device-to-device, absolute: adds +r to the up and -r to the down scale
 * @param wMaxSpread device-to-device, of w_max
 * @param wMinSpread device-to-device, of w_min
 * @param writeNoise of the weight that is read after a write, in units of dw_min
 * @param readNoise of each reading, absolute, in units of the weight
 */
public record Variability(
    double cycleToCycle,
    double stepSpread,
    boolean stepSpreadLogNormal,
    double upDownSpread,
    double wMaxSpread,
    double wMinSpread,
    double writeNoise,
    double readNoise) {
  /**
   * @throws IllegalArgumentException when a deviation is negative or not finite
   */
  public Variability {
    Require.notNegative("cycle_to_cycle", cycleToCycle);
    Require.notNegative("step_spread", stepSpread);
    Require.notNegative("up_down_spread", upDownSpread);
    Require.notNegative("w_max_spread", wMaxSpread);
    Require.notNegative("w_min_spread", wMinSpread);
    Require.notNegative("write_noise", writeNoise);
    Require.notNegative("read_noise", readNoise);
  }

  /** No noise and no spread. */
  public static final Variability NONE = new Variability(0, 0, false, 0, 0, 0, 0, 0);

  /** Whether cells differ from each other. */
  public boolean hasSpread() {
    return stepSpread > 0 || upDownSpread > 0 || wMaxSpread > 0 || wMinSpread > 0;
  }

  /** The figures under the names that twin files and JSON give them, in their order. */
  public Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("cycle_to_cycle", cycleToCycle);
    fields.put("step_spread", stepSpread);
    fields.put("step_spread_log_normal", stepSpreadLogNormal);
    fields.put("up_down_spread", upDownSpread);
    fields.put("w_max_spread", wMaxSpread);
    fields.put("w_min_spread", wMinSpread);
    fields.put("write_noise", writeNoise);
    fields.put("read_noise", readNoise);
    return fields;
  }
}
