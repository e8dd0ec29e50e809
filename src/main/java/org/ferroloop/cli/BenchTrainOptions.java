package org.ferroloop.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ferroloop.bench.BenchFile;
import org.ferroloop.time.Clock;
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

  @Option(
      names = "--symmetry-file",
      split = ",",
      paramLabel = "FILE",
      description =
          "with --bench: shift by the symmetry point of this file of calibrate symmetry, of several"
              + " by their mean; one that is expired, older than --max-age, or of other devices or"
              + " pulses is refused (default: the settled mean, measured on the twin)")
  private List<Path> symmetryFiles;

  @Option(
      names = "--max-age",
      paramLabel = "TIME",
      description = "with --symmetry-file: how old it may be, in s (default: \"604800 s\", a week)")
  private String maxAge;

  Optional<Path> bench() {
    return Optional.ofNullable(bench);
  }

  boolean hasSymmetryFiles() {
    return symmetryFiles != null;
  }

  /**
   * The mean symmetry point of the files.
   *
   * @param begins whether the training begins now; one that goes on may have begun with a file that
   *     has expired since
   * @throws org.ferroloop.config.InputException when one of them does not hold
   */
  double symmetryPoint(Clock machine, boolean begins) {
    double seconds = SweepOptions.time("--max-age", maxAge, 604_800);
    Duration most = Duration.ofMillis(Math.round(seconds * 1e3));
    return new SymmetryPoints(BenchFile.read(bench), machine, most).mean(symmetryFiles, begins);
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
    if (bench == null && (physical != null || shadow || trace != null || symmetryFiles != null)) {
      return Optional.of(
          "--physical, --shadow, --trace and --symmetry-file want --bench BENCH.yaml");
    }
    if (symmetryFiles == null && maxAge != null) {
      return Optional.of("--max-age wants --symmetry-file FILE");
    }
    if (physical != null && physical < 1) {
      return Optional.of("--physical must be at least 1, found " + physical);
    }
    return Optional.empty();
  }
}
