package org.ferroloop.characterization.measurement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.characterization.procedure.Observation;

/** Window, steps and linearity of trains of identical pulses. */
final class PulseTrainAnalysis implements Analysis {
  /** Of the pulses of one sign. */
  private static final class Branch {
    private final Sample steps = new Sample();
    private final Sample first = new Sample();
    private final Sample nonlinearity = new Sample();
    private final double[] train;
    private double before;

    Branch(int pulses) {
      // Longer trains are judged by as many of their readings, evenly chosen.
      train = new double[Math.min(pulses, 10_000) + 1];
    }

    /** Largest distance from the straight line between both ends, as a share of their distance. */
    void ended() {
      int last = train.length - 1;
      double rise = train[last] - train[0];
      double most = 0;
      for (int i = 0; i <= last; i++) {
        most = Math.max(most, Math.abs(train[i] - train[0] - rise * i / last));
      }
      nonlinearity.add(rise == 0 ? Double.NaN : most / Math.abs(rise));
    }
  }

  private final int pulses;
  private final Map<String, Branch> branches = new LinkedHashMap<>();
  private final Curve curve = new Curve("read after each pulse");
  private double last = Double.NaN;
  private double least = Double.NaN;
  private double most = Double.NaN;
  private long reads;

  PulseTrainAnalysis(int pulses) {
    this.pulses = pulses;
    branches.put(TwoPulses.POSITIVE, new Branch(pulses));
    branches.put(TwoPulses.NEGATIVE, new Branch(pulses));
  }

  @Override
  public void read(Observation observation) {
    double now = observation.conductance();
    curve.add(reads++, now);
    least = Double.isNaN(least) ? now : Math.min(least, now);
    most = Double.isNaN(most) ? now : Math.max(most, now);
    Branch branch = branches.get(observation.point().phase());
    if (branch != null) {
      long index = observation.point().index();
      branch.steps.add(now - last);
      if (index == 0) {
        branch.first.add(now - last);
        branch.train[0] = last;
      }
      int places = branch.train.length - 1;
      branch.train[(int) ((index + 1) * places / pulses)] = now;
      if (index + 1 == pulses) {
        branch.ended();
      }
    }
    last = now;
  }

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new java.util.ArrayList<>();
    findings.add(Finding.of("conductance_least", least, "S"));
    findings.add(Finding.of("conductance_most", most, "S"));
    findings.add(Finding.of("window_ratio", most / least, ""));
    branches.forEach(
        (phase, branch) -> {
          findings.add(mean("first_step_" + phase, branch.first, "S"));
          findings.add(mean("mean_step_" + phase, branch.steps, "S"));
          findings.add(mean("nonlinearity_" + phase, branch.nonlinearity, ""));
        });
    return findings;
  }

  private static Finding mean(String name, Sample sample, String unit) {
    return new Finding(name, sample.mean(), sample.error(), unit);
  }

  @Override
  public Chart chart() {
    return new Chart(
        "Identical pulses", Chart.Axis.of("Read", ""), Chart.Axis.CONDUCTANCE, List.of(curve));
  }
}
