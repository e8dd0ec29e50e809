package org.ferroloop.cli;

import java.time.LocalDateTime;
import java.util.Optional;
import org.ferroloop.bench.probe.Hookup;
import org.ferroloop.characterization.MeasuredSweep;
import org.ferroloop.characterization.SweepLabels;
import picocli.CommandLine.Option;

/** Options for what the CSV files of a sweep say besides pulses and readings. */
final class SweepLabelOptions {
  @Option(
      names = "--wafer",
      paramLabel = "NAME",
      description =
          "stands before the device in the CSV file's Device ID (default: as --like has it, else"
              + " nothing)")
  private String wafer;

  @Option(
      names = "--ground",
      paramLabel = "NAME",
      description =
          "groundWGFMU of the CSV file (default: as --like has it, else the meter's name)")
  private String ground;

  @Option(
      names = "--pulser",
      paramLabel = "NAME",
      description =
          "pulseWGFMU of the CSV file (default: as --like has it, else the generator's name)")
  private String pulser;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "measName of the CSV file (default: as --like has it, else the procedure's)")
  private String name;

  /**
   * The labels of all repetitions.
   *
   * @throws IllegalArgumentException when one of them cannot stand in the file
   */
  SweepLabels labels(Hookup hookup, String procedure, Optional<MeasuredSweep> like) {
    String prefix =
        like.map(sweep -> sweep.header().get("Device ID").split("_", 2))
            .filter(parts -> parts.length == 2)
            .map(parts -> parts[0])
            .orElse("");
    return new SweepLabels(
        (wafer == null ? prefix : wafer) + "_" + hookup.device().name(),
        0,
        LocalDateTime.MIN.withYear(1970),
        chosen(ground, like, "groundWGFMU", hookup.meter().name()),
        chosen(pulser, like, "pulseWGFMU", hookup.generator().name()),
        chosen(name, like, "measName", procedure));
  }

  private static String chosen(
      String given, Optional<MeasuredSweep> like, String parameter, String otherwise) {
    return given == null
        ? like.map(sweep -> sweep.parameters().get(parameter)).orElse(otherwise)
        : given;
  }
}
