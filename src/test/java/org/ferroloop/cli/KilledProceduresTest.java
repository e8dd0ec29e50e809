package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.ferroloop.bench.BenchFile;
import org.ferroloop.characterization.measurement.RecordedRequest;
import org.ferroloop.characterization.procedure.BenchRun;
import org.ferroloop.characterization.procedure.BenchSite;
import org.ferroloop.characterization.procedure.RunListener;
import org.ferroloop.characterization.procedure.RunRequest;
import org.ferroloop.characterization.store.StoreCheck;
import org.ferroloop.characterization.store.StoredRun;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.ferroloop.time.SystemClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs of every procedure in processes of their own, killed by SIGKILL at random moments and
 * resumed here: {@code -Dferroloop.procedure-kills=500} is the whole campaign.
 */
class KilledProceduresTest {
  private static final int KILLS =
      Integer.getInteger("ferroloop.procedure-kills", "true".equals(System.getenv("CI")) ? 40 : 6);
  private static final long SEED = Long.getLong("ferroloop.kill-seed", 6);

  /** One procedure instead of all. */
  private static final String ONLY = System.getProperty("ferroloop.procedure");

  @TempDir Path folder;

  private final Map<String, Path> uninterrupted = new HashMap<>();
  private long acknowledged;
  private long torn;
  private long ended;
  private long beforeStore;

  @Test
  void nothingAcknowledgedIsLostAndTheResumedRunEqualsTheUninterruptedOne() throws Exception {
    RandomStream random = Seeds.of(SEED).stream("moments");
    List<String> names = new ArrayList<>(ProcedureCases.ALL.keySet());
    for (int kill = 0; kill < KILLS; kill++) {
      String drawn = names.get((int) (random.nextDouble() * names.size()));
      String procedure = ONLY == null ? drawn : ONLY;
      kill(kill, procedure, ProcedureCases.bench(folder, 161, procedure), random);
    }
    System.out.printf(
        "%d runs of procedures killed: %d steps acknowledged, none lost; %d last lines half"
            + " written, %d runs were over, %d had no store yet; all stores verify, all resumed"
            + " runs equal the uninterrupted ones%n",
        KILLS, acknowledged, torn, ended, beforeStore);
    assertThat(acknowledged).isPositive();
  }

  private void kill(int number, String procedure, Path bench, RandomStream random)
      throws Exception {
    String which = "seed %d, kill %d, %s".formatted(SEED, number, procedure);
    Path whole = uninterrupted(procedure, bench);
    List<String> truth = ProcedureCases.measured(whole);
    Path run = folder.resolve("run" + number);
    long pulses =
        truth.stream().filter(line -> line.matches(".*\"kind\":\"(pulse|waveform)\".*")).count();
    long last = killed(whole, run, (long) (random.nextDouble() * pulses), random);
    if (!Files.exists(run.resolve("records.jsonl"))) {
      assertThat(last).as(which).isZero();
      beforeStore++;
      return;
    }
    StoreCheck check = StoredRun.open(run).verify();
    assertThat(check.problems()).as(which).isEmpty();
    // Every step that left a record in the uninterrupted run and was told as done is here.
    List<String> here = ProcedureCases.measured(run);
    List<String> due =
        truth.stream().filter(line -> line.startsWith("{") && step(line) < last).toList();
    assertThat(here).as(which).containsAll(due);
    acknowledged += due.size();
    torn += check.records().halfWritten() ? 1 : 0;
    if (check.outcome().isPresent()) {
      ended++;
    } else {
      CommandRun resumed = CommandRun.of("resume", run.toString(), "--json");
      assertThat(resumed.code()).as(which + ": " + resumed.err()).isZero();
    }
    assertThat(ProcedureCases.measured(run).stream().distinct())
        .as(which)
        .containsExactlyElementsOf(truth.stream().distinct().toList());
    assertThat(StoredRun.open(run).verify().verified()).as(which).isTrue();
  }

  private Path uninterrupted(String procedure, Path bench) {
    return uninterrupted.computeIfAbsent(
        procedure,
        name -> {
          Path whole = folder.resolve(name);
          CommandRun run = CommandRun.of(ProcedureCases.line(name, bench, whole));
          assertThat(run.code()).as(run.err()).isZero();
          return whole;
        });
  }

  /** The run again in a child, killed soon after it told of so many steps; the last one it told. */
  private static long killed(Path whole, Path run, long steps, RandomStream random)
      throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Child.class.getName(),
                whole.toString(),
                run.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long last = 0;
    try (BufferedReader lines = child.inputReader()) {
      for (long i = 0; i < steps; i++) {
        last = told(last, lines.readLine());
      }
      if (steps == 0 && random.nextDouble() < 0.9) {
        awaitStore(child, run);
      }
      child.waitFor((long) (random.nextDouble() * (steps == 0 ? 200 : 20)), TimeUnit.MILLISECONDS);
      // Of the handle: the process itself would close what it has printed.
      child.toHandle().destroyForcibly();
      child.waitFor();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        last = told(last, line);
      }
    }
    return last;
  }

  /** Most of the time before the first step is the program's start, which has nothing to lose. */
  private static void awaitStore(Process child, Path run) throws InterruptedException {
    while (child.isAlive() && !Files.exists(run.resolve("manifest.json"))) {
      child.waitFor(2, TimeUnit.MILLISECONDS);
    }
  }

  /** A kill may have cut the last line short, to a smaller number. */
  private static long told(long last, String line) {
    return line == null || line.isEmpty() ? last : Math.max(last, Long.parseLong(line));
  }

  private static long step(String line) {
    return Long.parseLong(line.replaceFirst(".*\"step\":(\\d+).*", "$1"));
  }

  /** Runs what a manifest says and prints how many steps are done and on the disk. */
  static final class Child {
    private Child() {}

    public static void main(String[] args) throws IOException, InterruptedException {
      var manifest = ConfigFile.read(Path.of(args[0], "manifest.json"));
      var plan = BenchFile.read(Path.of(manifest.get("bench_file").text()));
      RunRequest request = RecordedRequest.of(Path.of(args[1]), manifest, plan);
      try (BenchDoor door = BenchDoor.of(plan, new SystemClock())) {
        BenchSite site = BenchSite.of(door.plan(), door.clock(), wire -> wire, true);
        new BenchRun(request.on(door.plan()), site, RunListener.NONE)
            .run((what, done, total) -> System.out.println(done), report -> {});
      }
    }
  }
}
