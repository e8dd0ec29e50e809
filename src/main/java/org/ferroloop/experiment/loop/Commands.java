package org.ferroloop.experiment.loop;

import java.util.List;

/** Carries out FerroLoop's own commands: a step of a loop is what a user could have typed. */
@FunctionalInterface
public interface Commands {
  /**
   * Runs one to its end.
   *
   * @param words of the command line, without the program's name and without {@code --json}
   * @return the JSON object that it prints
   * @throws RuntimeException when it fails, saying which command and why
   */
  String run(List<String> words);
}
