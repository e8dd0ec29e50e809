package org.ferroloop.twin;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Twins to test with. */
final class Twins {
  private Twins() {}

  /** A twin of which everything is known, with numbers that no short decimal gives. */
  static DeviceTwin full(StepModel model) {
    Map<String, Double> quality = new LinkedHashMap<>();
    quality.put("rmse", Math.PI * 1e-3);
    quality.put("points", 126.0);
    return new DeviceTwin(
        "ID161ZR15000 2 us",
        model,
        new StepParameters(0.1 / 3, -1 / 7.0, -Math.sqrt(0.9), Math.nextUp(1.0)),
        new Variability(0.3, 0.1 / 3, true, 0.01, 1 / 3.0, 0.2, 0.5, Double.MIN_VALUE),
        Polarity.POSITIVE_DEPRESSES,
        Optional.of(new ConductanceWindow(12.3e-9 / 7, 80e-9 / 3)),
        Optional.of(new PulseConditions(2e-6 / 3, -3.5 / 0.9, 2.9)),
        OptionalDouble.of(Math.PI * 15e-6 * 15e-6),
        List.of(
            new PulseEnergy(
                "upper-bound", new EnergyTerms(0.24 / 7, 0, 0), new EnergyTerms(0.24 / 7, 0, 0), 1),
            new PulseEnergy(
                "measured-dc",
                new EnergyTerms(1e-12 / 3, 2e-12 / 7, 3e-12 / 11),
                new EnergyTerms(4e-15 / 3, 5e-12 / 7, 6e-9 / 11),
                100 / 3.0)),
        new Provenance(
            List.of(Provenance.Source.of("a.csv", "a".getBytes(StandardCharsets.UTF_8))),
            "trajectory",
            "2026-11-23",
            "0.1.0",
            quality));
  }

  static DeviceTwin full() {
    return full(new PiecewiseStep(new double[] {1 / 3.0, 2, 0}, new double[] {-0.0, 1e-7, 14.9}));
  }

  /** A twin of which nothing physical is known. */
  static DeviceTwin bare(String name) {
    return new DeviceTwin(
        name,
        new SoftBounds(),
        new StepParameters(0.05, 0, -1, 1),
        Variability.NONE,
        Polarity.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        List.of(),
        new Provenance(List.of(), "made-up", "2026-11-23", "0.1.0", Map.of()));
  }
}
