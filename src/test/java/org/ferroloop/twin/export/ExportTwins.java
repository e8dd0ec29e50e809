package org.ferroloop.twin.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ferroloop.twin.ConductanceWindow;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.Polarity;
import org.ferroloop.twin.Provenance;
import org.ferroloop.twin.PulseConditions;
import org.ferroloop.twin.StepModel;
import org.ferroloop.twin.StepParameters;
import org.ferroloop.twin.Variability;

/** Twins to export. */
final class ExportTwins {
  static final Provenance PROVENANCE =
      new Provenance(
          List.of(Provenance.Source.of("a.csv", new byte[0])), "test", "2026-11-23", "1", Map.of());

  private ExportTwins() {}

  /** Everything known, no noise. */
  static DeviceTwin of(StepModel model, StepParameters parameters) {
    return of(model, parameters, Variability.NONE);
  }

  static DeviceTwin of(StepModel model, StepParameters parameters, Variability variability) {
    return new DeviceTwin(
        "made up",
        model,
        parameters,
        variability,
        Polarity.POSITIVE_DEPRESSES,
        Optional.of(new ConductanceWindow(10e-9, 80e-9)),
        Optional.of(new PulseConditions(2e-6, -3.5, 3)),
        OptionalDouble.empty(),
        List.of(),
        PROVENANCE);
  }

  /** Nothing physical known. */
  static DeviceTwin bare(StepModel model, StepParameters parameters) {
    return new DeviceTwin(
        "bare",
        model,
        parameters,
        Variability.NONE,
        Polarity.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        List.of(),
        PROVENANCE);
  }
}
