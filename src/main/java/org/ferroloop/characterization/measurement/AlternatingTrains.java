package org.ferroloop.characterization.measurement;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.characterization.procedure.Observation;
import org.ferroloop.characterization.procedure.Point;
import org.ferroloop.characterization.procedure.Procedure;
import org.ferroloop.characterization.procedure.Step;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.Reading;

/**
 * A positive and a negative pulse in turn, each followed by a read, until the mean of a pair stands
 * still (Kim et al., arXiv:1907.10228): the symmetry point as a conductance.
 */
final class AlternatingTrains implements Measurement {
  @Override
  public String name() {
    return "alternating-train";
  }

  @Override
  public String about() {
    return "A positive and a negative pulse in turn, each followed by a read, in rounds of which each"
        + " is twice as long as the one before, until the mean of the pairs stands still: the"
        + " conductance of the symmetry point with its standard error.";
  }

  @Override
  public List<Parameter> parameters() {
    return Parameter.join(
        List.of(
            Parameter.count("max-pairs", 2000, 16, 10_000_000, "pairs of pulses at most"),
            Parameter.number(
                "tolerance", 0.005, 1e-9, 1, "standard error to reach, as a share of the mean")),
        TwoPulses.PARAMETERS,
        ReadSettings.PARAMETERS);
  }

  @Override
  public Procedure procedure(Settings settings, List<String> devices) {
    return BlockProcedure.of(name(), settings, () -> new Pairs(settings));
  }

  @Override
  public Analysis analysis(Settings settings) {
    return new AlternatingAnalysis(settings.value("tolerance"));
  }

  /** One pair a block. */
  private static final class Pairs implements BlockCourse.Blocks {
    private final TwoPulses pulses;
    private final IvSweep read;
    private final int most;
    private final SettledPairs settled;
    private double afterPositive;
    private int pair;

    Pairs(Settings settings) {
      this.pulses = new TwoPulses(settings);
      this.read = ReadSettings.of(settings);
      this.most = settings.count("max-pairs");
      this.settled = new SettledPairs(settings.value("tolerance"));
    }

    @Override
    public List<Step> get() {
      List<Step> steps = new ArrayList<>();
      if (pair < most && !settled.settled()) {
        for (String phase : List.of(TwoPulses.POSITIVE, TwoPulses.NEGATIVE)) {
          pulses.add(steps, phase);
          steps.add(new Step.ReadStep(read, new Point(phase, 0, pair)));
        }
        pair++;
      }
      return steps;
    }

    @Override
    public void heard(Point point, List<Reading> readings) {
      double now = Observation.conductance(readings);
      if (point.phase().equals(TwoPulses.POSITIVE)) {
        afterPositive = now;
      } else {
        settled.add(afterPositive, now);
      }
    }
  }
}
