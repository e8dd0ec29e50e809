package org.ferroloop.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.config.ConfigText;
import org.ferroloop.experiment.loop.LoopJob;
import org.ferroloop.experiment.loop.LoopPlan;
import org.ferroloop.experiment.loop.LoopSummary;

/** Runs a loop, every step by its command in this process, and prints what it found. */
final class LoopRun {
  private final Console console;
  private final LoopPlan plan;

  LoopRun(Console console, LoopPlan plan) {
    this.console = console;
    this.plan = plan;
  }

  /**
   * Runs it; what a failed step complains of has been printed by its command.
   *
   * @param folder of the loop
   * @throws CommandFailure when a step fails; what is done stays
   */
  void run(Path folder, boolean json) {
    LoopJob job =
        new LoopJob(
            plan,
            folder,
            this::command,
            Version.text(),
            console.clock(),
            (what, done, total) ->
                console.err().println("step " + (done + 1) + " of " + (total + 1) + ": " + what));
    LoopSummary summary = job.run();
    if (json) {
      Map<String, Object> fields = new LinkedHashMap<>(summary.fields());
      fields.put("output", folder.toString());
      console.out().print(ConfigText.json(fields));
      return;
    }
    summary.tables().forEach(table -> console.out().println(TextTable.text(table)));
    summary.sentences().forEach(console.out()::println);
    console.out().println();
    console.out().println("report: " + folder.resolve("report.html"));
  }

  private String command(List<String> words) {
    List<String> all = new ArrayList<>(words);
    all.add("--json");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int code;
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      Console inner = new Console(out, console.err(), console.terminal(), console.clock());
      code = new FerroLoop(inner).run(all.toArray(String[]::new));
    }
    String text = bytes.toString(StandardCharsets.UTF_8);
    if (code != 0) {
      throw new CommandFailure(
          "the step \"ferroloop " + String.join(" ", words) + "\" ended with exit code " + code);
    }
    return text;
  }
}
