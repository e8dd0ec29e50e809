package org.ferroloop.characterization.measurement;

import java.util.List;
import org.ferroloop.characterization.measurement.Parameter.Kind;
import org.ferroloop.characterization.procedure.Procedure;

/** Pulses of rising amplitude, each followed by a read, until a conductance is reached. */
final class WriteVerifies implements Measurement {
  @Override
  public String name() {
    return "write-verify";
  }

  @Override
  public String about() {
    return "Pulse and read until the conductance is within tolerance of a target: the amplitude"
        + " rises while too little happens, and begins anew when the target was passed. Which sign"
        + " raises the conductance is found by the readings.";
  }

  @Override
  public List<Parameter> parameters() {
    return Parameter.join(
        List.of(
            new Parameter(
                "target", Kind.CONDUCTANCE, "", 1e-15, 1e3, "conductance to reach (required)"),
            Parameter.number("tolerance", 0.05, 1e-6, 1, "as a share of the target"),
            Parameter.volts("start-voltage", "0.5 V", 1e-3, 100, "magnitude of the first pulse"),
            Parameter.volts("step", "50 mV", 1e-6, 100, "by which the magnitude rises"),
            Parameter.count("max-pulses", 200, 1, 1_000_000, "pulses at most")),
        TwoPulses.PARAMETERS,
        ReadSettings.PARAMETERS);
  }

  @Override
  public Procedure procedure(Settings settings, List<String> devices) {
    return BlockProcedure.of(name(), settings, () -> new WriteVerifyBlocks(settings));
  }

  @Override
  public Analysis analysis(Settings settings) {
    return new WriteVerifyAnalysis(settings.value("target"), settings.value("tolerance"));
  }
}
