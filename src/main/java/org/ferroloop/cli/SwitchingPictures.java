package org.ferroloop.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ferroloop.calibration.switching.PulseRecord;
import org.ferroloop.config.TextFile;
import org.ferroloop.quantity.Unit;
import org.ferroloop.report.Axis;
import org.ferroloop.report.Figure;
import org.ferroloop.report.FigureCsv;
import org.ferroloop.report.FigureImage;
import org.ferroloop.report.Mark;
import org.ferroloop.report.Series;

/** Measured and simulated sweeps side by side, one picture and one CSV a sweep. */
final class SwitchingPictures {
  private SwitchingPictures() {}

  /**
   * @param what "fitted" or "left-out", in the names of the files
   * @param width only sweeps of this width in s; NaN for all
   * @param simulated ln G, one row a sweep
   */
  static void write(
      Path folder, String what, double width, PulseRecord record, double[][] simulated) {
    for (int k = 0; k < simulated.length; k++) {
      PulseRecord.Sweep sweep = record.sweeps().get(k);
      if (sweep.complete() && (Double.isNaN(width) || sweep.width() == width)) {
        Figure figure = figure(what, sweep, simulated[k]);
        TextFile.write(folder.resolve(figure.id() + ".csv"), FigureCsv.text(figure));
        TextFile.writeBytes(folder.resolve(figure.id() + ".png"), FigureImage.png(figure));
      }
    }
  }

  private static Figure figure(String what, PulseRecord.Sweep sweep, double[] simulated) {
    String width = sweep.width() == 0 ? "width sweep" : Unit.SECOND.format(sweep.width());
    String stamp = sweep.source().replaceAll(".*?(\\d{14})\\.csv", "$1");
    List<Series> series = new ArrayList<>();
    series.add(Series.counted("measured", "measured", Mark.POINTS, exp(sweep.logConductance())));
    series.add(Series.counted(what, "fitted", Mark.LINE, exp(simulated)));
    return new Figure(
        Figure.idOf(what + " " + width + " " + stamp),
        width + ": measured and " + what,
        "Points: conductance read after each pulse. Line: the switching twin ("
            + what
            + ") through the same pulses, begun at the first reading.",
        Axis.of("Pulse number", ""),
        Axis.log("Conductance", "S"),
        series);
  }

  private static double[] exp(double[] logs) {
    double[] values = new double[logs.length];
    for (int i = 0; i < logs.length; i++) {
      values[i] = Math.exp(logs[i]);
    }
    return values;
  }
}
