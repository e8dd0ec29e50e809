package org.ferroloop.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** What makes a training one on a bench. */
final class BenchTrainOptions {
  @Option(
      names = "--bench",
      paramLabel = "BENCH.yaml",
      description =
          "train devices of this bench, which its section synapses names, one a weight; steps are"
              + " reckoned by the twin (default: all weights are cells of the twin)")
  private Path bench;

  @Option(
      names = "--physical",
      paramLabel = "N",
      description =
          "with --bench: a mixed array, in which N devices of the bench stand for N cells, evenly"
              + " spread, of the first tile that has room; all others are cells of the twin"
              + " (default: every weight is a device)")
  private Integer physical;

  @Option(
      names = "--shadow",
      description =
          "with --bench: a twin takes the same pulses as the devices, and how far they lie apart is"
              + " recorded after every mini-batch (default: no shadow)")
  private boolean shadow;

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      description =
          "with --bench: log every message both ways with time stamps to this file (default: none)")
  private Path trace;

  Optional<Path> bench() {
    return Optional.ofNullable(bench);
  }

  OptionalInt physical() {
    return physical == null ? OptionalInt.empty() : OptionalInt.of(physical);
  }

  boolean shadow() {
    return shadow;
  }

  Optional<Path> trace() {
    return Optional.ofNullable(trace);
  }

  /** What makes no sense with the others; empty when all does. */
  Optional<String> contradiction() {
    if (bench == null && (physical != null || shadow || trace != null)) {
      return Optional.of("--physical, --shadow and --trace want --bench BENCH.yaml");
    }
    if (physical != null && physical < 1) {
      return Optional.of("--physical must be at least 1, found " + physical);
    }
    return Optional.empty();
  }
}
