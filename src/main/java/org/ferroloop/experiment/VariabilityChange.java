package org.ferroloop.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.Variability;

/**
 * Figures of noise and spread that an experiment puts in the place of its twins' own.
 *
 * @param figures by the names that twin files give them (relative standard deviations unless said
 *     there); what is not named stays the twin's own
 */
public record VariabilityChange(Map<String, Double> figures) {
  /** Every twin keeps its own. */
  public static final VariabilityChange NONE = new VariabilityChange(Map.of());

  private static final String[] NAMES =
      Variability.NONE.fields().entrySet().stream()
          .filter(entry -> entry.getValue() instanceof Double)
          .map(Map.Entry::getKey)
          .toArray(String[]::new);

  public VariabilityChange {
    figures = new LinkedHashMap<>(figures);
  }

  /**
   * Reads a map of figures.
   *
   * @throws org.ferroloop.config.InputException with file, line and field
   */
  public static VariabilityChange read(ConfigNode node) {
    node.allowOnly(NAMES);
    Map<String, Double> figures = new LinkedHashMap<>();
    for (String name : node.fields()) {
      figures.put(name, node.get(name).number(0, 10));
    }
    return new VariabilityChange(figures);
  }

  @Override
  public Map<String, Double> figures() {
    return new LinkedHashMap<>(figures);
  }

  /** The twin with these figures in the place of its own. */
  DeviceTwin on(DeviceTwin twin) {
    Variability own = twin.variability();
    return twin.withVariability(
        new Variability(
            figure("cycle_to_cycle", own.cycleToCycle()),
            figure("step_spread", own.stepSpread()),
            own.stepSpreadLogNormal(),
            figure("up_down_spread", own.upDownSpread()),
            figure("w_max_spread", own.wMaxSpread()),
            figure("w_min_spread", own.wMinSpread()),
            figure("write_noise", own.writeNoise()),
            figure("read_noise", own.readNoise())));
  }

  private double figure(String name, double own) {
    return figures.getOrDefault(name, own);
  }
}
