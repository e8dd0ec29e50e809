package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FerroLoopTest {
  @Test
  void helpAndVersionSucceed() {
    assertThat(CommandRun.of("--help").code()).isZero();
    assertThat(CommandRun.of("--version").out()).matches("ferroloop \\d+\\.\\d+\\.\\d+\\R");
    assertThat(CommandRun.of().out()).contains("Usage: ferroloop");
  }

  @Test
  void unknownCommandsAndOptionsAreUsageErrors() {
    CommandRun run = CommandRun.of("fly");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("fly").doesNotContain("\tat ");
    assertThat(CommandRun.of("--nonsense").code()).isEqualTo(2);
  }
}
