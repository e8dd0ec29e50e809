package org.ferroloop.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.config.ConfigText;
import org.ferroloop.training.PeripheryType;
import org.ferroloop.training.Unheeded;

/** An experiment as the fields of its file, everything resolved. */
public final class ExperimentFields {
  private ExperimentFields() {}

  /** A file that {@link ExperimentFile} reads back as the same experiment. */
  static String yaml(Experiment experiment) {
    return ConfigText.yaml(of(experiment));
  }

  static Map<String, Object> of(Experiment experiment) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", experiment.name());
    fields.put("seed", experiment.seed());
    fields.put("data", experiment.data());
    experiment.measurements().ifPresent(folder -> fields.put("measurements", folder.toString()));
    List<Map<String, Object>> twins = new ArrayList<>();
    experiment.twins().forEach(twin -> twins.add(twin(twin)));
    fields.put("twins", twins);
    fields.put("symmetry", Map.of("cells", experiment.symmetryCells()));
    fields.put("target_accuracy", experiment.targetAccuracy());
    fields.put("training", shared(experiment.rules()));
    Map<String, Object> rules = new LinkedHashMap<>();
    experiment.rules().forEach(rule -> rules.put(rule.rule().text(), rule(rule)));
    fields.put("rules", rules);
    return fields;
  }

  /** A twin as experiment files write it. */
  public static Map<String, Object> twin(TwinSource source) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (source instanceof TwinSource.Bundled bundled) {
      fields.put("bundled", bundled.name());
    } else if (source instanceof TwinSource.TwinOnDisk onDisk) {
      fields.put("file", onDisk.file().toString());
    } else if (source instanceof TwinSource.Description description) {
      fields.put("description", description.file().toString());
    } else if (source instanceof TwinSource.Sweeps sweeps) {
      fields.put("sweeps", sweeps.files().stream().map(Object::toString).toList());
      fields.put("window", sweeps.window());
    }
    return fields;
  }

  /** What rules have without heeding it, which files may give only as shared settings. */
  public static Map<String, Object> shared(List<RuleSettings> rules) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (RuleSettings rule : rules) {
      if (!heedsTrainType(rule)) {
        fields.put("train_type", RuleReader.text(rule.trainType()));
      }
      if (!heedsGranularity(rule)) {
        fields.put("granularity", RuleReader.text(rule.granularity()));
      }
    }
    return fields;
  }

  private static boolean heedsTrainType(RuleSettings rule) {
    return Unheeded.trains(rule.rule()).isEmpty();
  }

  private static boolean heedsGranularity(RuleSettings rule) {
    return Unheeded.granularity(rule.rule(), rule.options(), rule.granularity()).isEmpty();
  }

  /** The settings that a rule heeds as experiment files write them, without the rule itself. */
  public static Map<String, Object> rule(RuleSettings rule) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("hidden", rule.hidden());
    fields.put("epochs", rule.epochs());
    fields.put("batch", rule.batch());
    fields.put("learning_rate", rule.learningRate());
    fields.put("halve_every", rule.halveEvery());
    fields.put("validation", rule.validation());
    if (heedsTrainType(rule)) {
      fields.put("train_type", RuleReader.text(rule.trainType()));
    }
    if (heedsGranularity(rule)) {
      fields.put("granularity", RuleReader.text(rule.granularity()));
    }
    fields.put("periphery", RuleReader.text(rule.periphery().type()));
    // The default ones too: a file that is kept must go on to mean the same.
    if (rule.periphery().type() == PeripheryType.ANALOG) {
      fields.put("converters", rule.periphery().converters().fields());
    }
    fields.putAll(OptionFields.of(rule.rule(), rule.options()));
    return fields;
  }
}
