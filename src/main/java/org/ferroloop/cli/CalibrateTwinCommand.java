package org.ferroloop.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.ferroloop.calibration.fit.CalibratedTwin;
import org.ferroloop.calibration.fit.FitMethod;
import org.ferroloop.calibration.fit.FitRequest;
import org.ferroloop.calibration.fit.TwinCalibration;
import org.ferroloop.characterization.B1500Csv;
import org.ferroloop.characterization.MeasuredSweep;
import org.ferroloop.characterization.PolarityFinder;
import org.ferroloop.characterization.SweepWindow;
import org.ferroloop.characterization.WindowFinder;
import org.ferroloop.characterization.WindowedSweep;
import org.ferroloop.characterization.procedure.StoredSweeps;
import org.ferroloop.characterization.store.StoredRun;
import org.ferroloop.config.ConfigText;
import org.ferroloop.twin.TwinFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fits a twin to measured amplitude sweeps. */
@Command(
    name = "twin",
    description = {
      "Fits a behavioural twin to measured amplitude sweeps of one device and one pulse width"
          + " (B1500A CSV, or the records of a run); several are fitted together.",
      "The fit is to the normalised conductance w = 2 (G - mean)/(max - min) over the kept rows of"
          + " all files; RMSE is the one of a noise-free simulation from the first reading through"
          + " every kept pulse."
    },
    footer = {
      "",
      "Units: window in V, conductances in S, weights, RMSE and symmetry points without unit,"
          + " cycle_to_cycle relative to a step.",
      "",
      "Example: ferroloop calibrate twin sweep.csv --window 0.3,4.1,-0.3,-3.0 -o device.yaml --json"
    })
final class CalibrateTwinCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "the files of the sweeps")
  private List<Path> files = List.of();

  @Option(
      names = "--run",
      paramLabel = "DIR",
      description =
          "in place of files: a run of characterize amplitude-sweep, all its repetitions, from its"
              + " records; can be given several times (default: none)")
  private List<Path> runs = List.of();

  @Option(
      names = "--window",
      paramLabel = "A,B,C,D|auto",
      defaultValue = "auto",
      description =
          "start and end of the positive and of the negative branch, in V, all strict; auto finds"
              + " where each branch responds, for each file by itself (default: ${DEFAULT-VALUE})")
  private String window;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      defaultValue = FitRequest.PIECEWISE,
      description =
          "piecewise-step, constant-step, linear-step, soft-bounds, exponential-step or power-step"
              + " (default: ${DEFAULT-VALUE})")
  private String model;

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      defaultValue = "trajectory",
      description =
          "trajectory: least squares over the whole trajectory; gradient-polynomial: the published"
              + " pipeline, piecewise-step only (default: ${DEFAULT-VALUE})")
  private String method;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "whole number, seed of starts and resamples (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT.yaml",
      description = "write the twin file (default: none is written)")
  private Path output;

  @Option(names = "--json", description = "print one JSON object (default: a summary)")
  private boolean json;

  CalibrateTwinCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    FitRequest request = request();
    List<WindowedSweep> sweeps = sweeps();
    CalibratedTwin calibrated =
        TwinCalibration.calibrate(
            sweeps,
            request,
            LocalDate.ofInstant(console.clock().now(), ZoneOffset.UTC).toString(),
            Version.text(),
            new ProgressLine(console));
    if (output != null) {
      TwinFile.write(calibrated.twin(), output);
    }
    console
        .out()
        .print(
            json
                ? ConfigText.json(CalibratedTwinText.fields(calibrated))
                : CalibratedTwinText.summary(calibrated));
    return 0;
  }

  private FitRequest request() {
    FitMethod chosen =
        FitMethod.of(method)
            .orElseThrow(
                () ->
                    usage(
                        "--method: found \""
                            + method
                            + "\", expected trajectory or gradient-polynomial"));
    try {
      return new FitRequest(model, chosen, seed, FitRequest.DEFAULT.resamples());
    } catch (IllegalArgumentException e) {
      throw usage("--" + e.getMessage());
    }
  }

  private List<WindowedSweep> sweeps() {
    Function<MeasuredSweep, SweepWindow> choice = WindowFinder.choice("--window", window);
    List<WindowedSweep> sweeps = new ArrayList<>();
    for (MeasuredSweep sweep : measured()) {
      sweep.warnings().forEach(warning -> console.err().println("warning: " + warning));
      sweeps.add(WindowedSweep.of(sweep, choice.apply(sweep), PolarityFinder.of(sweep)));
    }
    return sweeps;
  }

  private List<MeasuredSweep> measured() {
    if (files.isEmpty() == runs.isEmpty()) {
      throw usage("give either files of sweeps or --run");
    }
    return runs.isEmpty()
        ? files.stream().map(B1500Csv::read).toList()
        : runs.stream().flatMap(run -> StoredSweeps.of(StoredRun.open(run)).stream()).toList();
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
