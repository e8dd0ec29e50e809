package org.ferroloop.characterization.measurement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.characterization.procedure.Observation;
import org.ferroloop.instrument.PulseTrain;

/**
 * The exponent of each state: slope of ln G over ln t. A read whose clock time is not after the
 * pulse's (somebody set the clock) is left out.
 */
final class RetentionAnalysis implements Analysis {
  private final Map<String, State> states = new LinkedHashMap<>();
  private Instant pulsed;

  RetentionAnalysis() {
    Retention.STATES.forEach(state -> states.put(state, new State(state)));
  }

  /** Of one state. */
  private static final class State {
    private final LineFit fit = new LineFit();
    private final Curve curve;
    private double first = Double.NaN;
    private double last = Double.NaN;
    private double seconds = Double.NaN;

    State(String name) {
      this.curve = new Curve("after the " + name + " pulse");
    }
  }

  @Override
  public void pulsed(Instant time, PulseTrain train) {
    pulsed = time;
  }

  @Override
  public void read(Observation observation) {
    double seconds = Duration.between(pulsed, observation.time()).toNanos() / 1e9;
    double now = observation.conductance();
    if (seconds > 0 && now > 0) {
      State state = states.get(observation.point().phase());
      if (Double.isFinite(now)) {
        state.fit.add(Math.log(seconds), Math.log(now));
      }
      state.curve.add(seconds, now);
      state.first = Double.isNaN(state.first) ? now : state.first;
      state.last = now;
      state.seconds = seconds;
    }
  }

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    states.forEach(
        (name, state) -> {
          LineFit fit = state.fit;
          findings.add(
              new Finding("retention_exponent_" + name, fit.slope(), fit.slopeError(), ""));
          findings.add(Finding.of("conductance_first_" + name, state.first, "S"));
          findings.add(Finding.of("conductance_last_" + name, state.last, "S"));
          findings.add(Finding.of("last_read_after_" + name, state.seconds, "s"));
        });
    State positive = states.get(TwoPulses.POSITIVE);
    State negative = states.get(TwoPulses.NEGATIVE);
    findings.add(
        Finding.of(
            "window_left",
            (negative.last - positive.last) / (negative.first - positive.first),
            ""));
    return findings;
  }

  @Override
  public Chart chart() {
    return new Chart(
        "Retention",
        new Chart.Axis("Time since the pulse", "s", true),
        Chart.Axis.CONDUCTANCE,
        states.values().stream().map(state -> state.curve).toList());
  }
}
