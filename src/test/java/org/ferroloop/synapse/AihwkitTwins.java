package org.ferroloop.synapse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.ferroloop.SharedData;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.PiecewiseStep;
import org.ferroloop.twin.StepParameters;
import org.ferroloop.twin.Variability;

/** The AIHWKit piecewise descriptions of the shared data, as twins. */
public final class AihwkitTwins {
  private AihwkitTwins() {}

  /**
   * @param time "hh:mm:ss" or "hhmmss"
   */
  public static DeviceTwin piecewise(String device, String time, Variability variability) {
    String name = device + "-" + time.replace(":", "") + ".json";
    Path file = SharedData.folder().resolve("reference").resolve("aihwkit-piecewise").resolve(name);
    try {
      JsonNode json = new ObjectMapper().readTree(file.toFile());
      return of(json, variability);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A PiecewiseStepDevice. */
  public static DeviceTwin of(JsonNode json, Variability variability) {
    PiecewiseStep model =
        new PiecewiseStep(numbers(json.get("piecewise_up")), numbers(json.get("piecewise_down")));
    StepParameters parameters =
        new StepParameters(
            json.get("dw_min").doubleValue(),
            json.get("up_down").doubleValue(),
            json.get("w_min").doubleValue(),
            json.get("w_max").doubleValue());
    return TwinsToTry.twin(model, parameters, variability);
  }

  private static double[] numbers(JsonNode list) {
    double[] numbers = new double[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = list.get(i).doubleValue();
    }
    return numbers;
  }
}
