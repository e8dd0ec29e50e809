package org.ferroloop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ferroloop.calibration.switching.LeftOut;
import org.ferroloop.calibration.switching.SweepFigures;
import org.ferroloop.calibration.switching.SwitchingCalibration;
import org.ferroloop.quantity.Unit;
import org.ferroloop.twin.switching.SwitchingTwin;

/** What {@code calibrate switching} prints. */
final class SwitchingText {
  private SwitchingText() {}

  static Map<String, Object> fields(
      SwitchingCalibration.Calibrated calibrated, List<LeftOut> left) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("device", calibrated.twin().device());
    fields.put("log_rmse", calibrated.logRmse());
    fields.put("sweeps", calibrated.sweeps().stream().map(SwitchingText::sweep).toList());
    List<Map<String, Object>> widths = new ArrayList<>();
    for (LeftOut out : left) {
      Map<String, Object> width = new LinkedHashMap<>();
      width.put("width_s", out.width());
      width.put("log_rmse", out.logRmse());
      width.put("joint_log_rmse", out.jointLogRmse());
      widths.add(width);
    }
    fields.put("left_out", widths);
    if (!left.isEmpty()) {
      fields.put("median_ratio_to_joint", medianRatio(calibrated, left));
    }
    return fields;
  }

  static String table(SwitchingCalibration.Calibrated calibrated, List<LeftOut> left) {
    SwitchingTwin twin = calibrated.twin();
    StringBuilder text = new StringBuilder();
    line(
        text,
        "%s: RMSE of ln G %.4f over %d sweeps",
        twin.device(),
        calibrated.logRmse(),
        calibrated.sweeps().size());
    line(text, "%-10s %8s %8s %6s  %s", "width", "ln G", "norm.", "rows", "file");
    for (SweepFigures f : calibrated.sweeps()) {
      line(
          text,
          "%-10s %8.4f %8.4f %6d  %s%s",
          width(f.width()),
          f.logRmse(),
          f.normalisedRmse(),
          f.points(),
          f.source(),
          f.complete() ? "" : " (truncated)");
    }
    if (!left.isEmpty()) {
      line(text, "%-10s %14s %14s", "left out", "RMSE of ln G", "when fitted");
      for (LeftOut out : left) {
        line(text, "%-10s %14.4f %14.4f", width(out.width()), out.logRmse(), out.jointLogRmse());
      }
      line(text, "median ratio to the joint fit's RMSE: %.2f", medianRatio(calibrated, left));
    }
    return text.toString();
  }

  private static Map<String, Object> sweep(SweepFigures f) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("file", f.source());
    fields.put("width_s", f.width());
    fields.put("complete", f.complete());
    fields.put("points", f.points());
    fields.put("log_rmse", f.logRmse());
    fields.put("normalised_rmse", f.normalisedRmse());
    return fields;
  }

  private static double medianRatio(
      SwitchingCalibration.Calibrated calibrated, List<LeftOut> left) {
    double[] ratios =
        left.stream().mapToDouble(out -> out.logRmse() / calibrated.logRmse()).sorted().toArray();
    int middle = ratios.length / 2;
    return ratios.length % 2 == 1 ? ratios[middle] : (ratios[middle - 1] + ratios[middle]) / 2;
  }

  private static String width(double seconds) {
    return seconds == 0 ? "various" : Unit.SECOND.format(seconds);
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
  }
}
