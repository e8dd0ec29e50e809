package org.ferroloop.characterization.measurement;

import java.util.List;
import org.ferroloop.characterization.procedure.Observation;

/** Wake-up and fatigue of the window. */
final class EnduranceAnalysis implements Analysis {
  private final WindowTrack window = new WindowTrack();
  private final Curve positive = new Curve("after the positive pulse");
  private final Curve negative = new Curve("after the negative pulse");

  @Override
  public void read(Observation observation) {
    double now = observation.conductance();
    boolean up = observation.point().phase().equals(TwoPulses.POSITIVE);
    (up ? positive : negative).add(observation.point().cycle(), now);
    window.add(observation.point(), now);
  }

  @Override
  public List<Finding> findings() {
    return List.of(
        Finding.of("window_ratio_first", Math.exp(window.first()), ""),
        Finding.of("window_ratio_largest", Math.exp(window.largest()), ""),
        Finding.of("largest_at_cycle", window.largestAt(), ""),
        Finding.of("wake_up", window.largest() / window.first(), ""),
        Finding.of("window_ratio_last", Math.exp(window.last()), ""),
        Finding.of("last_to_largest", window.share(), ""),
        Finding.of("cycles", window.lastAt(), ""));
  }

  @Override
  public Chart chart() {
    return new Chart(
        "Endurance",
        new Chart.Axis("Cycle", "", true),
        new Chart.Axis("Conductance", "S", true),
        List.of(positive, negative));
  }
}
