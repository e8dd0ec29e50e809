package org.ferroloop.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.characterization.store.LastRecord;
import org.ferroloop.characterization.store.StoredRun;
import org.ferroloop.characterization.store.StoredRuns;
import org.ferroloop.config.ConfigText;
import org.ferroloop.config.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists stored runs. */
@Command(
    name = "list",
    description = {
      "Lists the runs below a folder: procedure, device, begin, number of records, outcome. Only"
          + " manifests and last records are read; nothing is verified.",
      "With --json it prints an array with an object a run; outcome is null for a run that goes on"
          + " or was killed, problem is null for one that can be read."
    },
    footer = {"", "Units: times are UTC.", "", "Example: ferroloop runs list runs"})
final class RunsListCommand implements Runnable {
  private static final List<String> HEAD =
      List.of("run", "procedure", "device", "begun", "records", "outcome");

  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = RunsCommand.DEFAULT_FOLDER,
      description = "a folder with runs, or a run (default: ${DEFAULT-VALUE})")
  private Path folder;

  @Option(names = "--json", description = "print a JSON array (default: a table)")
  private boolean json;

  RunsListCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    List<Map<String, Object>> runs =
        StoredRuns.in(folder).stream().map(RunsListCommand::fields).toList();
    if (json) {
      console.out().print(ConfigText.json(runs));
      return;
    }
    if (runs.isEmpty()) {
      console.out().println("no runs in " + folder);
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (Map<String, Object> run : runs) {
      List<String> row = new ArrayList<>();
      HEAD.forEach(name -> row.add(run.get(name) == null ? "-" : run.get(name).toString()));
      if (run.get("problem") != null) {
        row.set(HEAD.size() - 1, run.get("problem").toString());
      } else if (run.get("outcome") == null) {
        row.set(HEAD.size() - 1, "no end: it goes on, or was killed");
      }
      rows.add(row);
    }
    StringBuilder text = new StringBuilder();
    TextTable.append(text, HEAD, rows);
    console.out().print(text);
  }

  private static Map<String, Object> fields(StoredRun run) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("run", run.folder().toString());
    HEAD.subList(1, HEAD.size()).forEach(name -> fields.put(name, null));
    fields.put("half_written_bytes", null);
    fields.put("problem", null);
    try {
      RunHead head = new RunHead(run.manifest());
      fields.put("procedure", head.procedure().orElse(null));
      fields.put("device", head.text("device").orElse(null));
      fields.put("begun", head.text("started").orElse(null));
      LastRecord last = run.last();
      fields.put("records", last.records());
      fields.put("outcome", last.outcome().orElse(null));
      fields.put("half_written_bytes", last.halfWrittenBytes());
    } catch (InputException e) {
      // One run that cannot be read does not hide the others.
      fields.put("problem", e.getMessage());
    }
    return fields;
  }
}
