package org.ferroloop.calibration.fit;

import java.util.Map;
import org.ferroloop.twin.StepModel;
import org.ferroloop.twin.StepParameters;

/**
 * What a method found.
 *
 * @param figures named figures of the method itself (smoothing, effective parameters, ...)
 */
public record StepFit(StepModel model, StepParameters parameters, Map<String, Double> figures) {
  public StepFit {
    figures = Map.copyOf(figures);
  }
}
