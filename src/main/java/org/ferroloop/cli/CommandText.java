package org.ferroloop.cli;

import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** A command line as it was given, for manifests. */
final class CommandText {
  private CommandText() {}

  static String of(CommandSpec spec) {
    return "ferroloop "
        + spec.root().commandLine().getParseResult().originalArgs().stream()
            .map(word -> word.matches("[\\w./:=-]+") ? word : "\"" + word + "\"")
            .collect(Collectors.joining(" "));
  }
}
