package org.ferroloop.characterization.measurement;

import java.util.List;
import org.ferroloop.characterization.procedure.Observation;

/** Whether the target was reached, and at what cost. */
final class WriteVerifyAnalysis implements Analysis {
  private final double target;
  private final double tolerance;
  private final Curve curve = new Curve("read after each pulse");
  private final Curve aim = new Curve("target");
  private double last = Double.NaN;
  private long pulses;

  WriteVerifyAnalysis(double target, double tolerance) {
    this.target = target;
    this.tolerance = tolerance;
  }

  @Override
  public void read(Observation observation) {
    pulses = observation.point().index();
    last = observation.conductance();
    curve.add(pulses, last);
    aim.add(pulses, target);
  }

  @Override
  public List<Finding> findings() {
    double off = last / target - 1;
    return List.of(
        Finding.of("target", target, "S"),
        Finding.of("conductance", last, "S"),
        Finding.of("relative_error", off, ""),
        Finding.of("reached", Math.abs(off) <= tolerance ? 1 : 0, ""),
        Finding.of("pulses", pulses, ""));
  }

  @Override
  public Chart chart() {
    return new Chart(
        "Write-verify", Chart.Axis.of("Pulse", ""), Chart.Axis.CONDUCTANCE, List.of(curve, aim));
  }
}
