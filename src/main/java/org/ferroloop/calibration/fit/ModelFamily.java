package org.ferroloop.calibration.fit;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.ferroloop.twin.ConstantStep;
import org.ferroloop.twin.ExponentialStep;
import org.ferroloop.twin.LinearStep;
import org.ferroloop.twin.PowerStep;
import org.ferroloop.twin.SoftBounds;
import org.ferroloop.twin.StepModel;
import org.ferroloop.twin.StepParameters;

/**
 * The step models with a handful of parameters. Every parameter vector begins with ln dw_min,
 * up_down, w_max and w_min; the model's own follow. Ranges keep the steps from being negative.
 */
enum ModelFamily {
  CONSTANT("constant-step", new double[0], new double[0]) {
    @Override
    StepModel model(double[] own) {
      return new ConstantStep();
    }
  },
  LINEAR("linear-step", new double[] {0, 0}, new double[] {1, 1}) {
    @Override
    StepModel model(double[] own) {
      return new LinearStep(own[0], own[1]);
    }
  },
  SOFT_BOUNDS("soft-bounds", new double[0], new double[0]) {
    @Override
    StepModel model(double[] own) {
      return new SoftBounds();
    }
  },
  /** With slope 1 and offset 0: both only rescale what the other four already tell. */
  EXPONENTIAL("exponential-step", new double[] {-12, -12, 0, 0}, new double[] {0, 0, 15, 15}) {
    @Override
    StepModel model(double[] own) {
      return new ExponentialStep(Math.exp(own[0]), Math.exp(own[1]), own[2], own[3], 1, 0);
    }
  },
  POWER("power-step", new double[] {0, 0}, new double[] {12, 12}) {
    @Override
    StepModel model(double[] own) {
      return new PowerStep(own[0], own[1]);
    }
  };

  private static final double[] LEAST = {Math.log(1e-4), -0.99, 0.1, -2};
  private static final double[] MOST = {Math.log(4), 0.99, 2, -0.1};

  private final String model;
  private final double[] least;
  private final double[] most;

  ModelFamily(String model, double[] least, double[] most) {
    this.model = model;
    this.least = least;
    this.most = most;
  }

  /** The family of a step model's name; empty for others. */
  static Optional<ModelFamily> of(String name) {
    return Arrays.stream(values()).filter(family -> family.model.equals(name)).findFirst();
  }

  /** The model of these own parameters. */
  abstract StepModel model(double[] own);

  double[] least() {
    return joined(LEAST, least);
  }

  double[] most() {
    return joined(MOST, most);
  }

  /** The point brought into the ranges. */
  double[] clamped(double[] point) {
    double[] low = least();
    double[] high = most();
    double[] inside = new double[point.length];
    for (int i = 0; i < point.length; i++) {
      inside[i] = Math.max(low[i], Math.min(high[i], point[i]));
    }
    return inside;
  }

  StepFit fit(double[] point) {
    return new StepFit(
        model(Arrays.copyOfRange(point, LEAST.length, point.length)),
        new StepParameters(Math.exp(point[0]), point[1], point[3], point[2]),
        Map.of());
  }

  private static double[] joined(double[] first, double[] second) {
    double[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
