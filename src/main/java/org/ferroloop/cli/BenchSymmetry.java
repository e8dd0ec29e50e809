package org.ferroloop.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ferroloop.bench.Bench;
import org.ferroloop.bench.BenchFile;
import org.ferroloop.bench.BenchPlan;
import org.ferroloop.bench.SynapseFields;
import org.ferroloop.bench.probe.Hookup;
import org.ferroloop.bench.probe.Probes;
import org.ferroloop.calibration.symmetry.Drift;
import org.ferroloop.calibration.symmetry.SpotCheck;
import org.ferroloop.calibration.symmetry.SymmetryFile;
import org.ferroloop.calibration.symmetry.SymmetryOptions;
import org.ferroloop.calibration.symmetry.SymmetrySearch;
import org.ferroloop.calibration.symmetry.SymmetrySurvey;
import org.ferroloop.characterization.devices.StoredJournal;
import org.ferroloop.characterization.procedure.StoreEnding;
import org.ferroloop.characterization.store.RunStore;
import org.ferroloop.config.TextFile;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.quantity.Unit;
import org.ferroloop.synapse.SynapseArray;
import org.ferroloop.synapse.bench.BenchAccess;
import org.ferroloop.synapse.bench.BenchArray;
import org.ferroloop.synapse.bench.RecordedAccess;

/**
 * Finds the symmetry point of a device on a bench, by the search that also runs on twins; or finds
 * that a point which is known still holds.
 */
final class BenchSymmetry {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
  private static final int DRIFT_READS = 24;

  private final Console console;
  private final BenchSymmetryOptions options;
  private final SymmetryOptions search;

  /**
   * How it went.
   *
   * @param survey of the search; empty when the known point was kept
   * @param check of the known point; empty when there was none to check
   * @param drift without pulses
   * @param file what stands in the calibration file now, or would if the point were usable
   * @param path of the calibration file
   * @param run folder
   */
  record Found(
      Optional<SymmetrySurvey> survey,
      Optional<SpotCheck> check,
      Optional<Drift> drift,
      SymmetryFile file,
      Path path,
      Path run) {
    /** Whether there is a point: the known one, or one that stands still or creeps slowly. */
    boolean usable() {
      return survey.map(SymmetrySurvey::found).orElse(true);
    }
  }

  BenchSymmetry(Console console, BenchSymmetryOptions options, SymmetryOptions search) {
    this.console = console;
    this.options = options;
    this.search = search;
  }

  /**
   * @throws IllegalArgumentException when the pulses contradict each other; nothing was opened
   */
  Found run() {
    BenchPlan read = BenchFile.read(options.bench().orElseThrow());
    SynapseFields fields = options.fields(read.requireSynapses());
    read.requireDevice(options.device());
    options.maxAge();
    Path run =
        options
            .output()
            .orElseGet(
                () ->
                    Path.of(
                        "runs",
                        "symmetry-"
                            + options.device()
                            + "-"
                            + STAMP.format(console.clock().now())));
    try (BenchDoor door = BenchDoor.of(read, console.clock());
        Bench bench =
            Bench.open(
                door.plan(),
                door.clock(),
                UnaryOperator.identity(),
                made -> console.err().println(made.text()))) {
      Hookup hookup = Hookup.of(door.plan(), options.device(), null, null);
      Probes probes = Probes.arm(bench, hookup);
      probes.check(PulseTrain.of(fields.up()));
      probes.check(PulseTrain.of(fields.down()));
      bench.disarm();
      RunStore store = RunStore.create(run, manifest(door, fields), door.clock());
      try (StoreEnding ending = new StoreEnding(store)) {
        return stored(store, ending, bench, door, fields);
      }
    }
  }

  private Found stored(
      RunStore store, StoreEnding ending, Bench bench, BenchDoor door, SynapseFields fields) {
    try {
      Hookup hookup = Hookup.of(door.plan(), options.device(), null, null);
      SynapseArray array =
          new BenchArray(
              new RecordedAccess(
                  new BenchAccess(bench, device -> hookup), StoredJournal.begun(store)),
              List.of(options.device()),
              fields);
      Found found = measured(array, door, fields, store.folder());
      if (found.usable()) {
        found.file().write(found.path());
      }
      store.end("done", "");
      return found;
    } catch (RuntimeException e) {
      try {
        store.end(ending.begun() ? "interrupted" : "failed", String.valueOf(e.getMessage()));
      } catch (RuntimeException last) {
        // What goes wrong on the way out does not hide why.
        e.addSuppressed(last);
      }
      throw e;
    }
  }

  private Found measured(SynapseArray array, BenchDoor door, SynapseFields fields, Path run) {
    Path path = options.file().orElse(run.resolve("symmetry.yaml"));
    String conditions = conditions(fields);
    Optional<SpotCheck> check = Optional.empty();
    if (Files.exists(path)) {
      SymmetryFile known = SymmetryFile.read(path);
      Optional<String> refusal =
          known.refusal(options.device(), conditions, door.clock().now(), options.maxAge());
      if (refusal.isEmpty()) {
        double allowed = Math.max(search.creep(), fields.tolerance());
        check = Optional.of(SpotCheck.of(array, known.point(), known.standardError(), allowed));
        if (check.get().agrees()) {
          return new Found(Optional.empty(), check, Optional.empty(), known, path, run);
        }
        console.err().println("the spot check disagrees with " + path + ": measuring anew");
      } else {
        console.err().println(path + " is " + refusal.get() + ": measuring anew");
      }
    }
    SymmetrySurvey survey = SymmetrySearch.run(array, search, new ProgressLine(console));
    Drift drift = Drift.of(array.synapse(0), DRIFT_READS);
    SymmetryFile file =
        new SymmetryFile(
            options.device(),
            door.plan().name(),
            conditions,
            survey.mean() - drift.correction(),
            survey.standardError(),
            survey.firstPulse(),
            survey.pulses(),
            survey.creep(),
            array.tally().pulses(),
            door.opened(),
            door.opened().plus(options.maxAge()));
    return new Found(Optional.of(survey), check, Optional.of(drift), file, path, run);
  }

  /** What a symmetry point holds for, in words. */
  static String conditions(SynapseFields fields) {
    return "up "
        + Unit.VOLT.format(fields.up().amplitude())
        + " "
        + Unit.SECOND.format(fields.up().width())
        + ", down "
        + Unit.VOLT.format(fields.down().amplitude())
        + " "
        + Unit.SECOND.format(fields.down().width())
        + ", read "
        + Unit.VOLT.format(fields.read().stop())
        + ", window "
        + Unit.SIEMENS.format(fields.window().gMin())
        + " to "
        + Unit.SIEMENS.format(fields.window().gMax());
  }

  private Map<String, Object> manifest(BenchDoor door, SynapseFields fields) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", 1);
    all.put("command", "ferroloop calibrate symmetry");
    all.put("ferroloop", Version.text());
    all.put("java", System.getProperty("java.version"));
    all.put("started", door.clock().now().toString());
    all.put(
        "symmetry",
        Map.of(
            "conditions",
            conditions(fields),
            "max_pulses",
            search.maxPulses(),
            "creep",
            search.creep()));
    all.put("device", options.device());
    all.put("voltages", "across the device, top against bottom");
    all.put("bench", door.plan().name());
    all.put("bench_file", door.plan().file().toString());
    all.put("bench_text", TextFile.read(door.plan().file()));
    return all;
  }
}
