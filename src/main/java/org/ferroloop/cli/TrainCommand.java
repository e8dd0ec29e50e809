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
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.ConfigText;
import org.ferroloop.config.InputException;
import org.ferroloop.config.TextFile;
import org.ferroloop.random.Seeds;
import org.ferroloop.synapse.TwinArray;
import org.ferroloop.training.ArrayFactory;
import org.ferroloop.training.ArrayReport;
import org.ferroloop.training.CellOptions;
import org.ferroloop.training.Checkpoint;
import org.ferroloop.training.Rule;
import org.ferroloop.training.TrainingIdentity;
import org.ferroloop.training.TrainingResult;
import org.ferroloop.training.TrainingRun;
import org.ferroloop.training.TrainingSettings;
import org.ferroloop.training.bench.BenchTraining;
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
      "With --bench they are devices of a bench: the folder of the run (-o, or one in runs) holds"
          + " manifest.json, records.jsonl (a train's line is on the disk before the train goes"
          + " out) and training.json, and ferroloop resume goes on in the middle of an epoch.",
      "With -o a checkpoint is written after each epoch; --resume continues from it bit for bit."
    },
    footer = {
      "",
      "Units: energy in J by source, times in s and us; weights are dimensionless (-1 and +1 are"
          + " the ends of the conductance window), accuracies are shares from 0 to 1.",
      "",
      "Example: ferroloop train --twin device.yaml --rule mixed-precision --data digits --json",
      "         ferroloop train --twin device.yaml --rule c-ttv2 --shift-tiles fast --fast-lr 0.1"
          + " --data digits",
      "         ferroloop train --twin device.yaml --rule sgd-shifted --shift reference-device"
          + " --symmetry-points per-cell --data digits",
      "         ferroloop train --bench simulators/benches/crossbar.yaml --twin"
          + " calibration/ID161ZR15000-2us-111900.yaml --rule mixed-precision --weight-scale 3"
          + " --periphery ideal --data iris"
    })
final class TrainCommand implements Callable<Integer> {
  private static final int CELLS_OF_A_SPREAD = 100;

  private final Console console;

