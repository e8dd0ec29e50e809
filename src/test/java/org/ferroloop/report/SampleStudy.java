package org.ferroloop.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.ferroloop.calibration.symmetry.SettlingPoint;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.EnergyTerms;
import org.ferroloop.twin.Polarity;
import org.ferroloop.twin.Provenance;
import org.ferroloop.twin.PulseConditions;
import org.ferroloop.twin.PulseEnergy;
import org.ferroloop.twin.SoftBounds;
import org.ferroloop.twin.StepParameters;
import org.ferroloop.twin.Variability;

/** A study with round figures, for tests. */
final class SampleStudy {
  private SampleStudy() {}

  /** Two widths of one device; plain reaches 50 %, shifted 80 %, mixed precision 96 %. */
  static StudyResult twoWidths() {
    return new StudyResult(
        0.9,
        Optional.of(rule("float", 0.97, 0)),
        List.of(twin("DEV 20 ns", 20e-9, 1e-12), twin("DEV 2 us", 2e-6, 1e-10)));
  }

  static TwinResult twin(String name, double width, double joules) {
    DeviceTwin twin =
        new DeviceTwin(
            name,
            new SoftBounds(),
            new StepParameters(0.05, 0.2, -1, 1),
            Variability.NONE,
            Polarity.POSITIVE_DEPRESSES,
            Optional.empty(),
            Optional.of(new PulseConditions(width, -3, 3)),
            OptionalDouble.empty(),
            List.of(
                new PulseEnergy(
                    "measured-dc",
                    new EnergyTerms(joules, 2e-12, 0),
                    new EnergyTerms(2 * joules, 3e-12, 0),
                    3)),
            new Provenance(List.of(), "trajectory", "2026-01-01", "0.1.0", Map.of()));
    // Soft bounds: up 1 - w, down 0.8 (1 + w) cancel at w = 1/9.
    SymmetryResult symmetry =
        new SymmetryResult(
            0.1111,
            0.0004,
            0.13,
            0.09,
            List.of(1 / 9.0),
            420,
            64,
            true,
            List.of(new SettlingPoint(2, 0.05, 0.0), new SettlingPoint(420, 0.13, 0.09)));
    return new TwinResult(
        name,
        twin,
        "00ff",
        Trajectory.simulated(twin),
        symmetry,
        List.of(
            rule("sgd", 0.5, 100),
            rule("sgd-shifted", 0.8, 100),
            rule("mixed-precision", 0.96, 7)));
  }

  /** Ten epochs that rise evenly to the accuracy; each spends so many pulses up and twice down. */
  static RuleResult rule(String name, double accuracy, long pulses) {
    List<EpochResult> epochs = new ArrayList<>();
    for (int epoch = 1; epoch <= 10; epoch++) {
      epochs.add(
          new EpochResult(
              accuracy * epoch / 10, pulses * epoch, 2 * pulses * epoch, OptionalLong.empty()));
    }
    return new RuleResult(
        name, accuracy, epochs, WeightHistogram.of(new float[] {-0.51f, 0.01f, 0.02f, 9f}));
  }
}
