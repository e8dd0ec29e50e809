package org.ferroloop.experiment.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.experiment.ExperimentFile;
import org.ferroloop.experiment.VariabilityChange;
import org.ferroloop.experiment.VariantReader;
import org.ferroloop.quantity.Unit;
import org.ferroloop.training.data.DataSets;

/** Reads the fields that sweeps and studies of sweeps share. */
public final class GridReader {
  /** The fields of a grid. */
  public static final List<String> FIELDS =
      List.of(
          "name",
          "data",
          "train_limit",
          "twins",
          "pulse_widths",
          "variability",
          "seeds",
          "symmetry",
          "targets",
          "confidence",
          "stop_hopeless",
          "training",
          "rules");

  private static final int MOST_SAMPLES = 100_000_000;
  private static final int MOST_CELLS = 1_000_000;
  private static final double USUAL_CONFIDENCE = 0.95;

  private GridReader() {}

  /**
   * Reads a grid; relative paths are relative to the folder.
   *
   * @param root whose fields have been checked to be known ones
   * @throws org.ferroloop.config.InputException with file, line and field
   */
  public static SweepGrid read(ConfigNode root, Path folder) {
    return new SweepGrid(
        name(root.get("name")),
        root.find("data").map(node -> data(node.text(), folder)),
        root.find("train_limit").map(node -> (int) node.integer(1, MOST_SAMPLES)),
        ExperimentFile.twins(root.get("twins"), folder),
        root.find("pulse_widths").map(GridReader::widths).orElse(List.of()),
        root.find("variability").map(VariabilityChange::read).orElse(VariabilityChange.NONE),
        seeds(root.get("seeds")),
        (int) root.get("symmetry").allowOnly("cells").get("cells").integer(1, MOST_CELLS),
        targets(root.get("targets")),
        root.find("confidence").map(node -> node.number(0.5, 0.9999)).orElse(USUAL_CONFIDENCE),
        hopeless(root.find("stop_hopeless")),
        VariantReader.read(root.get("training"), root.get("rules")));
  }

  private static String name(ConfigNode node) {
    if (!node.text().matches("[A-Za-z0-9][A-Za-z0-9 ._-]{0,79}")) {
      throw node.wrong("1 to 80 letters, digits, spaces, points, hyphens and underscores");
    }
    return node.text();
  }

  private static String data(String text, Path folder) {
    return text.equals(DataSets.DIGITS) ? text : folder.resolve(text).toString();
  }

  private static List<Double> widths(ConfigNode node) {
    List<Double> widths = new ArrayList<>();
    for (ConfigNode item : filled(node)) {
      double width = item.quantity(Unit.SECOND);
      if (!(width > 0)) {
        throw item.wrong("a positive pulse width");
      }
      widths.add(width);
    }
    return widths;
  }

  /** A list of seeds, each once. */
  public static List<Long> seeds(ConfigNode node) {
    List<Long> seeds = new ArrayList<>();
    for (ConfigNode item : filled(node)) {
      long seed = item.integer(Long.MIN_VALUE, Long.MAX_VALUE);
      if (seeds.contains(seed)) {
        throw item.wrong("each seed once");
      }
      seeds.add(seed);
    }
    return seeds;
  }

  private static List<Double> targets(ConfigNode node) {
    List<Double> targets = new ArrayList<>();
    for (ConfigNode item : node.items()) {
      targets.add(item.number(0, 1));
    }
    return targets;
  }

  private static Hopeless hopeless(Optional<ConfigNode> node) {
    return node.map(
            fields -> {
              fields.allowOnly("after_epochs", "below");
              return new Hopeless(
                  (int) fields.get("after_epochs").integer(1, MOST_CELLS),
                  fields.get("below").number(0, 1));
            })
        .orElse(Hopeless.DEFAULT);
  }

  private static List<ConfigNode> filled(ConfigNode node) {
    if (node.items().isEmpty()) {
      throw node.wrong("at least one");
    }
    return node.items();
  }
}
