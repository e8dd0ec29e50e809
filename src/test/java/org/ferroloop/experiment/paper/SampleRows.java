package org.ferroloop.experiment.paper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.ferroloop.experiment.LoadedTwin;
import org.ferroloop.experiment.RuleVariant;
import org.ferroloop.experiment.TwinSource;
import org.ferroloop.experiment.Twins;
import org.ferroloop.experiment.sweep.PointResult;
import org.ferroloop.experiment.sweep.SampleSweep;
import org.ferroloop.experiment.sweep.SummaryRow;
import org.ferroloop.experiment.sweep.SweepFile;
import org.ferroloop.experiment.sweep.SweepPoint;
import org.ferroloop.report.EpochResult;
import org.ferroloop.report.RuleResult;
import org.ferroloop.report.WeightHistogram;

/** Rows with made-up trainings on twins that come with FerroLoop. */
final class SampleRows {
  private SampleRows() {}

  /**
   * Trainings that reach 95 % in one epoch.
   *
   * @param twin of calibration/
   * @param pulses of each seed until then, half of them up
   */
  static SummaryRow reaching(String twin, long... pulses) {
    return row(twin, 1, 0.96, pulses);
  }

  /**
   * Trainings that reach an accuracy in their last epoch.
   *
   * @param epochs how many there are
   */
  static SummaryRow row(String twin, int epochs, double accuracy, long... pulses) {
    LoadedTwin loaded =
        Twins.load(List.of(new TwinSource.Bundled(twin)), 1, "2026-01-01", "test").get(0);
    RuleVariant variant =
        SweepFile.parse("tiny.yaml", SampleSweep.TEXT, Path.of("")).variants().get(3);
    List<PointResult> results = new ArrayList<>();
    for (long count : pulses) {
      List<EpochResult> record = new ArrayList<>();
      for (int epoch = 1; epoch <= epochs; epoch++) {
        long half = count * epoch / epochs / 2;
        record.add(
            new EpochResult(epoch == epochs ? accuracy : 0.1, half, half, OptionalLong.empty()));
      }
      RuleResult outcome =
          new RuleResult(
              "mixed-precision", accuracy, record, WeightHistogram.of(new float[] {0.1f, -0.1f}));
      results.add(
          new PointResult(
              "",
              outcome,
              OptionalInt.empty(),
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              Optional.empty()));
    }
    return new SummaryRow(new SweepPoint(Optional.of(loaded), variant, 1), results, 0.95);
  }
}
