package org.ferroloop.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ferroloop.characterization.store.StoreCheck;
import org.ferroloop.characterization.store.StoredRun;
import org.ferroloop.characterization.store.StoredRuns;
import org.ferroloop.config.ConfigText;
import org.ferroloop.config.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds every byte of stored runs against its checksum. */
@Command(
    name = "verify",
    description = {
      "Reads every record of a run, or of all runs below a folder, and holds records, manifest and"
          + " exported files against their checksums. Exit code 0 only when every checksum holds"
          + " and nothing is half written.",
      "With --json it prints one object: verified, and an array with an object a run. A last line"
          + " that a kill cut short was never acknowledged; \"ferroloop resume\" cuts it off."
    },
    footer = {"", "Example: ferroloop runs verify runs/d1 --json"})
final class RunsVerifyCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = RunsCommand.DEFAULT_FOLDER,
      description = "a run, or a folder with runs (default: ${DEFAULT-VALUE})")
  private Path folder;

  @Option(names = "--json", description = "print one JSON object (default: a line a run)")
  private boolean json;

  RunsVerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<StoredRun> runs = StoredRuns.in(folder);
    if (runs.isEmpty()) {
      throw InputException.at(folder.toString(), 0, "", "no run", "a run, or a folder with runs");
    }
    ProgressLine progress = new ProgressLine(console);
    List<Map<String, Object>> all = new ArrayList<>();
    boolean verified = true;
    for (int i = 0; i < runs.size(); i++) {
      progress.at("verifying " + runs.get(i).folder(), i, runs.size());
      StoreCheck check = runs.get(i).verify();
      verified &= check.verified();
      if (json) {
        all.add(fields(runs.get(i), check));
      } else {
        console.out().print(text(runs.get(i), check));
      }
    }
    progress.at("verified", runs.size(), runs.size());
    if (json) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("verified", verified);
      fields.put("runs", all);
      console.out().print(ConfigText.json(fields));
    }
    return verified ? 0 : 1;
  }

  private static Map<String, Object> fields(StoredRun run, StoreCheck check) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("run", run.folder().toString());
    fields.put("verified", check.verified());
    fields.put("records", check.records().records());
    fields.put("half_written_bytes", check.records().halfWrittenBytes());
    fields.put("outcome", check.outcome().orElse(null));
    fields.put("problems", check.problems());
    return fields;
  }

  private static String text(StoredRun run, StoreCheck check) {
    StringBuilder text = new StringBuilder();
    text.append(run.folder()).append(check.verified() ? ": verified, " : ": NOT VERIFIED, ");
    text.append(check.records().records()).append(" records, ");
    text.append(check.outcome().orElse("no end (it goes on, or was killed)")).append('\n');
    if (check.records().halfWritten()) {
      text.append("  the last line is half written: ")
          .append(check.records().halfWrittenBytes())
          .append(" bytes that were never acknowledged\n");
    }
    check.problems().forEach(problem -> text.append("  ").append(problem).append('\n'));
    return text.toString();
  }
}
