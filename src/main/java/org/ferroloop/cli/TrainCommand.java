package org.ferroloop.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.ferroloop.calibration.symmetry.SymmetryOptions;
import org.ferroloop.calibration.symmetry.SymmetrySearch;
import org.ferroloop.calibration.symmetry.SymmetrySurvey;
import org.ferroloop.config.ConfigText;
import org.ferroloop.config.InputException;
import org.ferroloop.config.TextFile;
import org.ferroloop.random.Seeds;
import org.ferroloop.synapse.TwinArray;
import org.ferroloop.training.Checkpoint;
import org.ferroloop.training.Rule;
import org.ferroloop.training.TrainingIdentity;
import org.ferroloop.training.TrainingResult;
import org.ferroloop.training.TrainingRun;
import org.ferroloop.training.TrainingSettings;
import org.ferroloop.training.data.DataSet;
import org.ferroloop.training.data.DataSets;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.TwinFile;
import org.ferroloop.twin.Variability;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains one network by one update rule. */
@Command(
    name = "train",
    description = {
      "Trains a fully connected network (sigmoid, log-softmax) whose weights are synapses of a"
          + " twin, and tells its accuracy, pulses and energy.",
      "With -o a checkpoint is written after each epoch; --resume continues from it bit for bit."
    },
    footer = {
      "",
      "Units: energy in J by source, times in s and us; weights are dimensionless (-1 and +1 are"
          + " the ends of the conductance window), accuracies are shares from 0 to 1.",
      "",
      "Example: ferroloop train --twin device.yaml --rule mixed-precision --data digits --json"
    })
final class TrainCommand implements Callable<Integer> {
  private static final int CELLS_OF_A_SPREAD = 100;
  private static final String RESULT = "training.json";

  private final Console console;

  @Option(
      names = "--twin",
      paramLabel = "FILE",
      description = "the twin file (YAML); every rule but float wants one")
  private Optional<Path> twinFile;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "digits|DIR",
      description = "the embedded digits, or a folder of IDX files (MNIST, Fashion-MNIST)")
  private String dataName;

  @Option(
      names = "--train-limit",
      paramLabel = "N",
      description = "use only the first N training samples (default: all)")
  private Optional<Integer> trainLimit;

  @Option(
      names = "--symmetry-point",
      paramLabel = "W",
      description =
          "weight by which sgd-shifted shifts (default: the settled mean, measured on the twin)")
  private Optional<Double> symmetryPoint;

  @Option(
      names = "--up-down-spread",
      paramLabel = "SIGMA",
      description =
          "standard deviation of the up/down imbalance between cells (default: the twin's own)")
  private Optional<Double> upDownSpread;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "folder for checkpoint and result (default: nothing is written)")
  private Optional<Path> folder;

  @Option(
      names = "--resume",
      description = "continue from the checkpoint in DIR, if there is one (default: begin)")
  private boolean resume;

  @Option(names = "--json", description = "print one JSON object (default: a table)")
  private boolean json;

  @Mixin private TrainOptions options;

  @Spec private CommandSpec spec;

  TrainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    want(!resume || folder.isPresent(), "--resume wants -o DIR");
    want(trainLimit.orElse(1) >= 1, "--train-limit must be at least 1");
    Rule rule = usage(options::rule);
    want(!rule.pulsed() || twinFile.isPresent(), "the rule " + rule.text() + " wants --twin FILE");
    refuseOlderRun();
    DataSet data = DataSets.open(dataName).limitTrain(trainLimit.orElse(Integer.MAX_VALUE));
    // Settings are checked before the symmetry point is searched, and again with it.
    usage(() -> options.settings(data, OptionalDouble.empty()));
    Optional<DeviceTwin> twin =
        rule.pulsed() ? twinFile.map(TwinFile::read).map(this::spread) : Optional.empty();
    OptionalDouble point =
        rule == Rule.SGD_SHIFTED ? OptionalDouble.of(point(twin.orElseThrow())) : none();
    TrainingSettings settings = usage(() -> options.settings(data, point));
    Seeds arrays = Seeds.of(options.seed()).child("arrays");
    TrainingRun run =
        new TrainingRun(
            data,
            settings,
            twin,
            (name, cells) -> new TwinArray(twin.orElseThrow(), cells, arrays.child(name)),
            console.clock(),
            folder.map(
                dir -> new Checkpoint(dir, TrainingIdentity.of(data, settings, twin), resume)));
    TrainingResult result = run.run(new ProgressLine(console));
    String text = ConfigText.json(TrainingText.fields(result, data));
    folder.ifPresent(dir -> TextFile.write(dir.resolve(RESULT), text));
    console.out().print(json ? text : TrainingText.table(result));
    return 0;
  }

  private static OptionalDouble none() {
    return OptionalDouble.empty();
  }

  private void refuseOlderRun() {
    if (!resume && folder.isPresent() && Files.exists(folder.get().resolve(Checkpoint.FILE))) {
      throw InputException.at(
          folder.get().toString(), 0, "", "a training", "a new folder, or --resume to continue it");
    }
  }

  private DeviceTwin spread(DeviceTwin twin) {
    if (upDownSpread.isEmpty()) {
      return twin;
    }
    Variability own = twin.variability();
    return usage(
        () ->
            new DeviceTwin(
                twin.name(),
                twin.model(),
                twin.parameters(),
                new Variability(
                    own.cycleToCycle(),
                    own.stepSpread(),
                    own.stepSpreadLogNormal(),
                    upDownSpread.get(),
                    own.wMaxSpread(),
                    own.wMinSpread(),
                    own.writeNoise(),
                    own.readNoise()),
                twin.polarity(),
                twin.window(),
                twin.pulse(),
                twin.area(),
                twin.energies(),
                twin.provenance()));
  }

  private double point(DeviceTwin twin) {
    if (symmetryPoint.isPresent()) {
      return symmetryPoint.get();
    }
    Variability variability = twin.variability();
    int cells = variability.hasSpread() || variability.cycleToCycle() > 0 ? CELLS_OF_A_SPREAD : 1;
    SymmetrySurvey survey =
        SymmetrySearch.run(
            new TwinArray(twin, cells, Seeds.of(options.seed()).child("symmetry point")),
            SymmetryOptions.DEFAULT,
            new ProgressLine(console));
    if (!survey.converged()) {
      console.err().println("warning: the symmetry point has not settled on every cell");
    }
    return survey.mean();
  }

  private void want(boolean right, String message) {
    if (!right) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }

  private <T> T usage(Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
