package org.ferroloop.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ferroloop.characterization.store.StoredRun;
import org.ferroloop.config.ConfigNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Goes on with a run of any kind. */
@Command(
    name = "resume",
    description = {
      "Goes on with a run that was killed, stopped or failed.",
      "The store must verify; a line that a kill cut short is cut off. Then the device is read and"
          + " held against the last record, the tolerance coming from the noise of twelve reads: a"
          + " device that differs is not pulsed. A pulse whose record is there but which, by the"
          + " read, did not go out is made now; where that cannot be told it counts as made. On a"
          + " bench whose simulator runs inside this command everything recorded is done again"
          + " first, every reading held against its record.",
      "A training on a bench goes on at any record, in the middle of an epoch; its tolerance is"
          + " that of programming."
    },
    footer = {
      "",
      "Units: conductances in S.",
      "",
      "Example: ferroloop resume runs/endurance-d1-20260102-030405"
    })
final class ResumeCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "DIR", description = "the folder of the run")
  private Path folder;

  @Option(
      names = "--bench",
      paramLabel = "BENCH.yaml",
      description =
          "go on with this bench file, for instance at another address (default: that of the run,"
              + " which must not have changed)")
  private Path bench;

  @Option(
      names = "--trust",
      description = "go on even when the device is not as recorded (default: refuse)")
  private boolean trust;

  @Option(names = "--json", description = "print one JSON object (default: a table)")
  private boolean json;

  ResumeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ConfigNode manifest = StoredRun.open(folder).manifest();
    // The kind of a run is the field that its manifest has; each kind has its own way to go on.
    if (manifest.has("procedure")) {
      return new ProcedureResume(console, folder, bench, trust, json).call(manifest);
    }
    if (TrainingResume.fits(manifest)) {
      if (bench != null || trust) {
        throw new CommandFailure(
            folder + " is of a training, which goes on on its own bench and trusts no device");
      }
      return new TrainingResume(console, folder, json).call(manifest);
    }
    throw manifest.wrong(
        "the manifest of a run that can be resumed: with a field procedure or training");
  }
}
