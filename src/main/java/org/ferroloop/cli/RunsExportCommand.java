package org.ferroloop.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ferroloop.characterization.store.RecordCheck;
import org.ferroloop.characterization.store.StoredRun;
import org.ferroloop.config.ConfigText;
import org.ferroloop.report.export.RunFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a stored run as a file for other tools. */
@Command(
    name = "export",
    description = {
      "Writes all records of a run to one file. hdf5: a group a kind of record (/pulse, /read) with"
          + " a dataset a field, each with its unit, /read/readings with a row a point, and the"
          + " manifest. csv: a line a record, or a line a point of a read sweep, with units in the"
          + " head.",
      "A corrupt record is an error that names it, and no file is written; a half-written last line"
          + " is left out, with a warning."
    },
    footer = {
      "",
      "Units: SI, as in the records: V, A, s; voltages are across the device.",
      "",
      "Example: ferroloop runs export runs/d1 --format hdf5 -o d1.h5"
    })
final class RunsExportCommand implements Runnable {
  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "the run")
  private Path folder;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "hdf5",
      description = "hdf5 or csv (default: ${DEFAULT-VALUE})")
  private String format;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "the file to write; one that is there is replaced")
  private Path output;

  @Option(names = "--json", description = "print one JSON object (default: a line)")
  private boolean json;

  RunsExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    RunFormat chosen =
        RunFormat.of(format)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "--format: found \"" + format + "\", expected hdf5 or csv"));
    RecordCheck check = chosen.export(StoredRun.open(folder), output);
    if (check.halfWritten()) {
      console
          .err()
          .println(
              "warning: the last line of the records is half written and left out: "
                  + check.halfWrittenBytes()
                  + " bytes");
    }
    if (json) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("run", folder.toString());
      fields.put("format", chosen.text());
      fields.put("output", output.toString());
      fields.put("records", check.records());
      fields.put("half_written_bytes", check.halfWrittenBytes());
      console.out().print(ConfigText.json(fields));
    } else {
      console.out().println(output + ": " + check.records() + " records as " + chosen.text());
    }
  }
}
