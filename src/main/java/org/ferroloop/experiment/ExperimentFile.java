package org.ferroloop.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ferroloop.characterization.WindowFinder;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.InputException;
import org.ferroloop.quantity.QuantityException;
import org.ferroloop.training.data.DataSets;

/**
 * Reads experiment files (YAML), strictly: an unknown, missing or repeated field is an error with
 * its place. Relative paths are relative to the file's own folder.
 */
public final class ExperimentFile {
  private static final String DEFAULT = "/experiments/default.yaml";
  private static final int MOST_TWINS = 1_000;
  private static final int MOST_CELLS = 1_000_000;

  private final Path folder;

  private ExperimentFile(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads a file.
   *
   * @throws InputException with file, line and field
   */
  public static Experiment read(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return new ExperimentFile(folder).experiment(ConfigFile.read(file));
  }

  /** As {@link #read}, from text; relative paths are relative to the folder. */
  public static Experiment parse(String source, String text, Path folder) {
    return new ExperimentFile(folder).experiment(ConfigFile.parse(source, text));
  }

  /** The experiment that is run when none is given. */
  public static Experiment embedded() {
    return parse("the embedded default experiment", embeddedText(), Path.of(""));
  }

  /** The text of {@link #embedded}, to start an experiment of one's own from. */
  public static String embeddedText() {
    try (InputStream in = ExperimentFile.class.getResourceAsStream(DEFAULT)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the default experiment cannot be read from the jar", e);
    }
  }

  private Experiment experiment(ConfigNode root) {
    root.allowOnly(
        "name",
        "seed",
        "data",
        "measurements",
        "twins",
        "symmetry",
        "target_accuracy",
        "training",
        "rules");
    return new Experiment(
        name(root.get("name")),
        root.get("seed").integer(Long.MIN_VALUE, Long.MAX_VALUE),
        data(root.get("data").text()),
        root.find("measurements").map(node -> folder.resolve(node.text())),
        twins(root.get("twins")),
        (int) root.get("symmetry").allowOnly("cells").get("cells").integer(1, MOST_CELLS),
        root.get("target_accuracy").number(0, 1),
        RuleReader.rules(root.get("training"), root.get("rules")));
  }

  private static String name(ConfigNode node) {
    if (!node.text().matches("[A-Za-z0-9][A-Za-z0-9 ._-]{0,79}")) {
      throw node.wrong("1 to 80 letters, digits, spaces, points, hyphens and underscores");
    }
    return node.text();
  }

  private String data(String text) {
    return text.equals(DataSets.DIGITS) ? text : folder.resolve(text).toString();
  }

  /**
   * Reads a list of twins; relative paths are relative to the folder.
   *
   * @throws InputException with file, line and field
   */
  public static List<TwinSource> twins(ConfigNode node, Path folder) {
    return new ExperimentFile(folder).twins(node);
  }

  private List<TwinSource> twins(ConfigNode node) {
    List<TwinSource> twins = new ArrayList<>();
    for (ConfigNode item : node.items()) {
      twins.add(twin(item));
    }
    if (twins.isEmpty() || twins.size() > MOST_TWINS) {
      throw node.wrong("1 to " + MOST_TWINS + " twins");
    }
    return twins;
  }

  private TwinSource twin(ConfigNode node) {
    node.allowOnly("bundled", "file", "description", "sweeps", "window");
    Optional<ConfigNode> bundled = node.find("bundled");
    Optional<ConfigNode> file = node.find("file");
    Optional<ConfigNode> description = node.find("description");
    Optional<ConfigNode> sweeps = node.find("sweeps");
    long kinds =
        List.of(bundled, file, description, sweeps).stream().filter(Optional::isPresent).count();
    if (kinds != 1 || node.has("window") && sweeps.isEmpty()) {
      throw InputException.at(
          node.source(),
          node.line(),
          node.path(),
          String.join(", ", node.fields()),
          "bundled: NAME, or file: TWIN.yaml, or description: AIHWKIT.json, or sweeps: [FILE, ...] with window: auto or A,B,C,D");
    }
    if (bundled.isPresent()) {
      return bundled(bundled.get());
    }
    if (description.isPresent()) {
      return new TwinSource.Description(folder.resolve(description.get().text()));
    }
    return file.<TwinSource>map(one -> new TwinSource.TwinOnDisk(folder.resolve(one.text())))
        .orElseGet(() -> sweeps(sweeps.get(), node));
  }

  private static TwinSource bundled(ConfigNode node) {
    if (!TwinLoader.isBundled(node.text())) {
      throw node.wrong("the name of a file in calibration/, without .yaml");
    }
    return new TwinSource.Bundled(node.text());
  }

  private TwinSource sweeps(ConfigNode node, ConfigNode twin) {
    List<Path> files = node.items().stream().map(item -> folder.resolve(item.text())).toList();
    if (files.isEmpty()) {
      throw node.wrong("at least one file");
    }
    return new TwinSource.Sweeps(
        files, twin.find("window").map(ExperimentFile::window).orElse("auto"));
  }

  private static String window(ConfigNode node) {
    try {
      WindowFinder.choice(node.path(), node.text());
      return node.text();
    } catch (QuantityException e) {
      throw node.wrong("auto, or " + e.expected(), e);
    }
  }
}
