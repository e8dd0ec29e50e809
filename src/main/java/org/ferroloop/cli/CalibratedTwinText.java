package org.ferroloop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ferroloop.calibration.fit.CalibratedTwin;
import org.ferroloop.characterization.WindowedSweep;
import org.ferroloop.quantity.Unit;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.StepParameters;

/** A calibrated twin in words, and as the fields of a JSON object. */
final class CalibratedTwinText {
  private CalibratedTwinText() {}

  static Map<String, Object> fields(CalibratedTwin calibrated) {
    DeviceTwin twin = calibrated.twin();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", twin.name());
    fields.put("points", calibrated.data().points());
    fields.put("rmse", calibrated.rmse());
    fields.put("model", twin.model().name());
    fields.put("method", twin.provenance().method());
    fields.put("settled_mean", calibrated.settled().mean());
    fields.put("settled_high", calibrated.settled().high());
    fields.put("settled_low", calibrated.settled().low());
    fields.put("stable_crossings", calibrated.crossings().stable());
    fields.put("unstable_crossings", calibrated.crossings().unstable());
    fields.put("symmetry_interval", List.of(calibrated.intervalLow(), calibrated.intervalHigh()));
    fields.put("cycle_to_cycle", twin.variability().cycleToCycle());
    fields.put("cycle_to_cycle_residuals", calibrated.noise().residuals());
    fields.put(
        "cycle_to_cycle_repetitions",
        calibrated.noise().repetitions().isPresent()
            ? calibrated.noise().repetitions().getAsDouble()
            : null);
    StepParameters parameters = twin.parameters();
    fields.put("dw_min", parameters.dwMin());
    fields.put("up_down", parameters.upDown());
    fields.put("w_min", parameters.wMin());
    fields.put("w_max", parameters.wMax());
    fields.put("polarity", twin.polarity().text());
    fields.put("pulse_width", calibrated.data().pulse().width());
    fields.put("conductance_at_minus_one", calibrated.data().window().gMin());
    fields.put("conductance_at_plus_one", calibrated.data().window().gMax());
    fields.put("files", files(calibrated));
    return fields;
  }

  private static List<Map<String, Object>> files(CalibratedTwin calibrated) {
    List<Map<String, Object>> files = new ArrayList<>();
    List<WindowedSweep> sweeps = calibrated.data().sweeps();
    for (int i = 0; i < sweeps.size(); i++) {
      WindowedSweep sweep = sweeps.get(i);
      Map<String, Object> file = new LinkedHashMap<>();
      file.put("file", sweep.sweep().source());
      file.put("sha256", sweep.sweep().sha256());
      file.put("window", sweep.window().text());
      file.put("points", calibrated.data().trajectories().get(i).points());
      file.put("unreadable", sweep.unreadable());
      file.put("rmse", calibrated.rmseByFile().get(i));
      file.put("warnings", sweep.sweep().warnings());
      files.add(file);
    }
    return files;
  }

  static String summary(CalibratedTwin calibrated) {
    StringBuilder text = new StringBuilder();
    DeviceTwin twin = calibrated.twin();
    add(text, "%s, %s by %s", twin.name(), twin.model().name(), twin.provenance().method());
    add(
        text,
        "  %d points, RMSE %.4f of the normalised conductance",
        calibrated.data().points(),
        calibrated.rmse());
    for (int i = 0; i < calibrated.rmseByFile().size(); i++) {
      WindowedSweep sweep = calibrated.data().sweeps().get(i);
      add(
          text,
          "    %s, window %s: %d points, RMSE %.4f",
          sweep.sweep().source(),
          sweep.window().text(),
          calibrated.data().trajectories().get(i).points(),
          calibrated.rmseByFile().get(i));
    }
    add(
        text,
        "  symmetry point %.4f (95 %% interval %.4f to %.4f), settled between %.4f and %.4f",
        calibrated.settled().mean(),
        calibrated.intervalLow(),
        calibrated.intervalHigh(),
        calibrated.settled().low(),
        calibrated.settled().high());
    add(text, "  stable crossings of the up and the down step: %s", crossings(calibrated));
    add(
        text,
        "  granularity %.4f, cycle-to-cycle noise %.2f of a step",
        twin.parameters().dwMin(),
        twin.variability().cycleToCycle());
    add(
        text,
        "  w = -1 is %s, w = +1 is %s",
        siemens(calibrated.data().window().gMin()),
        siemens(calibrated.data().window().gMax()));
    return text.toString();
  }

  private static String crossings(CalibratedTwin calibrated) {
    List<String> stable =
        calibrated.crossings().stable().stream()
            .map(w -> String.format(Locale.ROOT, "%.4f", w))
            .toList();
    return stable.isEmpty() ? "none" : String.join(", ", stable);
  }

  private static String siemens(double value) {
    return Unit.SIEMENS.format(Double.parseDouble(String.format(Locale.ROOT, "%.3e", value)));
  }

  private static void add(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
