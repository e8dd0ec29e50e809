package org.ferroloop.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ferroloop.calibration.symmetry.Crossings;
import org.ferroloop.calibration.symmetry.Outcome;
import org.ferroloop.calibration.symmetry.SymmetryOptions;
import org.ferroloop.calibration.symmetry.SymmetryPoint;
import org.ferroloop.calibration.symmetry.SymmetrySearch;
import org.ferroloop.calibration.symmetry.SymmetrySurvey;
import org.ferroloop.config.ConfigText;
import org.ferroloop.quantity.QuantityException;
import org.ferroloop.random.Seeds;
import org.ferroloop.synapse.TwinArray;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.TwinFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Finds the symmetry point of a twin's cells. */
@Command(
    name = "symmetry",
    description = {
      "Finds the symmetry point of a twin: alternates potentiation and depression pulses from"
          + " w = 0 until every cell's mean is stationary within its standard error.",
      "With --bench the same search runs on a device, through its instruments; every pulse and"
          + " every reading is in the run's folder. What the device does without pulses is measured"
          + " afterwards, and corrected when significant. The calibration file tells point,"
          + " conditions, date and expiry.",
      "Exit code 1 when no cell converged, or crept by less than --creep."
    },
    footer = {
      "",
      "Weights are dimensionless: -1 and +1 stand for the ends of the conductance window. With"
          + " several cells the figures are means over cells, the standard error and the interval"
          + " come from their spread, and pulses is the largest number that one cell took."
          + " Crossings are those of the twin without spread. creep is the slope of the mean"
          + " against ln(number of pulses, those of programming included); the mean is that of the"
          + " train's pulses from first_pulse to pulses.",
      "",
      "Example: ferroloop calibrate symmetry --twin device.yaml --cells 100 --seed 7 --json",
      "         ferroloop calibrate symmetry --bench simulators/benches/paper.yaml --device"
          + " ID161ZR15000 --file d1-symmetry.yaml"
    })
final class CalibrateSymmetryCommand implements Callable<Integer> {
  private static final long TWIN_PULSES = 1_000_000;
  private static final long BENCH_PULSES = 50_000;

  /** 2.5 % of the range; less than half of what a pulse does where films are pulsed hard. */
  private static final double BENCH_CREEP = 0.05;

  private final Console console;

  @Option(
      names = "--twin",
      paramLabel = "FILE",
      description = "the twin file (YAML); this or --bench")
  private Path file;

