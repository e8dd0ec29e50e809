package org.ferroloop.training;

import org.ferroloop.training.update.StepSizes;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.StepParameters;

/** The steps by which rules reckon, of what a weight is made of: those where it is 0. */
final class ReckonedSteps {
  /**
   * Where in their range the devices of a pair begin: a bound may be out of a spread cell's reach.
   */
  static final double PAIR_BASE = 0.1;

  private static final int SAMPLES_OF_A_STEP = 16;

  private final DeviceTwin twin;
  private final CellOptions cells;

  ReckonedSteps(DeviceTwin twin, CellOptions cells) {
    this.twin = twin;
    this.cells = cells;
  }

  /**
   * The steps where devices are at this weight.
   *
   * @param point the device weight that stands for an effective weight of 0; pairs have none
   * @throws IllegalArgumentException when a step there is not positive
   */
  StepSizes at(float point) {
    if (cells.pair()) {
      float step = pairStep();
      return new StepSizes(step, step, step, step);
    }
    StepSizes single = StepSizes.at(twin, point);
    if (!cells.multiplies()) {
      return single;
    }
    float mean = (cells.pulsesUp() + cells.pulsesDown()) / 2f;
    return new StepSizes(
        mean * single.granularity(),
        cells.pulsesUp() * single.up(),
        cells.pulsesDown() * single.down(),
        mean * single.unbiased());
  }

  /** The mean up step where devices of a pair are. */
  private float pairStep() {
    double sum = 0;
    for (int i = 0; i < SAMPLES_OF_A_STEP; i++) {
      double share = PAIR_BASE + (cells.refreshAbove() - PAIR_BASE) * (i + 0.5) / SAMPLES_OF_A_STEP;
      sum += twin.stepUp(weight(twin.parameters(), share));
    }
    return (float) (sum / SAMPLES_OF_A_STEP);
  }

  /** The weight at this share of the range, 0 to 1. */
  static float weight(StepParameters bounds, double share) {
    return (float) (bounds.wMin() + share * (bounds.wMax() - bounds.wMin()));
  }
}
