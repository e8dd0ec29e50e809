package org.ferroloop.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ferroloop.config.ConfigText;
import org.ferroloop.experiment.sweep.SweepFile;
import org.ferroloop.experiment.sweep.SweepGrid;
import org.ferroloop.experiment.sweep.SweepJob;
import org.ferroloop.experiment.sweep.SweepRequest;
import org.ferroloop.experiment.sweep.SweepResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains a grid of twins, rules, learning rates and seeds. */
@Command(
    name = "sweep",
    description = {
      "Trains every twin of a grid by every rule, learning rate and seed, side by side, one thread"
          + " a training, and sums up over seeds: mean, standard deviation, confidence interval"
          + " (Student's t; the table cuts it at 0 and 100 %%, files have its half width, uncut).",
      "Each training has a folder of its own (settings, manifest, a checkpoint after each epoch,"
          + " result.json with its checksum: accuracies, pulses and reads of each epoch, energy by"
          + " source and each term apart). The same command again, after a kill or with a longer"
          + " grid, leaves finished trainings alone and continues the others bit for bit.",
      "A grid names twins, seeds, symmetry (cells), targets (validation accuracies, 0 to 1),"
          + " training and rules as an experiment file does (ferroloop run --print-default); a rule"
          + " may stand there under several names with a field \"rule\", and learning_rate may be a"
          + " list. Optional: data, train_limit, pulse_widths (\"20 ns\"), variability, confidence"
          + " (default 0.95), stop_hopeless (after_epochs, below; default 5 and 0.2)."
    },
    footer = {
      "",
      "Units: energies in J, pulse widths in s, accuracies in percent of the test samples (in files"
          + " shares from 0 to 1).",
      "",
      "Example: ferroloop sweep widths.yaml -o runs/widths --threads 2"
    })
final class GridSweepCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "GRID.yaml", description = "what to train")
  private Path file;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "folder of the sweep, new or to be continued (default: runs/NAME)")
  private Path output;

  @Mixin private ThreadsOption threads;

  @Option(
      names = "--stop-hopeless",
      description =
          "give a training up when its validation accuracy is too low, as the grid says; told in"
              + " its result, with the criterion: by another one, or without this option, it"
              + " goes on (default: train all to the end)")
  private boolean stopHopeless;

  @Option(names = "--json", description = "print one JSON object (default: a table)")
  private boolean json;

  GridSweepCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    SweepGrid grid = SweepFile.read(file);
    Path folder = output == null ? Path.of("runs", grid.name().replace(' ', '-')) : output;
    SweepRequest request =
        new SweepRequest(
            "ferroloop sweep " + file + (stopHopeless ? " --stop-hopeless" : ""),
            folder,
            threads.count(),
            stopHopeless,
            Version.text());
    SweepResult result;
    try {
      result = new SweepJob(grid, request, console.clock()).run(new SweepDisplay(console));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("interrupted; the same command again continues the sweep", e);
    }
    result.warnings().forEach(warning -> console.err().println("warning: " + warning));
    if (json) {
      Map<String, Object> fields = new LinkedHashMap<>(result.fields());
      fields.put("output", folder.toString());
      console.out().print(ConfigText.json(fields));
    } else {
      console.out().print(TextTable.text(result.summary().table()));
      console.out().println();
      console.out().println("summary: " + folder.resolve("summary.csv"));
    }
    return 0;
  }
}
