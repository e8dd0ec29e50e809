package org.ferroloop.experiment.loop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.TextFile;

/**
 * The steps of a loop. What a step printed is a file in {@code steps}, written when it is done, so
 * a loop that is gone on with does no step twice; one that was stopped in the middle begins again,
 * in a folder of its own, and what it had measured stays.
 */
final class LoopSteps {
  private final Path folder;
  private final Commands commands;
  private final List<String> lines = new ArrayList<>();

  LoopSteps(Path folder, Commands commands) {
    this.folder = folder;
    this.commands = commands;
  }

  /**
   * The result of a step, which is carried out unless it is done already.
   *
   * @param id names its file
   * @throws RuntimeException when its command fails
   */
  ConfigNode run(String id, List<String> words) {
    Path file = folder.resolve("steps").resolve(id + ".json");
    lines.add(
        "ferroloop " + words.stream().map(LoopSteps::quoted).collect(Collectors.joining(" ")));
    if (!Files.exists(file)) {
      TextFile.write(file, commands.run(words));
    }
    return ConfigFile.read(file);
  }

  /** A folder for the run of a step: the one it has, when it is done, or a new one. */
  Path output(String id) {
    Path base = folder.resolve("runs").resolve(id);
    if (!Files.exists(base)) {
      return base;
    }
    boolean done = Files.exists(folder.resolve("steps").resolve(id + ".json"));
    Path last = base;
    for (int i = 2; ; i++) {
      Path next = base.resolveSibling(id + "-" + i);
      if (!Files.exists(next)) {
        return done ? last : next;
      }
      last = next;
    }
  }

  /** The command lines so far. */
  List<String> commandLines() {
    return List.copyOf(lines);
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./:=,+-]+") ? word : '"' + word + '"';
  }
}
