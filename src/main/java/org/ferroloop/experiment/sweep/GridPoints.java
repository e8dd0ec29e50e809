package org.ferroloop.experiment.sweep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ferroloop.config.InputException;
import org.ferroloop.experiment.LoadedTwin;
import org.ferroloop.experiment.RuleVariant;
import org.ferroloop.quantity.Unit;

/** The points of a grid. */
public final class GridPoints {
  /** Widths that differ by less are one: files print decimals. */
  private static final double SAME_WIDTH = 1e-6;

  private GridPoints() {}

  /**
   * The twins that the grid uses, with the noise and spread that it wants.
   *
   * @throws InputException when no twin has one of the grid's pulse widths
   */
  public static List<LoadedTwin> used(SweepGrid grid, List<LoadedTwin> all) {
    List<LoadedTwin> used = new ArrayList<>();
    for (LoadedTwin twin : all) {
      boolean wanted =
          grid.pulseWidths().isEmpty()
              || grid.pulseWidths().stream().anyMatch(width -> has(twin, width));
      if (wanted) {
        used.add(twin.with(grid.variability()));
      }
    }
    for (double width : grid.pulseWidths()) {
      if (all.stream().noneMatch(twin -> has(twin, width))) {
        throw InputException.at(
            grid.name(),
            0,
            "pulse_widths",
            Unit.SECOND.format(width) + ", which no twin of the sweep has",
            "widths of its twins");
      }
    }
    return used;
  }

  private static boolean has(LoadedTwin twin, double width) {
    return twin.twin()
        .pulse()
        .filter(pulse -> Math.abs(pulse.width() / width - 1) < SAME_WIDTH)
        .isPresent();
  }

  /**
   * Every twin by every rule with every seed; float once a seed, without a twin. Twins are the
   * outer loop.
   *
   * @throws InputException when two points would have one folder
   */
  public static List<SweepPoint> of(
      List<LoadedTwin> twins, List<RuleVariant> variants, List<Long> seeds) {
    Map<String, SweepPoint> points = new LinkedHashMap<>();
    for (RuleVariant variant : variants) {
      if (!variant.settings().rule().pulsed()) {
        seeds.forEach(seed -> put(points, new SweepPoint(Optional.empty(), variant, seed)));
      }
    }
    for (LoadedTwin twin : twins) {
      for (RuleVariant variant : variants) {
        if (variant.settings().rule().pulsed()) {
          seeds.forEach(seed -> put(points, new SweepPoint(Optional.of(twin), variant, seed)));
        }
      }
    }
    return List.copyOf(points.values());
  }

  private static void put(Map<String, SweepPoint> points, SweepPoint point) {
    SweepPoint other = points.put(point.id(), point);
    if (other != null) {
      throw InputException.at(
          "sweep",
          0,
          "rules",
          "\"" + other.text() + "\" and \"" + point.text() + "\", which are one folder",
          "rules whose names differ in letters and digits, and each learning rate once");
    }
  }

  /** The points of several lists, each once, in the order of their first coming. */
  public static List<SweepPoint> union(List<List<SweepPoint>> lists) {
    Set<String> seen = new HashSet<>();
    List<SweepPoint> all = new ArrayList<>();
    for (List<SweepPoint> list : lists) {
      list.stream().filter(point -> seen.add(point.id())).forEach(all::add);
    }
    return all;
  }
}
