package org.ferroloop.characterization.measurement;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.characterization.procedure.Point;
import org.ferroloop.characterization.procedure.Procedure;
import org.ferroloop.characterization.procedure.Step;
import org.ferroloop.instrument.IvSweep;

/** A pulse, then reads further and further apart, in both states. */
final class Retention implements Measurement {
  static final List<String> STATES = List.of(TwoPulses.POSITIVE, TwoPulses.NEGATIVE);

  @Override
  public String name() {
    return "retention";
  }

  @Override
  public String about() {
    return "A positive pulse and reads evenly spread over the logarithm of time, then the same after"
        + " a negative pulse: the exponent of G ~ t^x of each state, by the recorded times, and what"
        + " is left of the window.";
  }

  @Override
  public List<Parameter> parameters() {
    return Parameter.join(
        List.of(
            Parameter.time("first", "1 s", 1e-6, "from the pulse to the second read"),
            Parameter.time("longest", "100 s", 1e-6, "from the pulse to the last read"),
            Parameter.count("per-decade", 5, 1, 1000, "reads in each decade of time"),
            Parameter.count("state-pulses", 1, 1, 100_000, "pulses that set each state")),
        TwoPulses.PARAMETERS,
        ReadSettings.PARAMETERS);
  }

  @Override
  public Procedure procedure(Settings settings, List<String> devices) {
    double first = settings.value("first");
    double decades = Math.log10(settings.value("longest") / first);
    if (!(decades >= 0)) {
      throw new IllegalArgumentException("--longest must not be shorter than --first");
    }
    int perDecade = settings.count("per-decade");
    int reads = 2 + (int) Math.floor(decades * perDecade + 1e-9);
    TwoPulses pulses = new TwoPulses(settings);
    IvSweep read = ReadSettings.of(settings);
    return BlockProcedure.of(
        name(),
        settings,
        () ->
            new CountedBlocks(
                2 * reads,
                block -> {
                  String state = STATES.get(block / reads);
                  int index = block % reads;
                  List<Step> steps = new ArrayList<>();
                  if (index == 0) {
                    for (int i = 0; i < settings.count("state-pulses"); i++) {
                      pulses.add(steps, state);
                    }
                  } else {
                    double since = index == 1 ? 0 : first * Math.pow(10, (index - 2.0) / perDecade);
                    double until = first * Math.pow(10, (index - 1.0) / perDecade);
                    steps.add(new Step.WaitStep(until - since));
                  }
                  steps.add(new Step.ReadStep(read, new Point(state, 0, index)));
                  return steps;
                }));
  }

  @Override
  public Analysis analysis(Settings settings) {
    return new RetentionAnalysis();
  }
}
