package org.ferroloop.synapse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.PiecewiseStep;
import org.ferroloop.twin.Polarity;
import org.ferroloop.twin.Provenance;
import org.ferroloop.twin.StepModel;
import org.ferroloop.twin.StepParameters;
import org.ferroloop.twin.Variability;

/** Twins for tests, made by hand. */
public final class TwinsToTry {
  /** Steps of about 0.04 that fall towards the bound they drive to; symmetry point at 0. */
  public static final StepModel SOFT =
      new PiecewiseStep(new double[] {2, 1, 0.5, 0}, new double[] {0, 0.5, 1, 2});

  private TwinsToTry() {}

  public static DeviceTwin twin(
      StepModel model, StepParameters parameters, Variability variability) {
    return new DeviceTwin(
        "by hand",
        model,
        parameters,
        variability,
        Polarity.POSITIVE_DEPRESSES,
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        List.of(),
        new Provenance(List.of(), "by hand", "2026-01-01", "0", Map.of()));
  }

  public static DeviceTwin soft(Variability variability) {
    return twin(SOFT, new StepParameters(0.04, 0.1, -0.9, 1.1), variability);
  }
}