  @Option(
      names = "--twin",
      paramLabel = "FILE",
      description = "the twin file (YAML); every rule but float wants one")
  private Optional<Path> twinFile;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "digits|iris|DIR",
      description =
          "the embedded digits or iris flowers, or a folder of IDX files (MNIST, Fashion-MNIST)")
  private String dataName;

  @Option(
      names = "--train-limit",
      paramLabel = "N",
      description = "use only the first N training samples (default: all)")
  private Optional<Integer> trainLimit;

  @Option(
      names = "--symmetry-point",
      paramLabel = "W",
      description = "weight by which rules shift (default: the settled mean, measured on the twin)")
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

  @Mixin private BenchTrainOptions benchOptions;

  @Spec private CommandSpec spec;

  TrainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return trained(json, null);
  }

  /** Goes on with a run on a bench that this command line began. */
  int resume(Path run, ConfigNode manifest, boolean asJson) {
    return trained(asJson, new Run(run, manifest));
  }

  /** A run on a bench that is gone on with. */
  private record Run(Path folder, ConfigNode manifest) {}

  private int trained(boolean asJson, Run before) {
    want(!resume || folder.isPresent(), "--resume wants -o DIR");
    want(trainLimit.orElse(1) >= 1, "--train-limit must be at least 1");
    benchOptions.contradiction().ifPresent(message -> want(false, message));
    Rule rule = usage(options::rule);
    want(!rule.pulsed() || twinFile.isPresent(), "the rule " + rule.text() + " wants --twin FILE");
    boolean onBench = benchOptions.bench().isPresent();
    want(!onBench || rule.pulsed(), "the rule " + rule.text() + " has no devices to train");
    want(!onBench || !resume, "a run on a bench goes on with: ferroloop resume DIR");
    if (!onBench) {
      refuseOlderRun();
    }
    DataSet data = data();
    // Settings are checked before the symmetry point is searched, and again with it.
    TrainingSettings unshifted = usage(() -> options.settings(data, OptionalDouble.empty()));
    want(!onBench || unshifted.threads() == 1, "a bench does one thing at a time: --threads 1");
    boolean meanPoint = rule.wantsMeanPoint(unshifted.options());
    wantMeanPoint(meanPoint || symmetryPoint.isEmpty(), "--symmetry-point");
    wantMeanPoint(meanPoint || !benchOptions.hasSymmetryFiles(), "--symmetry-file");
    want(
        symmetryPoint.isEmpty() || !benchOptions.hasSymmetryFiles(),
        "either --symmetry-point W or --symmetry-file FILE is wanted");
    Optional<DeviceTwin> twin =
        rule.pulsed() ? twinFile.map(TwinFile::read).map(this::spread) : Optional.empty();
    OptionalDouble point =
        meanPoint
            ? OptionalDouble.of(
                point(twin.orElseThrow(), unshifted.options().cells(), before == null))
            : none();
    TrainingSettings settings = usage(() -> options.settings(data, point));
    TrainingResult result =
        onBench
            ? onBench(data, settings, twin.orElseThrow(), before)
            : onTwin(data, settings, twin);
    warnOfUnsettled(result);
    String text = ConfigText.json(TrainingText.fields(result, data));
    if (!onBench) {
      folder.ifPresent(dir -> TextFile.write(dir.resolve(BenchTraining.RESULT), text));
    }
    console.out().print(asJson ? text : TrainingText.table(result));
    return 0;
  }

  private void wantMeanPoint(boolean met, String option) {
    want(
        met,
        option
            + " is for sgd-shifted, and for mixed-precision and Tiki-Taka rules with --shift-tiles,"
            + " all with --symmetry-points mean");
  }

  private TrainingResult onTwin(
      DataSet data, TrainingSettings settings, Optional<DeviceTwin> twin) {
    TrainingRun run =
        new TrainingRun(
            data,
            settings,
            twin,
            twins(twin.orElse(null)),
            console.clock(),
            folder.map(
                dir -> new Checkpoint(dir, TrainingIdentity.of(data, settings, twin), resume)));
    return run.run(new ProgressLine(console));
  }

  private TrainingResult onBench(
      DataSet data, TrainingSettings settings, DeviceTwin twin, Run before) {
    BenchTraining.Setup setup =
        new BenchTraining.Setup(
            data, settings, twin, twins(twin), benchOptions.physical(), benchOptions.shadow());
    BenchTrainer trainer = new BenchTrainer(console, benchOptions, setup);
    return before == null
        ? trainer.begin(folder, spec.root().commandLine().getParseResult().originalArgs())
        : trainer.resume(before.folder(), before.manifest());
  }

  /** Cells of the twin; not asked for without one. */
  private ArrayFactory twins(DeviceTwin twin) {
    Seeds arrays = Seeds.of(options.seed()).child("arrays");
    return (name, cells) -> new TwinArray(twin, cells, arrays.child(name));
  }

  /** A damaged copy of a known set still is well-formed: only its checksums tell. */
  private DataSet data() {
    DataSet data = DataSets.open(dataName);
    if (data.name().equals(DataSets.UNKNOWN)) {
      console
          .err()
          .println(
              "warning: "
                  + dataName
                  + ": its checksums are those of no known data set; \"ferroloop dataset check "
                  + dataName
                  + "\" tells more");
    }
    return data.limitTrain(trainLimit.orElse(Integer.MAX_VALUE));
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
            twin.withVariability(
                new Variability(
                    own.cycleToCycle(),
                    own.stepSpread(),
                    own.stepSpreadLogNormal(),
                    upDownSpread.get(),
                    own.wMaxSpread(),
                    own.wMinSpread(),
                    own.writeNoise(),
                    own.readNoise())));
  }

  private double point(DeviceTwin twin, CellOptions kind, boolean begins) {
    if (benchOptions.hasSymmetryFiles()) {
      return benchOptions.symmetryPoint(console.clock(), begins);
    }
    if (symmetryPoint.isPresent()) {
      return symmetryPoint.get();
    }
    Variability variability = twin.variability();
    int cells = variability.hasSpread() || variability.cycleToCycle() > 0 ? CELLS_OF_A_SPREAD : 1;
    SymmetrySurvey survey =
        SymmetrySearch.run(
            kind.multiplied(
                new TwinArray(twin, cells, Seeds.of(options.seed()).child("symmetry point"))),
            SymmetryOptions.DEFAULT,
            new ProgressLine(console));
    if (!survey.converged()) {
      console.err().println("warning: the symmetry point has not settled on every cell");
    }
    return survey.mean();
  }

  private void warnOfUnsettled(TrainingResult result) {
    int most = result.settings().options().shift().calibrationPulses();
    for (ArrayReport array : result.arrays()) {
      if (array.unsettled() > 0) {
        console
            .err()
            .println(
                "warning: "
                    + array.array()
                    + ": the symmetry points of "
                    + array.unsettled()
                    + " cells have not settled within --calibration-pulses "
                    + most);
      }
    }
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