  @Option(
      names = "--cells",
      paramLabel = "N",
      defaultValue = "1",
      description = "number of cells, each with its own spread and noise (default: 1)")
  private int cells;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "seed of spread and noise, an integer (default: 1)")
  private long seed;

  @Option(
      names = "--max-pulses",
      paramLabel = "N",
      description =
          "pulse budget of one cell, pulses (default: 1000000 on a twin, 50000 on a bench)")
  private Long maxPulses;

  @Option(
      names = "--creep",
      paramLabel = "W",
      description =
          "movement of the mean an e-fold of pulses, as a weight, that is accepted of a device"
              + " whose mean never stands still; the point then is that of a train of so many"
              + " pulses, 0 for none (default: 0 on a twin, 0.05 on a bench)")
  private Double creep;

  @Mixin private BenchSymmetryOptions bench;

  @Option(names = "--json", description = "print one JSON object (default: a table)")
  private boolean json;

  @Spec private CommandSpec spec;

  CalibrateSymmetryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    want(cells >= 1, "--cells", "at least 1", cells);
    long budget =
        maxPulses == null ? bench.bench().isPresent() ? BENCH_PULSES : TWIN_PULSES : maxPulses;
    want(
        budget >= SymmetryOptions.LEAST_PULSES,
        "--max-pulses",
        "at least " + SymmetryOptions.LEAST_PULSES + " pulses",
        budget);
    bench.contradiction().ifPresent(this::refuse);
    if (bench.bench().isPresent() == (file != null)) {
      refuse("either --twin FILE or --bench BENCH.yaml is wanted");
    }
    double accepted = creep == null ? bench.bench().isPresent() ? BENCH_CREEP : 0 : creep;
    if (!(accepted >= 0)) {
      refuse("--creep must not be negative, found " + creep);
    }
    SymmetryOptions options = SymmetryOptions.DEFAULT.withMaxPulses(budget).withCreep(accepted);
    return file == null ? onBench(options) : onTwin(options);
  }

  private void refuse(String message) {
    throw new ParameterException(spec.commandLine(), message);
  }

  private int onBench(SymmetryOptions options) {
    if (cells != 1) {
      refuse("--cells is for twins: a bench measures one device at a time");
    }
    BenchSymmetry.Found found;
    try {
      found = new BenchSymmetry(console, bench, options).run();
    } catch (QuantityException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    found.survey().ifPresent(this::warn);
    Map<String, Object> fields =
        found
            .survey()
            .map(survey -> fields(survey, Optional.empty()))
            .orElseGet(LinkedHashMap::new);
    fields.putAll(benchFields(found));
    if (json) {
      console.out().print(ConfigText.json(fields));
    } else {
      fields.forEach((name, value) -> line(name.replace('_', ' '), String.valueOf(value)));
    }
    return found.usable() ? 0 : 1;
  }

  private static Map<String, Object> benchFields(BenchSymmetry.Found found) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("device", found.file().device());
    fields.put("conditions", found.file().conditions());
    fields.put("point", found.file().point());
    fields.put("point_standard_error", found.file().standardError());
    found
        .drift()
        .ifPresent(
            drift -> {
              fields.put("drift_per_reading", drift.perReading());
              fields.put("drift_standard_error", drift.standardError());
            });
    found
        .check()
        .ifPresent(
            check -> {
              fields.put("spot_check_mean", check.mean());
              fields.put("spot_check_pulses", check.pulses());
              fields.put("spot_check_agrees", check.agrees());
            });
    fields.put("kept", found.survey().isEmpty());
    fields.put("date", found.file().date().toString());
    fields.put("expires", found.file().expires().toString());
    // A point that was not found is in no file: nothing may be shifted by it.
    fields.put("file", found.usable() ? found.path().toString() : null);
    fields.put("run", found.run().toString());
    return fields;
  }

  private void warn(SymmetrySurvey survey) {
    survey
        .outcomes()
        .forEach(
            (outcome, count) -> {
              if (outcome != Outcome.CONVERGED) {
                console
                    .err()
                    .println("warning: " + count + " of " + cells + " cells: " + outcome.reason());
              }
            });
  }

  private int onTwin(SymmetryOptions options) {
    DeviceTwin twin = TwinFile.read(file);
    SymmetrySurvey survey =
        SymmetrySearch.run(
            new TwinArray(twin, cells, Seeds.of(seed)), options, new ProgressLine(console));
    Crossings crossings = Crossings.of(twin);
    warn(survey);
    if (json) {
      console.out().print(ConfigText.json(fields(survey, Optional.of(crossings))));
    } else {
      print(twin, survey, crossings);
    }
    return survey.points().stream().anyMatch(SymmetryPoint::found) ? 0 : 1;
  }

  private void want(boolean right, String option, String wanted, long found) {
    if (!right) {
      throw new ParameterException(
          spec.commandLine(), option + " must be " + wanted + ", found " + found);
    }
  }

  private static Map<String, Object> fields(SymmetrySurvey survey, Optional<Crossings> crossings) {
    Map<String, Object> fields = new LinkedHashMap<>();
    double mean = survey.mean();
    double half = survey.halfInterval();
    fields.put("settled_mean", mean);
    fields.put("settled_high", survey.high());
    fields.put("settled_low", survey.low());
    // Of a device nobody knows the curves.
    fields.put("stable_crossings", crossings.map(Crossings::stable).orElse(null));
    fields.put("unstable_crossings", crossings.map(Crossings::unstable).orElse(null));
    fields.put("symmetry_interval", List.of(mean - half, mean + half));
    fields.put("standard_error", survey.standardError());
    fields.put("first_pulse", survey.firstPulse());
    fields.put("pulses", survey.pulses());
    fields.put("creep", survey.creep());
    fields.put("creep_standard_error", survey.creepError());
    fields.put("converged", survey.converged());
    fields.put("creeping", survey.outcomes().containsKey(Outcome.CREEPING));
    fields.put("cells", survey.points().size());
    fields.put("spread", survey.spread());
    Map<String, Object> unconverged = new LinkedHashMap<>();
    int missing = 0;
    for (Map.Entry<Outcome, Integer> entry : survey.outcomes().entrySet()) {
      if (entry.getKey() != Outcome.CONVERGED) {
        unconverged.put(entry.getKey().reason(), entry.getValue());
        missing += entry.getValue();
      }
    }
    fields.put("unconverged", missing);
    fields.put("unconverged_reasons", unconverged);
    return fields;
  }

  private void print(DeviceTwin twin, SymmetrySurvey survey, Crossings crossings) {
    double half = survey.halfInterval();
    line("twin", twin.name());
    line("settled mean", number(survey.mean()) + " +- " + number(half) + " (95 %)");
    line("settled high, low", number(survey.high()) + ", " + number(survey.low()));
    line("stable crossings", numbers(crossings.stable()));
    line("unstable crossings", numbers(crossings.unstable()));
    line("standard error", number(survey.standardError()));
    if (survey.points().size() > 1) {
      line("spread of the cells", number(survey.spread()));
    }
    line("pulses of the mean", survey.firstPulse() + " to " + survey.pulses());
    line("creep an e-fold", number(survey.creep()) + " +- " + number(survey.creepError()));
    int converged = survey.outcomes().getOrDefault(Outcome.CONVERGED, 0);
    line("converged", converged + " of " + survey.points().size() + " cells");
  }

  private void line(String name, String value) {
    console.out().printf("%-20s  %s%n", name, value);
  }

  private static String numbers(List<Double> values) {
    return values.isEmpty()
        ? "none"
        : String.join(", ", values.stream().map(CalibrateSymmetryCommand::number).toList());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.5f", value);
  }
}
