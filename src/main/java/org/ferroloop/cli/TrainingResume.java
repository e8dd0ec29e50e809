package org.ferroloop.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ferroloop.characterization.store.StoredRun;
import org.ferroloop.config.ConfigNode;
import picocli.CommandLine;

/** Goes on with a training on a bench, by the command line that it was begun with. */
final class TrainingResume {
  private final Console console;
  private final Path folder;
  private final boolean json;

  TrainingResume(Console console, Path folder, boolean json) {
    this.console = console;
    this.folder = folder;
    this.json = json;
  }

  /** Whether a run is a training. */
  static boolean fits(ConfigNode manifest) {
    return manifest.has(BenchTrainer.KIND);
  }

  /**
   * @param manifest of a run that {@link #fits}
   */
  int call(ConfigNode manifest) {
    Optional<String> outcome = StoredRun.open(folder).verify().outcome();
    if (outcome.equals(Optional.of("done"))) {
      throw new CommandFailure(folder + ": the run is done, there is nothing to go on with");
    }
    List<String> arguments =
        manifest.get(BenchTrainer.KIND).get("arguments").items().stream()
            .map(ConfigNode::text)
            .toList();
    CommandLine.ParseResult parsed =
        FerroLoop.commands(console).parseArgs(arguments.toArray(String[]::new));
    if (parsed.subcommand().commandSpec().userObject() instanceof TrainCommand train) {
      return train.resume(folder, manifest, json);
    }
    throw manifest.get(BenchTrainer.KIND).get("arguments").wrong("those of the command train");
  }
}
