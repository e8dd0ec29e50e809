package org.ferroloop.characterization.measurement;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.characterization.procedure.Observation;
import org.ferroloop.characterization.procedure.Point;
import org.ferroloop.characterization.procedure.Procedure;
import org.ferroloop.characterization.procedure.Step;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.Reading;

/** Many cycles of a positive and a negative pulse; both states are read now and then. */
final class Endurance implements Measurement {
  @Override
  public String name() {
    return "endurance";
  }

  @Override
  public String about() {
    return "Cycles of a positive and a negative pulse, both states read at counts evenly spread over"
        + " their logarithm: how the window wakes up, where it is largest, how it tires, and whether"
        + " it fell below --stop-below of its largest.";
  }

  @Override
  public List<Parameter> parameters() {
    return Parameter.join(
        List.of(
            Parameter.count("cycles", 1000, 1, 1_000_000_000, "cycles at most"),
            Parameter.count("per-decade", 5, 1, 1000, "reads of both states a decade of cycles"),
            Parameter.number(
                "stop-below",
                0.1,
                0,
                1,
                "end at a window below this share of the largest, 0 never")),
        TwoPulses.PARAMETERS,
        ReadSettings.PARAMETERS);
  }

  @Override
  public Procedure procedure(Settings settings, List<String> devices) {
    return BlockProcedure.of(name(), settings, () -> new Cycles(settings));
  }

  @Override
  public Analysis analysis(Settings settings) {
    return new EnduranceAnalysis();
  }

  /** Whether both states are read in a cycle, from 1: at 1, at the last, and some a decade. */
  static boolean readAt(long cycle, long cycles, int perDecade) {
    return cycle == 1
        || cycle == cycles
        || Math.floor(perDecade * Math.log10(cycle) + 1e-9)
            > Math.floor(perDecade * Math.log10(cycle - 1.0) + 1e-9);
  }

  /** One cycle a block. */
  private static final class Cycles implements BlockCourse.Blocks {
    private final Settings settings;
    private final TwoPulses pulses;
    private final IvSweep read;
    private final WindowTrack window = new WindowTrack();
    private long cycle;

    Cycles(Settings settings) {
      this.settings = settings;
      this.pulses = new TwoPulses(settings);
      this.read = ReadSettings.of(settings);
    }

    @Override
    public List<Step> get() {
      List<Step> steps = new ArrayList<>();
      long cycles = settings.count("cycles");
      if (cycle == cycles || window.share() < settings.value("stop-below")) {
        return steps;
      }
      cycle++;
      boolean reads = readAt(cycle, cycles, settings.count("per-decade"));
      for (String phase : List.of(TwoPulses.POSITIVE, TwoPulses.NEGATIVE)) {
        pulses.add(steps, phase);
        if (reads) {
          steps.add(new Step.ReadStep(read, new Point(phase, cycle, 0)));
        }
      }
      return steps;
    }

    @Override
    public void heard(Point point, List<Reading> readings) {
      window.add(point, Observation.conductance(readings));
    }
  }
}
