package org.ferroloop.twin;

import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.InputException;

/** Tells a damaged number in a description from a device, as far as that can be told. */
final class PlausibleSteps {
  /** Normalised weights lie near -1 to 1; AIHWKit's own presets stay below 10. */
  private static final double LARGEST_BOUND = 1e3;

  /** A step may cross the whole range (a binary device), but not many times over. */
  private static final double LARGEST_STEP_IN_RANGES = 1e3;

  private static final int PLACES = 64;

  private PlausibleSteps() {}

  /**
   * @throws InputException when a bound or a step is larger than any device's
   */
  static void require(ConfigNode root, StepModel model, StepParameters parameters) {
    double low = parameters.wMin();
    double high = parameters.wMax();
    if (Math.max(Math.abs(low), Math.abs(high)) > LARGEST_BOUND) {
      throw InputException.at(
          root.source(),
          root.line(),
          "w_min, w_max",
          low + " to " + high,
          "bounds of a normalised weight, at most " + LARGEST_BOUND);
    }
    double most = LARGEST_STEP_IN_RANGES * (high - low);
    for (int i = 0; i <= PLACES; i++) {
      double w = low + (high - low) * i / PLACES;
      double up = model.up(w, parameters.scaleUp(), low, high);
      double down = model.down(w, parameters.scaleDown(), low, high);
      if (!(Math.max(Math.abs(up), Math.abs(down)) <= most)) {
        throw InputException.at(
            root.source(),
            root.line(),
            "steps",
            "steps of " + up + " up and " + down + " down at w = " + w,
            "at most " + LARGEST_STEP_IN_RANGES + " times the range of the weight");
      }
    }
  }
}
