package org.ferroloop.experiment.sweep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ferroloop.calibration.symmetry.SymmetrySurvey;
import org.ferroloop.config.ConfigText;
import org.ferroloop.config.FileTrouble;
import org.ferroloop.config.InputException;
import org.ferroloop.config.TextFile;
import org.ferroloop.experiment.ExperimentFields;
import org.ferroloop.experiment.NetworkTrainer;
import org.ferroloop.experiment.SymmetryFinder;
import org.ferroloop.time.Clock;
import org.ferroloop.time.Progress;
import org.ferroloop.training.Checkpoint;
import org.ferroloop.training.TrainingIdentity;
import org.ferroloop.training.TrainingResult;
import org.ferroloop.training.TrainingSettings;
import org.ferroloop.twin.Provenance;
import org.ferroloop.twin.TwinFile;

/**
 * Trains a point in its folder: settings.yaml and manifest.json first, a checkpoint after each
 * epoch, result.json at the end. A point that was killed goes on from its checkpoint bit for bit; a
 * point whose result is there and sound is not trained again. Single-threaded; any number of
 * threads may train points of their own.
 */
final class PointTrainer {
  static final String RESULT = "result.json";

  private final SweepData data;
  private final int symmetryCells;
  private final Optional<Hopeless> hopeless;
  private final String toolVersion;
  private final Clock clock;
  private final Set<String> unsettled = ConcurrentHashMap.newKeySet();

  /**
   * @param symmetryCells how many cells the symmetry point of shifted rules is averaged over
   * @param hopeless when to give a training up; empty for never
   */
  PointTrainer(
      SweepData data,
      int symmetryCells,
      Optional<Hopeless> hopeless,
      String toolVersion,
      Clock clock) {
    this.data = data;
    this.symmetryCells = symmetryCells;
    this.hopeless = hopeless;
    this.toolVersion = toolVersion;
    this.clock = clock;
  }

  /** Everything that decides the course of the training, as one SHA-256. */
  String identity(SweepPoint point) {
    String text =
        point.settings().training(0, point.seed())
            + ", symmetry cells "
            + symmetryCells
            + ", data "
            + data.fingerprint()
            + ", twin "
            + point.twin().map(TwinFile::text).orElse("none");
    return Provenance.Source.of("point", text.getBytes(StandardCharsets.UTF_8)).sha256();
  }

  /**
   * The result that is there, when it is sound and no more is asked for. One that was given up is
   * enough only where the same criterion would give it up again; any other goes on.
   *
   * @throws InputException when a sound result is that of another training
   */
  Optional<PointResult> finished(SweepPoint point, Path folder, SweepBoard board) {
    Path file = folder.resolve(RESULT);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    PointResult result;
    try {
      result = PointResultFile.read(file);
    } catch (InputException e) {
      board.warning(e.getMessage() + "; the point is trained again");
      return Optional.empty();
    }
    if (!result.identity().equals(identity(point))) {
      throw InputException.at(
          file.toString(),
          0,
          "identity",
          "the result of other settings, data or twin",
          "those of this sweep (or a new folder)");
    }
    result.symmetryConverged().ifPresent(converged -> tell(point, converged, board));
    boolean enough =
        result.stoppedAfter().isEmpty() || hopeless.filter(result::stoppedBy).isPresent();
    return enough ? Optional.of(result) : Optional.empty();
  }

