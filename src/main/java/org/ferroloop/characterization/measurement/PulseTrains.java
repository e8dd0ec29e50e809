package org.ferroloop.characterization.measurement;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.characterization.procedure.Point;
import org.ferroloop.characterization.procedure.Procedure;
import org.ferroloop.characterization.procedure.Step;
import org.ferroloop.instrument.IvSweep;

/** Identical pulses of one sign, then as many of the other one, each followed by a read. */
final class PulseTrains implements Measurement {
  static final String START = "start";

  @Override
  public String name() {
    return "pulse-train";
  }

  @Override
  public String about() {
    return "Identical positive pulses, then as many negative ones, each followed by a read: the"
        + " conductance window, the steps of each sign, and how far the response is from a straight"
        + " line.";
  }

  @Override
  public List<Parameter> parameters() {
    return Parameter.join(
        List.of(
            Parameter.count("pulses", 50, 1, 1_000_000, "pulses of each sign in a cycle"),
            Parameter.count("cycles", 2, 1, 100_000, "how often both trains come")),
        TwoPulses.PARAMETERS,
        ReadSettings.PARAMETERS);
  }

  @Override
  public Procedure procedure(Settings settings, List<String> devices) {
    TwoPulses pulses = new TwoPulses(settings);
    IvSweep read = ReadSettings.of(settings);
    int each = settings.count("pulses");
    int blocks = Math.multiplyExact(2 * each, settings.count("cycles"));
    return BlockProcedure.of(
        name(),
        settings,
        () ->
            new CountedBlocks(
                1 + blocks,
                block -> {
                  if (block == 0) {
                    return List.of(new Step.ReadStep(read, new Point(START, 0, 0)));
                  }
                  int pulse = block - 1;
                  String phase = pulse / each % 2 == 0 ? TwoPulses.POSITIVE : TwoPulses.NEGATIVE;
                  List<Step> steps = new ArrayList<>(pulses.steps(phase));
                  steps.add(
                      new Step.ReadStep(read, new Point(phase, pulse / (2 * each), pulse % each)));
                  return steps;
                }));
  }

  @Override
  public Analysis analysis(Settings settings) {
    return new PulseTrainAnalysis(settings.count("pulses"));
  }
}
