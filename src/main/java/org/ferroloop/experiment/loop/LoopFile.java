package org.ferroloop.experiment.loop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.TextFile;
import org.ferroloop.quantity.Unit;

/** Files of loops (YAML), told by their field "loop". Read strictly. */
public final class LoopFile {
  /** The loop that comes with FerroLoop, found under this name wherever one stands. */
  public static final String OWN = "experiments/bench-loop.yaml";

  private static final String KIND = "loop";

  private LoopFile() {}

  /**
   * The plan of a file, when it is a loop; {@link #OWN} is taken from the jar when it is not on
   * disk.
   *
   * @throws org.ferroloop.config.InputException when the file is missing or wrong, with its line
   */
  public static Optional<LoopPlan> find(Path file) {
    boolean own = file.normalize().equals(Path.of(OWN)) && !Files.exists(file);
    String text = own ? ownText() : TextFile.read(file);
    ConfigNode root = ConfigFile.parse(file.toString(), text);
    return root.isMap() && root.has(KIND)
        ? Optional.of(read(root, text, file.toAbsolutePath().normalize().getParent()))
        : Optional.empty();
  }

  private static String ownText() {
    try (InputStream in = LoopFile.class.getResourceAsStream("/" + OWN)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(OWN + " cannot be read from the jar", e);
    }
  }

  private static LoopPlan read(ConfigNode root, String text, Path folder) {
    root.allowOnly(
        KIND, "name", "seed", "bench", "device", "widths", "sweep", "arrays", "training");
    root.get(KIND).oneOf("bench");
    List<String> widths = root.get("widths").items().stream().map(LoopFile::width).toList();
    if (widths.isEmpty()) {
      throw root.get("widths").wrong("at least one pulse width");
    }
    ConfigNode arrays =
        root.get("arrays")
            .allowOnly(LoopPlan.IDEAL, LoopPlan.REALISTIC, "symmetry-device", "noise-draws");
    Map<String, Path> files = new LinkedHashMap<>();
    for (String name : List.of(LoopPlan.IDEAL, LoopPlan.REALISTIC)) {
      files.put(name, folder.resolve(arrays.get(name).text()).normalize());
    }
    ConfigNode training = root.get("training");
    Map<String, String> options = options(training);
    options.remove("width");
    return new LoopPlan(
        root.get("name").text(),
        text,
        root.get("seed").integer(Long.MIN_VALUE, Long.MAX_VALUE),
        folder.resolve(root.get("bench").text()).normalize(),
        root.get("device").text(),
        widths,
        options(root.get("sweep")),
        training.get("width").oneOf(widths.toArray(String[]::new)),
        files,
        arrays.get("symmetry-device").text(),
        (int) arrays.get("noise-draws").integer(2, 1000),
        options);
  }

  private static String width(ConfigNode node) {
    if (!(node.quantity(Unit.SECOND) > 0)) {
      throw node.wrong("a positive pulse width");
    }
    return node.text();
  }

  private static Map<String, String> options(ConfigNode node) {
    Map<String, String> options = new LinkedHashMap<>();
    node.fields().forEach(field -> options.put(field, node.get(field).text()));
    return options;
  }
}