  /**
   * Trains to the end, or until the point is found hopeless where that is asked for.
   *
   * @throws InputException when the checkpoint is damaged or a file cannot be written
   */
  PointResult train(SweepPoint point, Path folder, Progress progress, SweepBoard board) {
    Instant started = clock.now();
    TextFile.write(
        folder.resolve("settings.yaml"), ConfigText.yaml(ExperimentFields.rule(point.settings())));
    writeManifest(point, folder, started, OptionalDouble.empty());
    Optional<SymmetrySurvey> symmetry =
        point.shifted() ? Optional.of(survey(point)) : Optional.empty();
    symmetry.ifPresent(survey -> tell(point, survey.converged(), board));
    double symmetryPoint = symmetry.map(SymmetrySurvey::mean).orElse(0.0);
    TrainingSettings settings = point.settings().training(symmetryPoint, point.seed());
    TrainingResult trained = trained(point, settings, folder, progress);
    boolean stopped = trained.epochs().size() < settings.epochs();
    PointResult result =
        new PointResult(
            identity(point),
            NetworkTrainer.result(trained),
            stopped ? OptionalInt.of(trained.epochs().size()) : OptionalInt.empty(),
            stopped ? OptionalDouble.of(hopeless.orElseThrow().below()) : OptionalDouble.empty(),
            symmetry.isPresent() ? OptionalDouble.of(symmetryPoint) : OptionalDouble.empty(),
            symmetry.map(SymmetrySurvey::converged));
    writeManifest(point, folder, started, OptionalDouble.of(trained.seconds()));
    PointResultFile.write(folder.resolve(RESULT), point, result);
    if (!stopped) {
      // A stopped one keeps it: it is where training goes on when it is not to be stopped there.
      delete(folder.resolve(Checkpoint.FILE));
    }
    return result;
  }

  private SymmetrySurvey survey(SweepPoint point) {
    return SymmetryFinder.survey(
        point.loaded().orElseThrow(),
        symmetryCells,
        point.settings().options().cells(),
        point.seed(),
        Progress.NONE);
  }

  /** Warns of a symmetry point that moved still; once for each twin. */
  private void tell(SweepPoint point, boolean converged, SweepBoard board) {
    if (!converged && unsettled.add(point.label())) {
      board.warning(SymmetryFinder.unsettled(point.loaded().orElseThrow()));
    }
  }

  private TrainingResult trained(
      SweepPoint point, TrainingSettings settings, Path folder, Progress progress) {
    NetworkTrainer trainer = new NetworkTrainer(data.samples(), clock);
    Checkpoint checkpoint =
        new Checkpoint(folder, TrainingIdentity.of(data.samples(), settings, point.twin()), true);
    if (hopeless.isPresent() && hopeless.get().afterEpochs() < settings.epochs()) {
      int after = hopeless.get().afterEpochs();
      double share = (double) after / settings.epochs();
      TrainingResult early =
          trainer.train(
              settings.withEpochs(after),
              point.twin(),
              Optional.of(checkpoint),
              (what, done, total) -> progress.at(what, (long) (done * share), total));
      if (early.epochs().get(after - 1).validationAccuracy() < hopeless.get().below()) {
        return early.epochs().size() == after ? early : upTo(after, settings, point, progress);
      }
    }
    return trainer.train(settings, point.twin(), Optional.of(checkpoint), progress);
  }

  /**
   * The training up to an epoch that its checkpoint has passed already, so that a point that is
   * given up has the same result whatever was asked of it before. The checkpoint stays.
   */
  private TrainingResult upTo(
      int epochs, TrainingSettings settings, SweepPoint point, Progress progress) {
    return new NetworkTrainer(data.samples(), clock)
        .train(settings.withEpochs(epochs), point.twin(), Optional.empty(), progress);
  }

  private void writeManifest(
      SweepPoint point, Path folder, Instant started, OptionalDouble seconds) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("point", point.text());
    fields.put("identity", identity(point));
    fields.put("versions", Map.of("ferroloop", toolVersion));
    fields.put("java", System.getProperty("java.version"));
    fields.put("seed", point.seed());
    fields.put("data", data.fingerprint());
    point.loaded().ifPresent(twin -> fields.put("twin", twin.label()));
    point.loaded().ifPresent(twin -> fields.put("twin_sha256", twin.sha256()));
    fields.put("rule", point.settings().rule().text());
    fields.put("configuration", ExperimentFields.rule(point.settings()));
    Map<String, Object> times = new LinkedHashMap<>();
    times.put("started", started.truncatedTo(ChronoUnit.SECONDS).toString());
    seconds.ifPresent(value -> times.put("training_seconds", value));
    fields.put("times", times);
    TextFile.write(folder.resolve("manifest.json"), ConfigText.json(fields));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw InputException.caused(
          file.toString(), 0, "", "cannot be deleted: " + FileTrouble.text(e), e);
    }
  }
}
