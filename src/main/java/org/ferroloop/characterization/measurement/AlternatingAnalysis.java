package org.ferroloop.characterization.measurement;

import java.util.List;
import org.ferroloop.characterization.procedure.Observation;

/** The settled mean of an alternating train. */
final class AlternatingAnalysis implements Analysis {
  private final SettledPairs pairs;
  private final Curve positive = new Curve("after the positive pulse");
  private final Curve negative = new Curve("after the negative pulse");
  private double afterPositive;

  AlternatingAnalysis(double tolerance) {
    this.pairs = new SettledPairs(tolerance);
  }

  @Override
  public void read(Observation observation) {
    double now = observation.conductance();
    long pair = observation.point().index();
    if (observation.point().phase().equals(TwoPulses.POSITIVE)) {
      afterPositive = now;
      positive.add(pair, now);
    } else {
      pairs.add(afterPositive, now);
      negative.add(pair, now);
    }
  }

  @Override
  public List<Finding> findings() {
    return List.of(
        new Finding("symmetry_point", pairs.mean(), pairs.error(), "S"),
        Finding.of("settled_high", pairs.higher(), "S"),
        Finding.of("settled_low", pairs.lower(), "S"),
        Finding.of("settled", pairs.settled() ? 1 : 0, ""),
        Finding.of("pulses", 2.0 * pairs.pairs(), ""));
  }

  @Override
  public Chart chart() {
    return new Chart(
        "Alternating train",
        Chart.Axis.of("Pair of pulses", ""),
        Chart.Axis.CONDUCTANCE,
        List.of(positive, negative));
  }
}
