package org.ferroloop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ferroloop.calibration.fidelity.ComparedFigure;
import org.ferroloop.calibration.fidelity.NotModelled;
import org.ferroloop.calibration.fidelity.RunTrajectories;
import org.ferroloop.calibration.fidelity.TwinComparison;
import org.ferroloop.characterization.MeasuredSweep;
import org.ferroloop.characterization.WindowFinder;
import org.ferroloop.characterization.procedure.StoredSweeps;
import org.ferroloop.characterization.store.StoredRun;
import org.ferroloop.config.ConfigText;
import org.ferroloop.config.FileTrouble;
import org.ferroloop.report.FidelityPage;
import org.ferroloop.report.ReportFolder;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.TwinFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds a twin against a run. */
@Command(
    name = "compare",
    description = {
      "Holds a twin against an amplitude sweep run: residuals, bias, noise, drift between"
          + " repetitions and symmetry point, each from the run and from the twin under the same"
          + " pulses, with the difference in standard errors of the twin's own noise (of a bootstrap"
          + " for the symmetry point). Up to 2 a figure agrees, up to 3 it is in doubt, above it"
          + " differs; the verdict is that of the worst.",
      "It also says what the twin does not model. Exit code 0 whatever the verdict is."
    },
    footer = {
      "",
      "Units: weights w are those of the twin's window (-1 and +1 are its ends), noise is relative"
          + " to a step, drift is in w a repetition, window in V.",
      "",
      "Example: ferroloop compare runs/d1 d1.yaml -o compared --json"
    })
final class CompareCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "RUN", description = "the folder of the run")
  private Path folder;

  @Parameters(index = "1", paramLabel = "TWIN.yaml", description = "the twin file")
  private Path file;

  @Option(
      names = "--window",
      paramLabel = "A,B,C,D|auto",
      defaultValue = "auto",
      description =
          "start and end of the positive and of the negative branch, in V, all strict; auto finds"
              + " where each branch responds, for each repetition by itself (default:"
              + " ${DEFAULT-VALUE})")
  private String window;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "whole number, seed of the draws of the twin (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "write report.html with figures and their CSV (default: none is written)")
  private Path output;

  @Option(names = "--json", description = "print one JSON object (default: a table)")
  private boolean json;

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    DeviceTwin twin = TwinFile.read(file);
    List<MeasuredSweep> sweeps = StoredSweeps.of(StoredRun.open(folder));
    sweeps.forEach(sweep -> sweep.warnings().forEach(text -> console.err().println(text)));
    RunTrajectories run = RunTrajectories.of(sweeps, twin, WindowFinder.choice("--window", window));
    TwinComparison comparison = TwinComparison.of(twin, run, seed, new ProgressLine(console));
    List<String> left = NotModelled.of(twin, run);
    if (output != null) {
      report(twin, comparison, left);
    }
    if (json) {
      console.out().print(ConfigText.json(fields(twin, run, comparison, left)));
      return 0;
    }
    StringBuilder text = new StringBuilder();
    text.append(folder).append(" and ").append(twin.name()).append(": ");
    text.append(comparison.verdict().text()).append('\n');
    text.append(TextTable.text(FidelityPage.table(comparison.figures())));
    text.append("What the twin does not model:\n");
    left.forEach(line -> text.append("- ").append(line).append('\n'));
    console.out().print(text);
    return 0;
  }

  private void report(DeviceTwin twin, TwinComparison comparison, List<String> left) {
    try {
      Files.createDirectories(output);
      ReportFolder.write(output, FidelityPage.of(folder.toString(), twin.name(), comparison, left));
    } catch (IOException e) {
      throw new CommandFailure(output + ": cannot be written: " + FileTrouble.text(e), e);
    }
  }

  private Map<String, Object> fields(
      DeviceTwin twin, RunTrajectories run, TwinComparison comparison, List<String> left) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("run", folder.toString());
    fields.put("twin", twin.name());
    fields.put("verdict", comparison.verdict().text());
    fields.put("repetitions", run.trajectories().size());
    fields.put("points", run.points());
    fields.put("pulses", run.pulses());
    fields.put("pulses_left_out", run.outside());
    List<Object> figures = new ArrayList<>();
    for (ComparedFigure figure : comparison.figures()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("name", figure.name());
      one.put("meaning", figure.meaning());
      one.put("run", figure.run());
      one.put("twin", figure.twin());
      one.put("standard_error", figure.standardError());
      double apart = figure.standardErrors();
      one.put("standard_errors", Double.isFinite(apart) ? apart : null);
      one.put("verdict", figure.verdict().text());
      figures.add(one);
    }
    fields.put("figures", figures);
    fields.put("not_modelled", left);
    fields.put("report", output == null ? null : output.resolve("report.html").toString());
    return fields;
  }
}
