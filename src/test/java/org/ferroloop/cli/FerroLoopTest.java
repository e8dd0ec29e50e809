package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FerroLoopTest {
  @Test
  void helpAndVersionSucceed() {
    assertThat(CommandRun.of("--help").code()).isZero();
    assertThat(CommandRun.of("--version").out()).matches("ferroloop \\d+\\.\\d+\\.\\d+\\R");
    assertThat(CommandRun.of().out()).contains("Usage: ferroloop", "Example: ferroloop run");
  }

  /** The program's entry answers --version without the tree of commands, in the same words. */
  @Test
  void theShortWayToTheVersionSaysTheSame() {
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      Main.main(new String[] {"--version"});
    } finally {
      System.setOut(out);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .isEqualTo(CommandRun.of("--version").out());
  }

  @Test
  void unknownCommandsAndOptionsAreUsageErrors() {
    CommandRun run = CommandRun.of("fly");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("fly").doesNotContain("\tat ");
    assertThat(CommandRun.of("--nonsense").code()).isEqualTo(2);
  }
}
