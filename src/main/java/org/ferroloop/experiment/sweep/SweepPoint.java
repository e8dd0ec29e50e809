package org.ferroloop.experiment.sweep;

import java.util.Locale;
import java.util.Optional;
import org.ferroloop.experiment.LoadedTwin;
import org.ferroloop.experiment.RuleSettings;
import org.ferroloop.experiment.RuleVariant;
import org.ferroloop.report.Figure;
import org.ferroloop.twin.DeviceTwin;

/**
 * One training of a sweep.
 *
 * @param loaded what the weights are made of; empty for float
 */
public record SweepPoint(Optional<LoadedTwin> loaded, RuleVariant variant, long seed) {

  /** Names its folder: small letters, digits, points and hyphens, unique in a sweep. */
  public String id() {
    String rate = String.format(Locale.ROOT, "%s", settings().learningRate());
    return loaded.map(twin -> Figure.idOf(twin.label()) + "_").orElse("")
        + Figure.idOf(variant.name().replace("+", " plus "))
        + "_lr"
        + rate
        + "_seed"
        + seed;
  }

  /** In words, for tables: "ID161ZR15000 2 us, sgd, rate 0.1, seed 3". */
  public String text() {
    return loaded.map(twin -> twin.label() + ", ").orElse("")
        + variant.name()
        + ", rate "
        + settings().learningRate()
        + ", seed "
        + seed;
  }

  public RuleSettings settings() {
    return variant.settings();
  }

  public Optional<DeviceTwin> twin() {
    return loaded.map(LoadedTwin::twin);
  }

  /** The twin's label; empty for float. */
  public String label() {
    return loaded.map(LoadedTwin::label).orElse("");
  }

  /** Whether the symmetry point must be found first. */
  boolean shifted() {
    return settings().rule().wantsMeanPoint(settings().options());
  }
}
