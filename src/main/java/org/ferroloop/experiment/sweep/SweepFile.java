package org.ferroloop.experiment.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.ConfigText;
import org.ferroloop.experiment.ExperimentFields;
import org.ferroloop.experiment.RuleVariant;
import org.ferroloop.quantity.Unit;

/**
 * Sweep files (YAML), read strictly: an unknown, missing or repeated field is an error with its
 * place. Relative paths are relative to the file's own folder.
 */
public final class SweepFile {
  private SweepFile() {}

  /**
   * Reads a file.
   *
   * @throws org.ferroloop.config.InputException with file, line and field
   */
  public static SweepGrid read(Path file) {
    return grid(ConfigFile.read(file), file.toAbsolutePath().getParent());
  }

  /** As {@link #read}, from text; relative paths are relative to the folder. */
  public static SweepGrid parse(String source, String text, Path folder) {
    return grid(ConfigFile.parse(source, text), folder);
  }

  private static SweepGrid grid(ConfigNode root, Path folder) {
    root.allowOnly(GridReader.FIELDS.toArray(String[]::new));
    return GridReader.read(root, folder);
  }

  /** A file that is read back as the same grid. */
  static String yaml(SweepGrid grid) {
    return ConfigText.yaml(fields(grid));
  }

  /** The fields of such a file. */
  public static Map<String, Object> fields(SweepGrid grid) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", grid.name());
    grid.data().ifPresent(data -> fields.put("data", data));
    grid.trainLimit().ifPresent(limit -> fields.put("train_limit", limit));
    fields.put("twins", grid.twins().stream().map(ExperimentFields::twin).toList());
    if (!grid.pulseWidths().isEmpty()) {
      fields.put("pulse_widths", grid.pulseWidths().stream().map(Unit.SECOND::format).toList());
    }
    fields.put("variability", grid.variability().figures());
    fields.put("seeds", grid.seeds());
    fields.put("symmetry", Map.of("cells", grid.symmetryCells()));
    fields.put("targets", grid.targets());
    fields.put("confidence", grid.confidence());
    Map<String, Object> hopeless = new LinkedHashMap<>();
    hopeless.put("after_epochs", grid.hopeless().afterEpochs());
    hopeless.put("below", grid.hopeless().below());
    fields.put("stop_hopeless", hopeless);
    fields.put(
        "training",
        ExperimentFields.shared(grid.variants().stream().map(RuleVariant::settings).toList()));
    fields.put("rules", rules(grid.variants()));
    return fields;
  }

  private static Map<String, Object> rules(List<RuleVariant> variants) {
    Map<String, Object> rules = new LinkedHashMap<>();
    for (RuleVariant variant : variants) {
      if (rules.containsKey(variant.name())) {
        continue;
      }
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("rule", variant.settings().rule().text());
      fields.putAll(ExperimentFields.rule(variant.settings()));
      List<Double> rates = new ArrayList<>();
      variants.stream()
          .filter(other -> other.name().equals(variant.name()))
          .forEach(other -> rates.add(other.settings().learningRate()));
      fields.put("learning_rate", rates);
      rules.put(variant.name(), fields);
    }
    return rules;
  }
}
