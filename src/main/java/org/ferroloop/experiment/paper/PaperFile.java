package org.ferroloop.experiment.paper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.ConfigText;
import org.ferroloop.experiment.RuleVariant;
import org.ferroloop.experiment.sweep.GridReader;
import org.ferroloop.experiment.sweep.SweepFile;

/**
 * Study files (YAML): a grid, {@code study: paper}, and under "findings" which rules each finding
 * compares. Read strictly: an unknown, missing or repeated field is an error with its place.
 */
public final class PaperFile {
  /** The study that comes with FerroLoop, found under this name wherever one stands. */
  public static final String OWN = "experiments/paper.yaml";

  private static final String KIND = "study";
  private static final String PAPER = "paper";

  private PaperFile() {}

  /**
   * The file's node when it is a study; {@link #OWN} is taken from the jar when it is not on disk.
   *
   * @throws org.ferroloop.config.InputException when the file is missing or malformed
   */
  public static Optional<ConfigNode> find(Path file) {
    boolean own = file.normalize().equals(Path.of(OWN)) && !Files.exists(file);
    ConfigNode root = own ? ConfigFile.parse(OWN, ownText()) : ConfigFile.read(file);
    return Optional.of(root).filter(node -> node.isMap() && node.has(KIND));
  }

  private static String ownText() {
    try (InputStream in = PaperFile.class.getResourceAsStream("/" + OWN)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(OWN + " cannot be read from the jar", e);
    }
  }

  /**
   * Reads a study; relative paths are relative to the folder.
   *
   * @throws org.ferroloop.config.InputException with file, line and field
   */
  public static PaperStudy read(ConfigNode root, Path folder) {
    List<String> known = new ArrayList<>(GridReader.FIELDS);
    known.addAll(List.of(KIND, "findings"));
    root.allowOnly(known.toArray(String[]::new));
    root.get(KIND).oneOf(PAPER);
    var grid = GridReader.read(root, folder);
    List<String> names = grid.variants().stream().map(RuleVariant::name).distinct().toList();
    ConfigNode findings = root.get("findings").allowOnly("rules", "widths", "histograms", "memory");
    ConfigNode rules = findings.get("rules").allowOnly("rules", "repeated");
    ConfigNode widths = findings.get("widths").allowOnly("device", "rules");
    return new PaperStudy(
        grid,
        rules(rules.get("rules"), names),
        texts(rules.get("repeated")),
        widths.get("device").text(),
        rules(widths.get("rules"), names),
        rules(findings.get("histograms").allowOnly("rules").get("rules"), names),
        rules(findings.get("memory").allowOnly("rules").get("rules"), names));
  }

  private static List<String> rules(ConfigNode node, List<String> names) {
    List<String> chosen = new ArrayList<>();
    for (ConfigNode item : node.items()) {
      chosen.add(item.oneOf(names.toArray(String[]::new)));
    }
    if (chosen.isEmpty()) {
      throw node.wrong("at least one of " + String.join(", ", names));
    }
    return chosen;
  }

  private static List<String> texts(ConfigNode node) {
    return node.items().stream().map(ConfigNode::text).toList();
  }

  /** A file that is read back as the same study. */
  static String yaml(PaperStudy study) {
    return ConfigText.yaml(fields(study));
  }

  /** The fields of such a file. */
  static Map<String, Object> fields(PaperStudy study) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(KIND, PAPER);
    fields.putAll(SweepFile.fields(study.grid()));
    Map<String, Object> findings = new LinkedHashMap<>();
    Map<String, Object> rules = new LinkedHashMap<>();
    rules.put("rules", study.compared());
    rules.put("repeated", study.repeated());
    findings.put("rules", rules);
    Map<String, Object> widths = new LinkedHashMap<>();
    widths.put("device", study.device());
    widths.put("rules", study.widthRules());
    findings.put("widths", widths);
    findings.put("histograms", Map.of("rules", study.histogramRules()));
    findings.put("memory", Map.of("rules", study.memoryRules()));
    fields.put("findings", findings);
    return fields;
  }
}
