package org.ferroloop.characterization.measurement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.characterization.procedure.Observation;

/**
 * Spread of ln G in both states, and of the window between them: relative spreads, for small ones.
 */
final class SpreadAnalysis implements Analysis {
  private final Map<String, OneDevice> devices = new LinkedHashMap<>();

  /** Of one device: ln G after each train, and their difference in each cycle. */
  private static final class OneDevice {
    private final Map<String, Sample> samples = new LinkedHashMap<>();
    private final Curve curve;
    private double positive;

    OneDevice(String name) {
      this.curve = new Curve(name);
      for (String what : List.of(TwoPulses.POSITIVE, TwoPulses.NEGATIVE, "window")) {
        samples.put(what, new Sample());
      }
    }
  }

  @Override
  public void read(Observation observation) {
    OneDevice device = devices.computeIfAbsent(observation.device(), OneDevice::new);
    String phase = observation.point().phase();
    double log = Math.log(observation.conductance());
    device.samples.get(phase).add(log);
    if (phase.equals(TwoPulses.POSITIVE)) {
      device.positive = log;
    } else {
      device.samples.get("window").add(Math.abs(log - device.positive));
    }
    device.curve.add(observation.point().cycle(), observation.conductance());
  }

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (String what : List.of(TwoPulses.POSITIVE, TwoPulses.NEGATIVE, "window")) {
      Sample cycles = new Sample();
      Sample means = new Sample();
      devices.forEach(
          (name, device) -> {
            Sample sample = device.samples.get(what);
            cycles.add(sample.deviation() * sample.deviation());
            means.add(sample.mean());
            findings.add(
                new Finding(
                    (what.equals("window") ? "ratio_" : "conductance_") + what + "_" + name,
                    Math.exp(sample.mean()),
                    Math.exp(sample.mean()) * sample.error(),
                    what.equals("window") ? "" : "S"));
          });
      findings.add(Finding.of("cycle_to_cycle_" + what, Math.sqrt(cycles.mean()), ""));
      findings.add(Finding.of("device_to_device_" + what, means.deviation(), ""));
    }
    return findings;
  }

  @Override
  public Chart chart() {
    return new Chart(
        "Cycles of every device",
        Chart.Axis.of("Cycle", ""),
        new Chart.Axis("Conductance", "S", true),
        devices.values().stream().map(device -> device.curve).toList());
  }
}
