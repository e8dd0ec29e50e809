package org.ferroloop.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ferroloop.cli.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep in a process of its own that is killed again and again: nothing lost, nothing twice. */
class SweepKilledTest {
  private static final int KILLS = 4;

  @TempDir Path folder;

  /** Long enough that no process comes to its end between two kills. */
  private static final String TEXT = SampleSweep.TEXT.replace("epochs: 4", "epochs: 100");

  @Test
  void aKilledSweepEndsAsAnUninterruptedOne() throws Exception {
    Path output = folder.resolve("killed");
    long before = 0;
    long halfDone = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Process child = start(output);
      while (state(output) <= before) {
        assertThat(child.waitFor(5, TimeUnit.MILLISECONDS)).as("ended before its kill").isFalse();
      }
      child.destroyForcibly().waitFor();
      long now = state(output);
      assertThat(now).isGreaterThan(before);
      before = now;
      halfDone += checkpoints(output);
    }
    long finished = finished(output);
    assertThat(halfDone).as("points that were killed half done").isPositive();
    SampleSweep last = SampleSweep.run(TEXT, output, 2, false);
    assertThat(last.finishedBefore).isEqualTo((int) finished);
    assertThat(last.trained).hasSize(8 - (int) finished);
    SampleSweep.run(TEXT, folder.resolve("whole"), 2, false);
    TreeMap<String, String> killed = SampleSweep.results(output);
    assertThat(killed).isEqualTo(SampleSweep.results(folder.resolve("whole")));
  }

  private Process start(Path output) throws IOException {
    Path grid = Files.writeString(folder.resolve("grid.yaml"), TEXT);
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "sweep",
            grid.toString(),
            "-o",
            output.toString(),
            "--threads",
            "2")
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("child.txt").toFile())
        .start();
  }

  /** Grows whenever a checkpoint is written for the first time or a point is finished. */
  private static long state(Path output) throws IOException {
    return 2 * finished(output) + checkpoints(output);
  }

  private static long finished(Path output) throws IOException {
    return count(output, "result.json");
  }

  private static long checkpoints(Path output) throws IOException {
    return count(output, "checkpoint.bin");
  }

  private static long count(Path output, String name) throws IOException {
    Path points = output.resolve("points");
    if (!Files.exists(points)) {
      return 0;
    }
    try (Stream<Path> all = Files.list(points)) {
      return all.filter(point -> Files.exists(point.resolve(name))).count();
    }
  }
}
