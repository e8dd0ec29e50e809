package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What holds for every command: help with an example, {@code --json}, described options. */
class CommandConventionsTest {
  @Test
  void everyCommandHasHelpWithAnExampleAndJson() {
    for (CommandSpec leaf : leaves(FerroLoop.commands(Console.system()))) {
      String name = leaf.qualifiedName();
      CommandRun help =
          CommandRun.of((name.substring("ferroloop".length()).strip() + " --help").split(" "));
      assertThat(help.code()).as(name).isZero();
      assertThat(help.out()).as(name).contains("Usage: " + name).contains("Example");
      assertThat(leaf.optionsMap()).as(name).containsKey("--json");
      for (OptionSpec option : leaf.options()) {
        assertThat(option.description()).as(name + " " + option.longestName()).isNotEmpty();
        printable(option.description());
      }
      printable(leaf.usageMessage().description());
      printable(leaf.usageMessage().footer());
    }
  }

  /** picocli formats help texts: a lone percent sign makes it print a warning above the help. */
  private static void printable(String... texts) {
    for (String text : texts) {
      assertThatCode(() -> String.format(text)).as(text).doesNotThrowAnyException();
    }
  }

  /** The commands that do something, not those that only hold others. */
  static List<CommandSpec> leaves(CommandLine line) {
    List<CommandSpec> leaves = new ArrayList<>();
    for (CommandLine sub : line.getSubcommands().values()) {
      if (sub.getSubcommands().isEmpty()) {
        leaves.add(sub.getCommandSpec());
      } else {
        leaves.addAll(leaves(sub));
      }
    }
    return leaves;
  }
}
