package org.ferroloop.experiment.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ferroloop.time.SystemClock;

/** A sweep that takes a second, and what a run of it told. */
public final class SampleSweep implements SweepListener {
  /** One twin, three rules, two seeds, two rates of one rule: eight points. */
  public static final String TEXT =
      """
      name: tiny
      data: digits
      train_limit: 300
      twins: [{bundled: ID161ZR15000-2us-111900}]
      variability: {up_down_spread: 0.01}
      seeds: [1, 2]
      symmetry: {cells: 3}
      targets: [0.3, 0.9]
      stop_hopeless: {after_epochs: 2, below: 0.5}
      training: {hidden: [8], epochs: 4, batch: 16, learning_rate: 0.2, halve_every: 0,
        validation: 0.2, train_type: stochastic, granularity: symmetric, periphery: analog}
      rules:
        plain: {rule: sgd, learning_rate: [0.1, 0.2]}
        sgd-shifted: {}
        mixed 4 bits: {rule: mixed-precision, learning_rate: 1, accumulator_bits: 4}
      """;

  int finishedBefore = -1;
  final List<String> trained = new ArrayList<>();
  final List<String> warnings = new ArrayList<>();

  static SampleSweep run(String text, Path output, int threads, boolean stopHopeless)
      throws InterruptedException {
    SampleSweep listener = new SampleSweep();
    SweepGrid grid = SweepFile.parse("tiny.yaml", text, Path.of(""));
    SweepRequest request =
        new SweepRequest("ferroloop sweep tiny.yaml", output, threads, stopHopeless, "test");
    new SweepJob(grid, request, new SystemClock()).run(listener);
    return listener;
  }

  /** Every file that must not depend on threads, kills and times: name to content. */
  public static TreeMap<String, String> results(Path output) {
    TreeMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(output)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = output.relativize(file).toString().replace('\\', '/');
        if (!name.endsWith("manifest.json") && !name.equals(".lock") && !name.endsWith(".bin")) {
          files.put(name, Files.readString(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  @Override
  public void planned(int points, int finished, OptionalDouble seconds) {
    finishedBefore = finished;
  }

  @Override
  public void running(State state) {}

  @Override
  public void finished(State state, SweepPoint point, PointResult result) {
    trained.add(point.id());
  }

  @Override
  public void warning(String text) {
    warnings.add(text);
  }
}
