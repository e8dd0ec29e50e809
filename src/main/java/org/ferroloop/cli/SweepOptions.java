package org.ferroloop.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.ferroloop.bench.Envelope;
import org.ferroloop.characterization.B1500Csv;
import org.ferroloop.characterization.MeasuredSweep;
import org.ferroloop.characterization.Preconditioning;
import org.ferroloop.characterization.SweepKind;
import org.ferroloop.characterization.SweepPlan;
import org.ferroloop.characterization.SweepSettings;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.quantity.Unit;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that both pulsed sweeps have: edges, delay, repetitions, preconditioning, read. */
final class SweepOptions {
  /** The compliance of the measured files, in A; a narrower envelope has the say. */
  private static final double COMPLIANCE = 0.1;

  private static final SweepSettings DEFAULTS =
      new SweepSettings(null, 20e-9, 20e-9, 1e-3, 0, 1, Preconditioning.NONE);

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--like",
      paramLabel = "FILE.csv",
      description =
          "take every parameter from the header of a measured file; options given beside it win"
              + " (default: none)")
  private Path like;

  @Option(
      names = "--rise",
      paramLabel = "TIME",
      description = "leading edge from 0 V to the amplitude, in s (default: \"20 ns\")")
  private String rise;

  @Option(
      names = "--fall",
      paramLabel = "TIME",
      description = "trailing edge from the amplitude to 0 V, in s (default: \"20 ns\")")
  private String fall;

  @Option(
      names = "--delay",
      paramLabel = "TIME",
      description = "from each pulse to its read, at least, in s (default: \"1 ms\")")
  private String delay;

  @Option(
      names = "--both-sides",
      negatable = true,
      description = "each branch also comes back to its start (default: it does not)")
  private Boolean bothSides;

  @Option(
      names = "--repetitions",
      paramLabel = "N",
      description = "of the whole sweep, 1 to 100000 (default: 1)")
  private Integer repetitions;

  @Option(
      names = "--precondition",
      paramLabel = "VOLTAGE,VOLTAGE",
      description =
          "amplitudes of two pulses before the sweep, in V, 0 V for none"
              + " (default: \"0 V,0 V\")")
  private String precondition;

  @Option(
      names = "--precondition-edge",
      paramLabel = "TIME",
      description = "both edges of these pulses, in s (default: \"100 us\")")
  private String preconditionEdge;

  @Option(
      names = "--precondition-width",
      paramLabel = "TIME",
      description = "width of these pulses, in s (default: \"5 ms\")")
  private String preconditionWidth;

  @Option(
      names = "--precondition-every",
      negatable = true,
      description = "these pulses before every repetition (default: before the first one only)")
  private Boolean preconditionEvery;

  @Option(
      names = "--read",
      paramLabel = "VOLTAGE,VOLTAGE",
      defaultValue = "-0.1 V,0.1 V",
      description =
          "ends of the read sweep after each pulse, in V: R_low is read at the first, R_high at the"
              + " last (default: \"${DEFAULT-VALUE}\")")
  private String read;

  @Option(
      names = "--read-points",
      paramLabel = "N",
      defaultValue = "4",
      description = "points of the read sweep, 2 to 1001 (default: ${DEFAULT-VALUE})")
  private int readPoints;

  @Option(
      names = "--nplc",
      paramLabel = "X",
      defaultValue = "4",
      description = "integration of each point, in power line cycles (default: ${DEFAULT-VALUE})")
  private double nplc;

  @Option(
      names = "--range",
      paramLabel = "CURRENT",
      description = "current range of the reads, in A (default: automatic)")
  private String range;

  @Option(
      names = "--compliance",
      paramLabel = "CURRENT",
      description =
          "current limit of the reads, in A (default: the device's envelope, at most \"100 mA\")")
  private String compliance;

  /** The measured file that was named, of the wanted kind. */
  Optional<MeasuredSweep> like(SweepKind wanted) {
    if (like == null) {
      return Optional.empty();
    }
    MeasuredSweep sweep = B1500Csv.read(like);
    if (sweep.kind() != wanted) {
      throw usage(
          "--like: " + like + " is a " + sweep.kind().words() + ", not a " + wanted.words());
    }
    return Optional.of(sweep);
  }

  /** Whether branches come back. */
  boolean bothSides(Optional<MeasuredSweep> base) {
    return bothSides == null
        ? base.map(sweep -> sweep.settings().plan().bothSides()).orElse(false)
        : bothSides;
  }

  /** All parameters but the plan, which is given. */
  SweepSettings settings(SweepPlan plan, Optional<MeasuredSweep> base) {
    SweepSettings from = base.map(MeasuredSweep::settings).orElse(DEFAULTS);
    return new SweepSettings(
        plan,
        time("--rise", rise, from.riseTime()),
        time("--fall", fall, from.fallTime()),
        time("--delay", delay, from.pulseDelay()),
        from.groundVoltage(),
        repetitions == null ? from.repetitions() : repetitions,
        preconditioning(from.preconditioning()));
  }

  private Preconditioning preconditioning(Preconditioning from) {
    double[] volts =
        precondition == null
            ? new double[] {from.first(), from.second()}
            : pair("--precondition", precondition);
    return new Preconditioning(
        volts[0],
        volts[1],
        time("--precondition-edge", preconditionEdge, from.riseTime()),
        time("--precondition-edge", preconditionEdge, from.fallTime()),
        time("--precondition-width", preconditionWidth, from.width()),
        preconditionEvery == null ? from.everyRepetition() : preconditionEvery);
  }

  /** The read after each pulse. */
  IvSweep read(Envelope envelope) {
    double[] ends = pair("--read", read);
    if (readPoints < 2 || readPoints > 1001) {
      throw usage("--read-points must be 2 to 1001, found " + readPoints);
    }
    if (!(nplc > 0) || Double.isInfinite(nplc)) {
      throw usage("--nplc must be positive, found " + nplc);
    }
    double limit =
        compliance == null
            ? Math.min(envelope.compliance(), COMPLIANCE)
            : Unit.AMPERE.parse("--compliance", compliance);
    double fixed = range == null ? 0 : Unit.AMPERE.parse("--range", range);
    return new IvSweep(ends[0], ends[1], readPoints, limit, nplc, fixed);
  }

  private double[] pair(String option, String text) {
    String[] parts = text.split(",", -1);
    if (parts.length != 2) {
      throw usage(option + ": found \"" + text + "\", expected two voltages, \"-0.1 V,0.1 V\"");
    }
    return new double[] {Unit.VOLT.parse(option, parts[0]), Unit.VOLT.parse(option, parts[1])};
  }

  /** A time that was given, or another one. */
  static double time(String option, String given, double otherwise) {
    return given == null ? otherwise : Unit.SECOND.parse(option, given);
  }

  /** A voltage that was given, or another one. */
  static double volts(String option, String given, double otherwise) {
    return given == null ? otherwise : Unit.VOLT.parse(option, given);
  }

  /** The command line as it was given. */
  String command() {
    return CommandText.of(spec);
  }

  ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
