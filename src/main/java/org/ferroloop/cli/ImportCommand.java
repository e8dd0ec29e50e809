package org.ferroloop.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.ferroloop.characterization.B1500Csv;
import org.ferroloop.characterization.MeasuredSweep;
import org.ferroloop.characterization.SweepWindow;
import org.ferroloop.characterization.WindowFinder;
import org.ferroloop.config.ConfigText;
import org.ferroloop.config.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads measured sweeps and tells what they hold. */
@Command(
    name = "import",
    description = {
      "Reads pulsed amplitude and pulsed width sweeps as a B1500A's script writes them (CSV) and"
          + " tells what they hold.",
      "A truncated file is read with a warning; one that is malformed is refused with line and"
          + " column, after the others were read: exit code 1.",
      "With --window, also how many pulses of each amplitude sweep it keeps."
    },
    footer = {
      "",
      "Units: with --json amplitudes in V, widths and times in s, resistances in Ohm, conductances"
          + " in S; readings that are no number are the texts \"inf\", \"-inf\", \"nan\".",
      "",
      "Example: ferroloop import sweep-0.csv sweep-1.csv --json"
    })
final class ImportCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "the files of the sweeps")
  private List<Path> files;

  @Option(
      names = "--window",
      paramLabel = "A,B,C,D|auto",
      description =
          "start and end of the positive and of the negative branch, in V, all strict; auto finds"
              + " where each branch responds, for each file by itself (default: none)")
  private String window;

  @Option(names = "--json", description = "print one JSON object (default: a summary)")
  private boolean json;

  ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Optional<Function<MeasuredSweep, SweepWindow>> windows =
        Optional.ofNullable(window).map(given -> WindowFinder.choice("--window", given));
    List<Map<String, Object>> read = new ArrayList<>();
    List<InputException> errors = new ArrayList<>();
    for (Path file : files) {
      try {
        MeasuredSweep sweep = B1500Csv.read(file);
        Optional<SweepWindow> kept = windows.map(choice -> choice.apply(sweep));
        if (json) {
          read.add(SweepText.fields(file.toString(), sweep, kept));
        } else {
          console.out().print(SweepText.summary(file.toString(), sweep, kept));
        }
      } catch (InputException e) {
        errors.add(e);
      }
    }
    errors.forEach(error -> console.err().println(error.getMessage()));
    if (json) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("files", read);
      fields.put("errors", errors.stream().map(ImportCommand::fields).toList());
      console.out().print(ConfigText.json(fields));
    }
    return errors.isEmpty() ? 0 : 1;
  }

  private static Map<String, Object> fields(InputException error) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("file", error.source());
    fields.put("line", error.line().isPresent() ? error.line().getAsInt() : null);
    fields.put("field", error.field().isEmpty() ? null : error.field());
    fields.put("message", error.getMessage());
    return fields;
  }
}
