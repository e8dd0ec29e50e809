package org.ferroloop.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.ferroloop.calibration.symmetry.SymmetrySurvey;
import org.ferroloop.report.RuleResult;
import org.ferroloop.report.StudyResult;
import org.ferroloop.report.SymmetryResult;
import org.ferroloop.report.TwinResult;
import org.ferroloop.time.Clock;
import org.ferroloop.time.Progress;
import org.ferroloop.training.CellOptions;
import org.ferroloop.twin.DeviceTwin;

/**
 * The work of an experiment: symmetry points first, then every pair of twin and rule as a job of
 * its own. Each job is single-threaded, draws from streams of its own and shares nothing, so that
 * the result does not depend on the number of threads.
 */
final class Study {
  /** What a symmetry point costs, and what float costs, in epochs of a pulsed rule. */
  private static final double SYMMETRY_WEIGHT = 1;

  private static final double FLOAT_WEIGHT = 0.3;

  private final Experiment experiment;
  private final NetworkTrainer trainer;
  private final Clock clock;
  private final JobProgress progress;
  private final Map<String, Double> seconds = new ConcurrentHashMap<>();
  private final Set<String> warnings = new ConcurrentSkipListSet<>();

  Study(Experiment experiment, NetworkTrainer trainer, Clock clock, JobProgress progress) {
    this.experiment = experiment;
    this.trainer = trainer;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Does the work.
   *
   * @throws InterruptedException when the caller is interrupted
   */
  StudyResult run(List<LoadedTwin> twins, int threads) throws InterruptedException {
    List<RuleSettings> pulsed =
        experiment.rules().stream().filter(rule -> rule.rule().pulsed()).toList();
    plan(twins.size(), pulsed);
    List<SymmetryResult> symmetries =
        Jobs.run(
            twins.stream().map(twin -> (Callable<SymmetryResult>) () -> symmetry(twin)).toList(),
            threads);
    List<Callable<RuleResult>> jobs = new ArrayList<>();
    for (RuleSettings rule : experiment.rules()) {
      if (!rule.rule().pulsed()) {
        jobs.add(
            () ->
                train(rule, rule.rule().text(), Optional.empty(), 0, FLOAT_WEIGHT * rule.epochs()));
      }
    }
    int references = jobs.size();
    for (int i = 0; i < twins.size(); i++) {
      LoadedTwin twin = twins.get(i);
      double symmetryPoint = symmetries.get(i).mean();
      for (RuleSettings rule : pulsed) {
        String name = twin.label() + ", " + rule.rule().text();
        jobs.add(
            () ->
                train(
                    rule,
                    name,
                    Optional.of(twin.twin()),
                    point(rule, twin, symmetryPoint),
                    rule.epochs()));
      }
    }
    List<RuleResult> results = Jobs.run(jobs, threads);
    List<TwinResult> twinResults = new ArrayList<>();
    for (int i = 0; i < twins.size(); i++) {
      int first = references + i * pulsed.size();
      twinResults.add(
          result(twins.get(i), symmetries.get(i), results.subList(first, first + pulsed.size())));
    }
    return new StudyResult(
        experiment.targetAccuracy(),
        results.subList(0, references).stream().findFirst(),
        twinResults);
  }

  /** How long each job took, in s, by its name. */
  Map<String, Double> seconds() {
    return new TreeMap<>(seconds);
  }

  /** What the report does not tell; the same order whatever the number of threads. */
  List<String> warnings() {
    return List.copyOf(warnings);
  }

  private static TwinResult result(
      LoadedTwin twin, SymmetryResult symmetry, List<RuleResult> rules) {
    return new TwinResult(
        twin.label(), twin.twin(), twin.sha256(), twin.trajectory(), symmetry, rules);
  }

  private void plan(int twins, List<RuleSettings> pulsed) {
    progress.plan(SYMMETRY_WEIGHT * twins);
    for (RuleSettings rule : experiment.rules()) {
      progress.plan(pulsed.contains(rule) ? twins * rule.epochs() : FLOAT_WEIGHT * rule.epochs());
    }
  }

  private SymmetryResult symmetry(LoadedTwin twin) {
    String name = twin.label() + ", symmetry point";
    return timed(
        name,
        () ->
            SymmetryFinder.find(
                twin,
                experiment.symmetryCells(),
                experiment.seed(),
                progress.job(name, SYMMETRY_WEIGHT)));
  }

  /** That of single pulses was found already. */
  private double point(RuleSettings rule, LoadedTwin twin, double ofSinglePulses) {
    CellOptions kind = rule.options().cells();
    boolean other = kind.multiplies() && rule.rule().wantsMeanPoint(rule.options());
    if (!other) {
      return ofSinglePulses;
    }
    SymmetrySurvey survey =
        SymmetryFinder.survey(
            twin, experiment.symmetryCells(), kind, experiment.seed(), Progress.NONE);
    if (!survey.converged()) {
      warnings.add(SymmetryFinder.unsettled(twin));
    }
    return survey.mean();
  }

  private RuleResult train(
      RuleSettings rule,
      String name,
      Optional<DeviceTwin> twin,
      double symmetryPoint,
      double weight) {
    return timed(
        name,
        () ->
            trainer.train(
                rule, twin, symmetryPoint, experiment.seed(), progress.job(name, weight)));
  }

  private <T> T timed(String name, java.util.function.Supplier<T> work) {
    long start = clock.nanos();
    T result = work.get();
    seconds.put(name, (clock.nanos() - start) * 1e-9);
    return result;
  }
}
