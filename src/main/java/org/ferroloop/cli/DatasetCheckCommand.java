package org.ferroloop.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ferroloop.config.ConfigText;
import org.ferroloop.training.data.IdxCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells which data set a folder of IDX files holds and whether it is whole. */
@Command(
    name = "check",
    description = {
      "Tells which data set a folder holds (MNIST, Fashion-MNIST or unknown IDX data), verifies"
          + " sizes and MD5 checksums, and says what is missing and under which names.",
      "Exit code 0 only when the data set is known, complete and verified."
    },
    footer = {
      "",
      "Files, each with or without .gz: train-images-idx3-ubyte, train-labels-idx1-ubyte,"
          + " t10k-images-idx3-ubyte, t10k-labels-idx1-ubyte (or train-images.idx3-ubyte, ...).",
      "Sizes are bytes of the uncompressed file.",
      "",
      "Example: ferroloop dataset check ../shared/data/mnist"
    })
final class DatasetCheckCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "DIR", description = "the folder")
  private Path folder;

  @Option(names = "--json", description = "print one JSON object (default: a table)")
  private boolean json;

  DatasetCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    IdxCheck check = IdxCheck.of(folder);
    if (json) {
      console.out().print(ConfigText.json(fields(check)));
    } else {
      print(check);
    }
    return check.verified() ? 0 : 1;
  }

  private void print(IdxCheck check) {
    for (IdxCheck.Part part : check.files()) {
      String name = part.file().isEmpty() ? part.part().originalName() : part.file();
      console
          .out()
          .printf(
              "%-30s %9d bytes  %6d samples  %s%n",
              name, part.bytes(), part.count(), part.problem().isEmpty() ? "ok" : part.problem());
    }
    String verdict =
        check.verified()
            ? "complete and verified"
            : check.complete()
                ? "complete, not verified: its checksums are not known"
                : "not complete";
    if (check.complete() && !check.verified() && !check.dataSet().startsWith("unknown")) {
      verdict = "complete, but not every checksum is right";
    }
    console.out().println(check.folder() + ": " + check.dataSet() + ", " + verdict);
  }

  private static Map<String, Object> fields(IdxCheck check) {
    List<Map<String, Object>> files = new ArrayList<>();
    for (IdxCheck.Part part : check.files()) {
      Map<String, Object> file = new LinkedHashMap<>();
      file.put("part", part.part().originalName());
      file.put("found", part.file().isEmpty() ? null : part.file());
      file.put("accepted_names", part.part().names());
      file.put("bytes", part.bytes());
      file.put("samples", part.count());
      file.put("md5", part.md5().isEmpty() ? null : part.md5());
      file.put("problem", part.problem().isEmpty() ? null : part.problem());
      files.add(file);
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("folder", check.folder());
    fields.put("data_set", check.dataSet());
    fields.put("complete", check.complete());
    fields.put("verified", check.verified());
    fields.put("files", files);
    return fields;
  }
}
