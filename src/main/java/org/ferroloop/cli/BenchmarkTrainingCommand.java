package org.ferroloop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ferroloop.config.ConfigText;
import org.ferroloop.random.Seeds;
import org.ferroloop.training.MachineSpeed;
import org.ferroloop.training.RuleSpeed;
import org.ferroloop.training.SpeedMeter;
import org.ferroloop.training.data.DataSet;
import org.ferroloop.training.data.DataSets;
import org.ferroloop.training.data.SyntheticDigits;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.TwinFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints how long a training sample takes, rule by rule, beside what the machine allows. */
@Command(
    name = "training",
    description = {
      "Times training samples of the network 784-256-128-10 (batch 64, analog periphery; float"
          + " also without) with every rule and kind of pulse trains, with one and two threads,"
          + " forward, backward and update apart, beside this machine's measured multiply rate and"
          + " memory bandwidth and the limit that they set.",
      "Without --data the pictures are synthetic, with MNIST's sizes and sparsity. Deterministic"
          + " trains give coarse devices hardly a pulse: those rows time the search for them.",
      "With --json it prints an array with an object a row."
    },
    footer = {
      "",
      "Units: times in us a sample (medians), rates in multiply-adds per second, bandwidth in B/s.",
      "",
      "Example: ferroloop benchmark training --data mnist --json"
    })
final class BenchmarkTrainingCommand implements Callable<Integer> {
  private static final String BUNDLED = "/calibration/ID161ZR15000-2us-111900.yaml";
  private static final int MOST = 1_000_000;

  private final Console console;

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "digits|DIR",
      description = "the embedded digits, or a folder of IDX files (default: synthetic pictures)")
  private Optional<String> dataName;

  @Option(
      names = "--twin",
      paramLabel = "FILE",
      description = "the twin file (YAML) (default: the bundled ID161ZR15000, 2 us, without noise)")
  private Optional<Path> twinFile;

  @Option(
      names = "--samples",
      paramLabel = "N",
      description = "training samples of a repetition (default: ${DEFAULT-VALUE})",
      defaultValue = "6400")
  private int samples;

  @Option(
      names = "--repetitions",
      paramLabel = "N",
      description =
          "of which the median is told, after 3 to 20 that warm up, until the virtual machine"
              + " hardly compiles any more (default: ${DEFAULT-VALUE})",
      defaultValue = "9")
  private int repetitions;

  @Option(
      names = "--rules",
      split = ",",
      paramLabel = "RULE",
      description = "only these rules, comma-separated (default: all)")
  private List<String> rules;

  @Option(names = "--json", description = "print a JSON array (default: a table)")
  private boolean json;

  BenchmarkTrainingCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (samples < 1 || samples > MOST || repetitions < 1 || repetitions > MOST) {
      throw new ParameterException(
          spec.commandLine(), "--samples and --repetitions must be 1 to " + MOST);
    }
    List<SpeedCase> cases;
    try {
      cases = SpeedCase.all(Optional.ofNullable(rules));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--rules: " + e.getMessage(), e);
    }
    DeviceTwin twin = twinFile.map(TwinFile::read).orElseGet(BenchmarkTrainingCommand::bundled);
    DataSet data =
        dataName
            .map(name -> DataSets.open(name).limitTrain(samples))
            .orElseGet(() -> SyntheticDigits.of(samples, Seeds.of(1)));
    ProgressLine progress = new ProgressLine(console);
    MachineSpeed machine = MachineSpeed.measure(console.clock());
    SpeedMeter meter = new SpeedMeter(data, console.clock(), repetitions);
    List<RuleSpeed> speeds = new ArrayList<>();
    for (SpeedCase one : cases) {
      progress.at("timing " + one.rule().text(), speeds.size(), cases.size());
      speeds.add(one.measure(meter, twin));
    }
    progress.at("timed", cases.size(), cases.size());
    boolean comparable = twinFile.isEmpty() && data.train().features() == SyntheticDigits.FEATURES;
    SpeedText text = new SpeedText(data, machine, comparable);
    console.out().print(json ? ConfigText.json(text.fields(speeds)) : text.table(speeds));
    return 0;
  }

  private static DeviceTwin bundled() {
    try (InputStream in = BenchmarkTrainingCommand.class.getResourceAsStream(BUNDLED)) {
      return TwinFile.parse(BUNDLED, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(BUNDLED + " cannot be read from the jar", e);
    }
  }
}
