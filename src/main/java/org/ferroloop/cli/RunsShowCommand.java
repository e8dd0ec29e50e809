package org.ferroloop.cli;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ferroloop.characterization.store.StoreCheck;
import org.ferroloop.characterization.store.StoredRun;
import org.ferroloop.characterization.store.StoredRuns;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.ConfigText;
import org.ferroloop.config.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a stored run holds. */
@Command(
    name = "show",
    description = {
      "Shows what a run is of and what it holds, and verifies it on the way: command, procedure"
          + " with its parameters, instruments, records by kind, pulses, outcome, files.",
      "Without DIR it shows the run in \"" + RunsCommand.DEFAULT_FOLDER + "\" that was begun last."
    },
    footer = {
      "",
      "Units: parameters are shown as the manifest has them, with their units; times are UTC.",
      "",
      "Example: ferroloop runs show runs/d1"
    })
final class RunsShowCommand implements Runnable {
  private static final List<String> HEAD =
      List.of("command", "ferroloop", "device", "generator", "meter", "bench", "started");

  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "the run (default: the one begun last)")
  private Path folder;

  @Option(names = "--json", description = "print one JSON object (default: a summary)")
  private boolean json;

  RunsShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    StoredRun run = folder == null ? latest() : StoredRun.open(folder);
    Map<String, Object> fields = fields(run);
    if (json) {
      console.out().print(ConfigText.json(fields));
    } else {
      StringBuilder text = new StringBuilder();
      print(text, "", fields);
      console.out().print(text);
    }
  }

  private static StoredRun latest() {
    Path runs = Path.of(RunsCommand.DEFAULT_FOLDER);
    return StoredRuns.in(runs).stream()
        .max(Comparator.comparing(run -> new RunHead(run.manifest()).text("started").orElse("")))
        .orElseThrow(() -> InputException.at(runs.toString(), 0, "", "no run", "a folder of runs"));
  }

  private static Map<String, Object> fields(StoredRun run) {
    ConfigNode manifest = run.manifest();
    RunHead head = new RunHead(manifest);
    RunCounts counts = new RunCounts();
    StoreCheck check = run.verify(counts);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("run", run.folder().toString());
    fields.put("procedure", head.procedure().orElse(null));
    HEAD.forEach(name -> fields.put(name, head.text(name).orElse(null)));
    fields.put("parameters", head.parameters());
    fields.put("instruments", instruments(manifest));
    fields.put("records", check.records().records());
    counts.put(fields);
    fields.put("outcome", check.outcome().orElse(null));
    fields.put("verified", check.verified());
    fields.put("half_written_bytes", check.records().halfWrittenBytes());
    fields.put("problems", check.problems());
    return fields;
  }

  private static List<Object> instruments(ConfigNode manifest) {
    Optional<ConfigNode> all = manifest.find("instruments").filter(ConfigNode::isList);
    return all.map(list -> list.items().stream().map(RunHead::plain).toList()).orElse(List.of());
  }

  private static void print(StringBuilder text, String indent, Map<?, ?> fields) {
    fields.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?> map) {
            text.append(indent).append(name).append('\n');
            print(text, indent + "  ", map);
          } else if (value instanceof List<?> list && !list.isEmpty()) {
            text.append(indent).append(name).append('\n');
            for (Object item : list) {
              if (item instanceof Map<?, ?> map) {
                print(text, indent + "  ", map);
              } else {
                text.append(indent).append("  ").append(item).append('\n');
              }
            }
          } else {
            Object shown = value == null || value instanceof List<?> ? "-" : value;
            text.append(String.format("%s%-20s %s%n", indent, name, shown));
          }
        });
  }
}
