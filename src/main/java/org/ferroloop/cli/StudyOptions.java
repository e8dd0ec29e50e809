package org.ferroloop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.FileTrouble;
import org.ferroloop.config.InputException;
import org.ferroloop.experiment.TwinSource;
import org.ferroloop.experiment.paper.PaperFile;
import org.ferroloop.experiment.paper.PaperStudy;
import org.ferroloop.experiment.sweep.SweepGrid;
import org.ferroloop.training.data.DataSets;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be said of a study beside its file. */
final class StudyOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--resume",
      description = "continue a study that is in the output folder (default: refuse)")
  private boolean resume;

  @Option(
      names = "--descriptions",
      paramLabel = "DIR",
      description =
          "of a study: the AIHWKit descriptions (JSON) in this folder in place of its twins; pulse"
              + " and area from the twin that FerroLoop has of the same measurement (default: the"
              + " study's twins)")
  private Optional<Path> descriptions;

  @Option(
      names = "--train-limit",
      paramLabel = "N",
      description =
          "of a study: only the first N training samples, for a quick look (default: all)")
  private Optional<Integer> trainLimit;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "of a study: epochs of every training, for a quick look (default: the study's)")
  private Optional<Integer> epochs;

  boolean resume() {
    return resume;
  }

  /**
   * @throws ParameterException when one was given where there is a loop, which can only be resumed
   */
  void refuseAllButResume() {
    if (descriptions.isPresent() || trainLimit.isPresent() || epochs.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--descriptions, --train-limit and --epochs are not for loops");
    }
  }

  /**
   * @throws ParameterException when one was given where there is no study
   */
  void refuse() {
    if (resume || descriptions.isPresent() || trainLimit.isPresent() || epochs.isPresent()) {
      throw new ParameterException(
          spec.commandLine(),
          "--resume, --descriptions, --train-limit and --epochs are for studies (files with the"
              + " field \"study\")");
    }
  }

  /**
   * The study with what the options say.
   *
   * @throws InputException when the file is malformed or there are no descriptions
   */
  PaperStudy applied(Path file, ConfigNode root, Optional<String> data) {
    PaperStudy study = PaperFile.read(root, file.toAbsolutePath().getParent());
    SweepGrid grid = study.grid();
    if (data.isPresent()) {
      boolean folder = !data.get().equals(DataSets.DIGITS);
      grid = grid.withData(folder ? Path.of(data.get()).toAbsolutePath().toString() : data.get());
    }
    if (descriptions.isPresent()) {
      grid = grid.withTwins(described(descriptions.get()));
    }
    if (trainLimit.isPresent()) {
      grid = grid.withTrainLimit(positive("--train-limit", trainLimit.get()));
    }
    if (epochs.isPresent()) {
      grid = grid.withEpochs(positive("--epochs", epochs.get()));
    }
    return study.withGrid(grid);
  }

  /** The options as they stand in a command. */
  String text() {
    return descriptions.map(folder -> " --descriptions " + folder).orElse("")
        + trainLimit.map(most -> " --train-limit " + most).orElse("")
        + epochs.map(number -> " --epochs " + number).orElse("");
  }

  private int positive(String option, int value) {
    if (value < 1) {
      throw new ParameterException(
          spec.commandLine(), option + " must be at least 1, found " + value);
    }
    return value;
  }

  private static List<TwinSource> described(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<TwinSource> sources =
          files
              .filter(file -> file.getFileName().toString().endsWith(".json"))
              .sorted()
              .<TwinSource>map(file -> new TwinSource.Description(file.toAbsolutePath()))
              .toList();
      if (sources.isEmpty()) {
        throw InputException.at(folder.toString(), 0, "", "no .json file", "AIHWKit descriptions");
      }
      return sources;
    } catch (IOException e) {
      throw InputException.caused(
          folder.toString(), 0, "", "cannot be read: " + FileTrouble.text(e), e);
    }
  }
}
