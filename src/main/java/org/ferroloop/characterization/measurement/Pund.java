package org.ferroloop.characterization.measurement;

import java.util.List;
import org.ferroloop.characterization.measurement.Parameter.Kind;
import org.ferroloop.characterization.procedure.Point;
import org.ferroloop.characterization.procedure.Procedure;
import org.ferroloop.characterization.procedure.Step;
import org.ferroloop.instrument.ForcedWaveform;

/** Positive up, negative down: the charge of switching apart from all that flows besides. */
final class Pund implements Measurement {
  @Override
  public String name() {
    return "pund";
  }

  @Override
  public String about() {
    return "A negative pulse that presets, then two positive ones (P, U) and two negative ones (N,"
        + " D), their current sampled by the generator that makes them: P - U and N - D are the"
        + " charges of switching, over --area the remanent polarisation 2Pr. It wants a WGFMU"
        + " channel of a B1500A in Fast-IV mode.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter("area", Kind.AREA, "", 1e-18, 1, "of the device's electrode"),
        Parameter.volts("pos-voltage", "1.5 V", 0, 100, "amplitude of P and U"),
        Parameter.volts("neg-voltage", "-1.5 V", -100, 0, "amplitude of preset, N and D"),
        Parameter.time("edge", "2 us", 1e-8, "from 0 V to the amplitude, and back"),
        Parameter.time("top", "0 s", 0, "at the amplitude; none makes triangles"),
        Parameter.time("delay", "20 us", 1e-8, "at 0 V after each pulse"),
        Parameter.count("repetitions", 5, 1, 1_000_000, "of all five pulses"),
        Parameter.time("interval", "100 ns", 1e-8, "of the samples, each averaged over all of it"),
        new Parameter(
            "range", Kind.CURRENT, "1 mA", 1e-6, 10e-3, "full scale of the sampled current"));
  }

  @Override
  public Procedure procedure(Settings settings, List<String> devices) {
    ForcedWaveform waveform = PundShape.of(settings).waveform(settings.value("range"));
    return BlockProcedure.of(
        name(),
        settings,
        () ->
            new CountedBlocks(
                settings.count("repetitions"),
                repetition ->
                    List.of(new Step.WaveformStep(waveform, new Point(name(), repetition, 0)))));
  }

  @Override
  public Analysis analysis(Settings settings) {
    return new PundAnalysis(
        PundShape.of(settings), settings.value("area"), settings.value("range"));
  }
}
