package org.ferroloop.characterization.measurement;

import java.util.List;
import org.ferroloop.characterization.SweepKind;
import org.ferroloop.characterization.procedure.Observation;
import org.ferroloop.characterization.procedure.SweepProcedure;

/** The conductance over the rows of a pulsed sweep, all repetitions after one another. */
final class SweepAnalysis implements Analysis {
  private final SweepProcedure procedure;
  private final Curve curve = new Curve("read after each pulse");
  private final Sample all = new Sample();
  private double least = Double.NaN;
  private double most = Double.NaN;

  SweepAnalysis(SweepProcedure procedure) {
    this.procedure = procedure;
  }

  @Override
  public void read(Observation observation) {
    double now = observation.conductance();
    curve.add(all.size(), now);
    all.add(now);
    least = now >= least ? least : now;
    most = now <= most ? most : now;
  }

  @Override
  public List<Finding> findings() {
    return List.of(
        Finding.of("conductance_least", least, "S"), Finding.of("conductance_most", most, "S"));
  }

  @Override
  public Chart chart() {
    boolean amplitude = procedure.settings().plan().kind() == SweepKind.AMPLITUDE;
    return new Chart(
        amplitude ? "Amplitude sweep" : "Width sweep",
        Chart.Axis.of("Row", ""),
        Chart.Axis.CONDUCTANCE,
        List.of(curve));
  }
}
