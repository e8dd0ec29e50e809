package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ferroloop.characterization.store.StoreCheck;
import org.ferroloop.characterization.store.StoredRun;
import org.ferroloop.config.TextFile;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.ferroloop.training.bench.BenchTraining;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One training on the simulated 8 x 4 crossbar, in processes of their own, killed by SIGKILL at
 * random places and gone on with each time: {@code -Dferroloop.training-kills=50} is the whole
 * campaign.
 */
class KilledTrainingsTest {
  private static final int KILLS = Integer.getInteger("ferroloop.training-kills", 3);
  private static final long SEED = Long.getLong("ferroloop.kill-seed", 6);

  @TempDir Path folder;

  @Test
  void killedAndResumedItEqualsTheUninterruptedOne() throws Exception {
    Path whole = folder.resolve("whole");
    CommandRun run = CommandRun.of(CrossbarTraining.line(whole, "--epochs", "6", "--shadow"));
    assertThat(run.code()).as(run.err()).isZero();
    long size = Files.size(whole.resolve("records.jsonl"));
    RandomStream random = Seeds.of(SEED).stream("moments");
    double[] shares = new double[KILLS];
    for (int i = 0; i < KILLS; i++) {
      shares[i] = random.nextDouble();
    }
    Arrays.sort(shares);
    Path killed = folder.resolve("killed");
    int torn = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      kill(killed, (long) (shares[kill] * size));
      if (!Files.exists(killed.resolve("records.jsonl"))) {
        continue;
      }
      StoreCheck check = StoredRun.open(killed).verify();
      assertThat(check.problems()).as("seed %d, kill %d", SEED, kill).isEmpty();
      torn += check.records().halfWritten() ? 1 : 0;
    }
    int before = done(killed).size();
    if (StoredRun.open(killed).verify().outcome().isEmpty()) {
      CommandRun resumed = CommandRun.of("resume", killed.toString(), "--json");
      assertThat(resumed.code()).as(resumed.err()).isZero();
      assertThat(resumed.out()).isEqualTo(TextFile.read(killed.resolve(BenchTraining.RESULT)));
    }
    assertThat(done(killed)).isEqualTo(done(whole));
    assertThat(TextFile.read(killed.resolve(BenchTraining.RESULT)))
        .isEqualTo(TextFile.read(whole.resolve(BenchTraining.RESULT)));
    assertThat(StoredRun.open(killed).verify().verified()).isTrue();
    System.out.printf(
        "a training of %d operations killed %d times, the last time after %d of them; %d last"
            + " lines half written; it equals the uninterrupted one%n",
        done(whole).size(), KILLS, before, torn);
  }

  /** Begins or goes on, and kills when the records are so long, or a moment after there is none. */
  private static void kill(Path run, long bytes) throws IOException, InterruptedException {
    List<String> line =
        Files.exists(run.resolve("records.jsonl"))
            ? List.of("resume", run.toString())
            : List.of(CrossbarTraining.line(run, "--epochs", "6", "--shadow"));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Child.class.getName()));
    command.addAll(line);
    Process child =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path records = run.resolve("records.jsonl");
    while (!child.waitFor(2, TimeUnit.MILLISECONDS)
        && (!Files.exists(records) || Files.size(records) < bytes)) {
      // Not there yet.
    }
    child.destroyForcibly();
    child.waitFor();
  }

  /** What was done to the devices and compared, without line numbers and checksums. */
  private static List<String> done(Path run) {
    List<String> done = new ArrayList<>();
    StoredRun.open(run)
        .records(
            record -> {
              if (List.of("pulse", "read", "shadow").contains(record.kind())) {
                done.add(record.time() + " " + CrossbarTraining.text(record));
              }
            });
    // A comparison has no record of its own before the next pulse's: done again, it comes again.
    return done.stream().distinct().toList();
  }

  /** The command line in a process of its own, by the clock of the test. */
  static final class Child {
    private Child() {}

    public static void main(String[] args) {
      CommandRun run = CommandRun.of(args);
      System.exit(run.code());
    }
  }
}
