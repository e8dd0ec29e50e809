package org.ferroloop.characterization.measurement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.characterization.procedure.Observation;
import org.ferroloop.characterization.procedure.Point;
import org.ferroloop.characterization.procedure.Procedure;
import org.ferroloop.characterization.procedure.Step;
import org.ferroloop.instrument.IvSweep;

/** Many reads without a pulse, in both states: what reading itself does to the conductance. */
final class ReadDisturb implements Measurement {
  private static final List<String> STATES = List.of(TwoPulses.POSITIVE, TwoPulses.NEGATIVE);

  @Override
  public String name() {
    return "read-disturb";
  }

  @Override
  public String about() {
    return "A positive pulse and many reads, then a negative pulse and as many: the change of the"
        + " conductance a read, and the noise of one read.";
  }

  @Override
  public List<Parameter> parameters() {
    return Parameter.join(
        List.of(Parameter.count("reads", 100, 3, 100_000_000, "reads in each state")),
        TwoPulses.PARAMETERS,
        ReadSettings.PARAMETERS);
  }

  @Override
  public Procedure procedure(Settings settings, List<String> devices) {
    TwoPulses pulses = new TwoPulses(settings);
    IvSweep read = ReadSettings.of(settings);
    int reads = settings.count("reads");
    return BlockProcedure.of(
        name(),
        settings,
        () ->
            new CountedBlocks(
                Math.multiplyExact(2, reads),
                block -> {
                  String state = STATES.get(block / reads);
                  List<Step> steps = new ArrayList<>();
                  if (block % reads == 0) {
                    pulses.add(steps, state);
                  }
                  steps.add(new Step.ReadStep(read, new Point(state, 0, block % reads)));
                  return steps;
                }));
  }

  @Override
  public Analysis analysis(Settings settings) {
    return new DisturbAnalysis();
  }

  /** A straight line of ln G over the reads of each state. */
  private static final class DisturbAnalysis implements Analysis {
    private final Map<String, LineFit> fits = new LinkedHashMap<>();
    private final Map<String, Sample> logs = new LinkedHashMap<>();
    private final Map<String, Curve> curves = new LinkedHashMap<>();

    DisturbAnalysis() {
      for (String state : STATES) {
        fits.put(state, new LineFit());
        logs.put(state, new Sample());
        curves.put(state, new Curve("after the " + state + " pulse"));
      }
    }

    @Override
    public void read(Observation observation) {
      Point point = observation.point();
      double now = observation.conductance();
      double log = Math.log(now);
      if (Double.isFinite(log)) {
        fits.get(point.phase()).add(point.index(), log);
        logs.get(point.phase()).add(log);
      }
      curves.get(point.phase()).add(point.index(), now);
    }

    @Override
    public List<Finding> findings() {
      List<Finding> findings = new ArrayList<>();
      fits.forEach(
          (state, fit) -> {
            double typical = Math.exp(logs.get(state).mean());
            findings.add(Finding.of("conductance_" + state, typical, "S"));
            findings.add(
                new Finding("change_per_read_" + state, fit.slope(), fit.slopeError(), ""));
            findings.add(Finding.of("read_noise_" + state, fit.scatter(), ""));
          });
      return findings;
    }

    @Override
    public Chart chart() {
      return new Chart(
          "Read disturb",
          Chart.Axis.of("Read", ""),
          Chart.Axis.CONDUCTANCE,
          List.copyOf(curves.values()));
    }
  }
}
