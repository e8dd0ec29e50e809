package org.ferroloop.cli;

import java.nio.file.Path;
import org.ferroloop.config.ConfigText;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.TwinFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a twin file holds. */
@Command(
    name = "show",
    description = {
      "Shows what a twin file holds, with the noise-free steps at w = -0.5, 0 and 0.5.",
      "With --json every number is in SI units, and null is unknown."
    },
    footer = {"", "Example: ferroloop twin show device.yaml"})
final class TwinShowCommand implements Runnable {
  private final Console console;

  @Parameters(paramLabel = "TWIN.yaml", description = "the twin file")
  private Path file;

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  TwinShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    DeviceTwin twin = TwinFile.read(file);
    console.out().print(json ? ConfigText.json(TwinSummary.of(twin)) : new TwinTable(twin).text());
  }
}
