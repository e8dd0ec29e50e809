package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.ferroloop.config.InputException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Whatever a command throws, a person reads one line and a program one exit code. */
class FailuresTest {
  /** Throws what it is given. */
  @Command(name = "fail")
  static final class Failing implements Callable<Integer> {
    private final Exception failure;

    Failing(Exception failure) {
      this.failure = failure;
    }

    @Override
    public Integer call() throws Exception {
      throw failure;
    }
  }

  private static CommandRun failing(Exception failure, boolean traces) {
    return CommandRun.of(
        console -> {
          FerroLoop program = new FerroLoop(console, traces);
          CommandLine line = new CommandLine(program).addSubcommand(new Failing(failure));
          return program.run(line, "fail");
        });
  }

  @Test
  void theFileSystemIsQuotedWithItsFile() {
    CommandRun denied =
        failing(new UncheckedIOException(new AccessDeniedException("/lab/run")), false);
    assertThat(denied.code()).isEqualTo(1);
    assertThat(denied.err()).isEqualToIgnoringNewLines("/lab/run: permission denied");
    IOException full = new FileSystemException("/lab/run", null, "No space left on device");
    assertThat(failing(full, false).err())
        .isEqualToIgnoringNewLines("/lab/run: No space left on device");
    assertThat(failing(new IOException("Input/output error"), false).err())
        .isEqualToIgnoringNewLines("Input/output error");
  }

  @Test
  void aFaultOfTheProgramIsOneLineThatTellsTheWayToItsTrace() {
    CommandRun run = failing(new IllegalStateException("a\nb"), false);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("IllegalStateException: a").contains("FERROLOOP_DEBUG=1");
  }

  @Test
  void whatAThreadOfAPoolThrewIsToldAsIfItHadBeenThrownHere() {
    Exception wrong = InputException.at("a.csv", 3, "", "this", "that");
    CommandRun run = failing(new ExecutionException(new CompletionException(wrong)), false);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).isEqualToIgnoringNewLines("a.csv, line 3: found this, expected that");
    CommandRun memory = failing(new ExecutionException(new OutOfMemoryError("heap")), false);
    assertThat(memory.err().lines()).hasSize(1);
    assertThat(memory.err()).startsWith("not enough memory");
  }

  @Test
  void withTracesTheTraceFollowsTheLine() {
    CommandRun run = failing(new IllegalStateException("a"), true);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith("unexpected failure").contains("\tat org.ferroloop");
  }
}
