package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ferroloop.config.TextFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of a sweep's traffic is what the drivers say today. */
class SweepTraceTest {
  private static final Path EXAMPLE = Path.of("docs", "examples", "b1500a-sweep.trace");

  @TempDir Path folder;

  @Test
  void theExampleIsWhatTheDriversSay() throws IOException {
    Path trace = folder.resolve("sweep.trace");
    try (PaperBench bench = new PaperBench(folder, PaperBench.Wire.GPIB_ADAPTER)) {
      CommandRun run =
          CommandRun.of(
              "characterize",
              "amplitude-sweep",
              "--bench",
              bench.file(),
              "--device",
              PaperBench.DEVICE,
              "--start-pos",
              "3 V",
              "--end-pos",
              "3 V",
              "--start-neg",
              "-2 V",
              "--end-neg",
              "-2 V",
              "--trace",
              trace.toString(),
              "-o",
              folder.resolve("run").toString());
      assertThat(run.code()).as(run.err()).isZero();
    }
    assertThat(traffic(trace)).isEqualTo(traffic(EXAMPLE)).hasSizeLessThan(200);
    assertThat(TextFile.read(EXAMPLE).lines()).allMatch(line -> line.matches("[ -~]*"));
  }

  /** What was said, without remarks, times and what the device answered. */
  private static List<String> traffic(Path trace) {
    return TextFile.read(trace)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.substring(line.indexOf(' ') + 1))
        .map(line -> line.replaceAll("(NC[TI])[+-][0-9.]+E[+-]\\d\\d", "$1"))
        .toList();
  }
}
