package org.ferroloop.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option {@code --threads} of commands whose results do not depend on it. */
final class ThreadsOption {
  private static final int MOST = 1024;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "number of threads; changes no result (default: one a core)")
  private Integer threads;

  /**
   * How many.
   *
   * @throws ParameterException when it is not 1 to 1024
   */
  int count() {
    if (threads == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (threads < 1 || threads > MOST) {
      throw new ParameterException(
          spec.commandLine(), "--threads must be 1 to " + MOST + ", found " + threads);
    }
    return threads;
  }
}
