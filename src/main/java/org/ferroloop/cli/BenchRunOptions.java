package org.ferroloop.cli;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.ferroloop.bench.BenchFile;
import org.ferroloop.bench.probe.Hookup;
import org.ferroloop.time.Clock;
import picocli.CommandLine.Option;

/** Options of every procedure on a bench: where it runs, and where its run is stored. */
final class BenchRunOptions {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  @Option(
      names = "--bench",
      required = true,
      paramLabel = "BENCH.yaml",
      description = "the bench file")
  private Path bench;

  @Option(
      names = "--device",
      required = true,
      paramLabel = "ID",
      description = "the device, as the bench file names it; for statistics several: ID,ID,...")
  private String device;

  @Option(
      names = "--generator",
      paramLabel = "NAME",
      description = "instrument that pulses (default: the first generator of the bench file)")
  private String generator;

  @Option(
      names = "--meter",
      paramLabel = "NAME",
      description = "instrument that reads (default: the first SMU of the bench file)")
  private String meter;

  @Option(
      names = "--dry-run",
      description =
          "open nothing; tell duration, pulses, voltages, energy and the envelope's verdict, and"
              + " exit 1 when it refuses (default: run)")
  private boolean dryRun;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "folder of the run, new or empty (default: runs/PROCEDURE-ID-DATE-TIME)")
  private Path output;

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      description =
          "log every message both ways, and every call of the WGFMU library, with time stamps to"
              + " this file (default: none)")
  private Path trace;

  @Option(names = "--json", description = "print one JSON object (default: a table)")
  private boolean json;

  boolean dryRun() {
    return dryRun;
  }

  boolean json() {
    return json;
  }

  String device() {
    return device;
  }

  /** Where traffic is logged. */
  Optional<Path> trace() {
    return Optional.ofNullable(trace);
  }

  Hookup hookup() {
    return hookup(device);
  }

  /** Of the first of several devices. */
  Hookup hookup(String first) {
    return Hookup.of(BenchFile.read(bench), first, generator, meter);
  }

  Path folder(String procedure, Clock clock) {
    return output == null
        ? Path.of(
            "runs", procedure + "-" + device.replace(',', '+') + "-" + STAMP.format(clock.now()))
        : output;
  }
}
