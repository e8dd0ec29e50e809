package org.ferroloop.characterization.measurement;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.characterization.measurement.Parameter.Kind;
import org.ferroloop.characterization.procedure.Observation;
import org.ferroloop.characterization.procedure.Point;
import org.ferroloop.characterization.procedure.Procedure;
import org.ferroloop.characterization.procedure.Step;
import org.ferroloop.instrument.Reading;

/** Staircases of the meter from 0 V to both ends and back. */
final class CurrentVoltage implements Measurement {
  /** In the order in which they come. */
  private static final List<String> LEGS =
      List.of("0 to highest", "highest to 0", "0 to lowest", "lowest to 0");

  @Override
  public String name() {
    return "iv";
  }

  @Override
  public String about() {
    return "The meter's staircase from 0 V to the highest voltage and back, then to the lowest and"
        + " back. The read voltage of the envelope is its limit, for it is a read. Conductance at"
        + " both ends, their ratio, and the opening of the loop.";
  }

  @Override
  public List<Parameter> parameters() {
    return Parameter.join(
        List.of(
            Parameter.volts("highest", "0.2 V", 0, 200, "highest voltage"),
            Parameter.volts("lowest", "-0.2 V", -200, 0, "lowest voltage"),
            Parameter.count("points", 21, 2, 1001, "points from 0 V to either end"),
            Parameter.count("cycles", 1, 1, 100_000, "how often the loop is gone through")),
        List.of(),
        ReadSettings.PARAMETERS.stream()
            .filter(one -> one.kind() != Kind.VOLTAGES && !one.name().equals("read-points"))
            .toList());
  }

  @Override
  public Procedure procedure(Settings settings, List<String> devices) {
    int points = settings.count("points");
    double highest = settings.value("highest");
    double lowest = settings.value("lowest");
    double[] ends = {0, highest, 0, lowest, 0};
    return BlockProcedure.of(
        name(),
        settings,
        () ->
            new CountedBlocks(
                settings.count("cycles"),
                cycle -> {
                  List<Step> steps = new ArrayList<>();
                  for (int leg = 0; leg < LEGS.size(); leg++) {
                    if (ends[leg] != ends[leg + 1]) {
                      steps.add(
                          new Step.ReadStep(
                              ReadSettings.of(settings, ends[leg], ends[leg + 1], points),
                              new Point(LEGS.get(leg), cycle, leg)));
                    }
                  }
                  return steps;
                }));
  }

  @Override
  public Analysis analysis(Settings settings) {
    return new LoopAnalysis();
  }

  /** Of all loops together. */
  private static final class LoopAnalysis implements Analysis {
    private final Sample atHighest = new Sample();
    private final Sample atLowest = new Sample();
    private final List<Curve> curves = LEGS.stream().map(Curve::new).toList();
    private final Sample opening = new Sample();
    private List<Reading> out = List.of();

    @Override
    public void read(Observation observation) {
      int leg = (int) observation.point().index();
      List<Reading> readings = observation.readings();
      readings.forEach(one -> curves.get(leg).add(one.voltage(), one.current()));
      if (leg % 2 == 0) {
        out = readings;
        Reading end = readings.get(readings.size() - 1);
        double conductance = end.ok() ? end.current() / end.voltage() : Double.NaN;
        (leg == 0 ? atHighest : atLowest).add(conductance);
      } else if (out.size() == readings.size()) {
        opening.add(opening(out, readings));
      }
    }

    /** Sum of |I_out - I_back| over that of their mean magnitudes, at the same voltages. */
    private static double opening(List<Reading> out, List<Reading> back) {
      double between = 0;
      double whole = 0;
      for (int i = 0; i < out.size(); i++) {
        double there = out.get(i).current();
        double here = back.get(back.size() - 1 - i).current();
        between += Math.abs(there - here);
        whole += (Math.abs(there) + Math.abs(here)) / 2;
      }
      return between / whole;
    }

    @Override
    public List<Finding> findings() {
      return List.of(
          new Finding("conductance_highest", atHighest.mean(), atHighest.error(), "S"),
          new Finding("conductance_lowest", atLowest.mean(), atLowest.error(), "S"),
          Finding.of("rectification", atHighest.mean() / atLowest.mean(), ""),
          new Finding("loop_opening", opening.mean(), opening.error(), ""));
    }

    @Override
    public Chart chart() {
      return new Chart(
          "Current and voltage",
          Chart.Axis.of("Voltage", "V"),
          Chart.Axis.of("Current", "A"),
          curves);
    }
  }
}
