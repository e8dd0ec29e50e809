package org.ferroloop.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.ferroloop.bench.SynapseFields;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.quantity.QuantityException;
import picocli.CommandLine.Option;

/** What makes a search for the symmetry point one on a bench. */
final class BenchSymmetryOptions {
  @Option(
      names = "--bench",
      paramLabel = "BENCH.yaml",
      description =
          "measure a device of this bench, whose section synapses tells pulses, read and window")
  private Path bench;

  @Option(
      names = "--device",
      paramLabel = "ID",
      description = "with --bench: the device, as the bench file names it")
  private String device;

  @Option(
      names = "--up",
      paramLabel = "VOLTAGE",
      description = "with --bench: potentiation amplitude, in V (default: the bench file's)")
  private String up;

  @Option(
      names = "--down",
      paramLabel = "VOLTAGE",
      description = "with --bench: depression amplitude, in V (default: the bench file's)")
  private String down;

  @Option(
      names = "--width",
      paramLabel = "TIME",
      description = "with --bench: width of both pulses, in s (default: the bench file's)")
  private String width;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description =
          "with --bench: folder of the run, new or empty (default: runs/symmetry-ID-DATE-TIME)")
  private Path output;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description =
          "with --bench: the calibration file. One that is there, no older than --max-age and of"
              + " the same conditions is spot-checked and kept when it agrees; else it is measured"
              + " anew, and written when there is a point (default: symmetry.yaml in the run's"
              + " folder)")
  private Path file;

  @Option(
      names = "--max-age",
      paramLabel = "TIME",
      description =
          "with --bench: how old a calibration file may be, and after what time a new one expires,"
              + " in s (default: \"604800 s\", a week)")
  private String maxAge;

  Optional<Path> bench() {
    return Optional.ofNullable(bench);
  }

  String device() {
    return device;
  }

  Optional<Path> output() {
    return Optional.ofNullable(output);
  }

  Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /** What is missing or too much; empty when nothing is. */
  Optional<String> contradiction() {
    if (bench == null) {
      boolean alone =
          device == null
              && up == null
              && down == null
              && width == null
              && output == null
              && file == null
              && maxAge == null;
      return alone
          ? Optional.empty()
          : Optional.of(
              "--device, --up, --down, --width, -o, --file and --max-age want --bench BENCH.yaml");
    }
    return device == null ? Optional.of("--bench wants --device ID") : Optional.empty();
  }

  /**
   * @throws QuantityException when the time is wrong
   */
  Duration maxAge() {
    double seconds = SweepOptions.time("--max-age", maxAge, 604_800);
    return Duration.ofMillis(Math.round(seconds * 1e3));
  }

  /**
   * The synapses of the bench file with the pulses of the options.
   *
   * @throws IllegalArgumentException when both amplitudes have one sign, or edges are too long
   */
  SynapseFields fields(SynapseFields from) {
    Pulse newUp = pulse(from.up(), "--up", up);
    Pulse newDown = pulse(from.down(), "--down", down);
    if (!(newUp.amplitude() * newDown.amplitude() < 0)) {
      throw new IllegalArgumentException("--up and --down must have opposite signs");
    }
    double whole = Math.max(newUp.width(), newDown.width()) + newUp.rise();
    return from.withPulses(newUp, newDown, Math.max(from.period(), 2 * whole));
  }

  private Pulse pulse(Pulse from, String option, String amplitude) {
    double wide = SweepOptions.time("--width", width, from.width());
    if (wide < (from.rise() + from.fall()) / 2) {
      throw new IllegalArgumentException("--width must be at least the edges of the bench file");
    }
    return new Pulse(
        SweepOptions.volts(option, amplitude, from.amplitude()), wide, from.rise(), from.fall());
  }
}
