package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ferroloop.characterization.store.StoreCheck;
import org.ferroloop.characterization.store.StoredRun;
import org.ferroloop.simulator.bench.SimulatedBench;
import org.ferroloop.simulator.node.Verdict;
import org.ferroloop.time.Clock;
import org.ferroloop.time.SystemClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the machine does to a run: a full disk, a folder that cannot be written, a clock set back, a
 * second process. File systems are real ones, mounted for the test. Every time: a clear error, a
 * safe bench, and no reading lost.
 */
class RunTroubleTest {
  private static final String DEVICE = StoredSweepRun.DEVICE;

  @TempDir Path folder;
  private SimulatedBench simulated;
  private Path bench;
  private Path mounted;

  @BeforeEach
  void oneBench() throws IOException {
    simulated = StoredSweepRun.simulated();
    bench = StoredSweepRun.bench(folder, simulated);
  }

  @AfterEach
  void unmount() throws Exception {
    simulated.close();
    if (mounted != null) {
      assertThat(system("umount", mounted.toString())).isZero();
    }
  }

  private static int system(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  /** A file system of its own; where the test may not mount one, there is no test. */
  private Path mount(String options) throws Exception {
    Path place = Files.createDirectory(folder.resolve("mounted"));
    String[] command = {"mount", "-t", "tmpfs", "-o", options, "tmpfs", place.toString()};
    assumeTrue(Files.exists(Path.of("/proc/mounts")) && system(command) == 0, "cannot mount");
    mounted = place;
    return place;
  }

  private CommandRun sweep(Path run, String... more) {
    return CommandRun.of(StoredSweepRun.command(bench, run, more));
  }

  /** Pulses that the device behind the probes has taken. */
  private long taken() {
    Verdict verdict = simulated.truth().verdict(DEVICE);
    return verdict.positivePulses() + verdict.negativePulses();
  }

  private static List<String> kinds(Path run) {
    List<String> kinds = new ArrayList<>();
    StoredRun.open(run).records(record -> kinds.add(record.kind()));
    return kinds;
  }

  private void safe() {
    assertThat(simulated.truth().voltage(DEVICE)).isZero();
    // A bench that was left safe leaves an empty lock; the next session begins without a word.
    assertThat(CommandRun.of("bench", "check", bench.toString()).out())
        .doesNotContain("did not end");
  }

  @Test
  void onAFullDiskEveryReadingIsKeptAndNoPulseGoesOutWithoutItsRecord() throws Exception {
    Path run = mount("size=160k").resolve("run");
    simulated.truth().mark(0.25);
    CommandRun full = sweep(run, "--step", "20 mV", "--repetitions", "5");
    assertThat(full.code()).isEqualTo(1);
    assertThat(full.err()).containsAnyOf("a full disk", "No space left on device");
    StoreCheck check = StoredRun.open(run).verify();
    assertThat(check.problems()).isEmpty();
    assertThat(check.verified()).isTrue();
    assertThat(check.outcome()).contains("failed");
    List<String> kinds = kinds(run);
    long pulses = kinds.stream().filter("pulse"::equals).count();
    long reads = kinds.stream().filter("read"::equals).count();
    assertThat(taken()).isPositive();
    // The last pulse's record may be there without its pulse, never the other way round.
    assertThat(pulses - taken()).isBetween(0L, 1L);
    assertThat(taken() - reads).isBetween(0L, 1L);
    safe();
  }

  @Test
  void withoutRoomForTheRunNothingIsPulsed() throws Exception {
    Path run = mount("size=32k").resolve("run");
    simulated.truth().mark(0.25);
    CommandRun full = sweep(run);
    assertThat(full.code()).isEqualTo(1);
    assertThat(full.err()).contains("No space left on device");
    assertThat(taken()).isZero();
    safe();
  }

  @Test
  void whereTheBenchCannotBookItsPulsesNothingIsPulsed() throws Exception {
    Path state = mount("size=4k,nr_inodes=8");
    bench = Files.copy(bench, folder.resolve("full.yaml"));
    Files.writeString(bench, Files.readString(bench) + "state: " + state + "\n");
    Files.write(state.resolve("filler"), new byte[4096]);
    simulated.truth().mark(0.25);
    CommandRun full = sweep(folder.resolve("run"));
    assertThat(full.code()).isEqualTo(1);
    assertThat(full.err()).contains(state.toString());
    assertThat(taken()).isZero();
    assertThat(simulated.truth().voltage(DEVICE)).isZero();
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldBeforeAnyPulse() throws Exception {
    Path place = mount("size=1m");
    assertThat(system("mount", "-o", "remount,ro", place.toString())).isZero();
    simulated.truth().mark(0.25);
    CommandRun refused = sweep(place.resolve("run"));
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains(place.toString()).containsIgnoringCase("read-only");
    assertThat(taken()).isZero();
    safe();
  }

  @Test
  void aClockSetBackInARunLosesNothing() throws Exception {
    Path run = folder.resolve("run");
    Clock jumping = new Jumping(run.resolve("records.jsonl"), Duration.ofHours(-30));
    CommandRun done =
        CommandRun.of(
            console ->
                new FerroLoop(
                        new Console(console.out(), console.err(), console.terminal(), jumping))
                    .run(StoredSweepRun.command(bench, run, "--step", "200 mV")));
    assertThat(done.code()).as(done.err()).isZero();
    assertThat(StoredRun.open(run).verify().verified()).isTrue();
    JsonNode shown =
        new ObjectMapper().readTree(CommandRun.of("runs", "show", run.toString(), "--json").out());
    assertThat(shown.get("clock_set_back").asInt()).isEqualTo(1);
    assertThat(shown.get("pulses").asLong())
        .isEqualTo(kinds(run).stream().filter("pulse"::equals).count());
    // Its last pulses were booked on the later day; the clock now stands before it.
    CommandRun next =
        CommandRun.of(
            console ->
                new FerroLoop(
                        new Console(console.out(), console.err(), console.terminal(), jumping))
                    .run(StoredSweepRun.command(bench, folder.resolve("next"))));
    assertThat(next.code()).isEqualTo(1);
    assertThat(next.err()).contains("clock set back");
    assertThat(simulated.truth().voltage(DEVICE)).isZero();
  }

  /** A machine's clock that is set when the records have come some way. */
  private static final class Jumping implements Clock {
    private static final long BYTES = 8_000;

    private final Clock machine = new SystemClock();
    private final Path records;
    private final Duration jump;

    Jumping(Path records, Duration jump) {
      this.records = records;
      this.jump = jump;
    }

    @Override
    public Instant now() {
      boolean due = records.toFile().length() > BYTES;
      return due ? machine.now().plus(jump) : machine.now();
    }

    @Override
    public long nanos() {
      return machine.nanos();
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
      machine.pause(duration);
    }
  }

  @Test
  void aSecondProcessIsToldWhoHasTheBenchAndTheFirstGoesOn() throws Exception {
    Path first = folder.resolve("first");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
    command.addAll(List.of(StoredSweepRun.command(bench, first, "--step", "50 mV")));
    Process child = new ProcessBuilder(command).start();
    try (BufferedReader progress =
        new BufferedReader(new InputStreamReader(child.getErrorStream(), StandardCharsets.UTF_8))) {
      assertThat(progress.readLine()).contains("%");
      Path second = folder.resolve("second");
      CommandRun busy = sweep(second);
      assertThat(busy.code()).isEqualTo(1);
      assertThat(busy.err()).contains("process " + child.pid());
      assertThat(second).doesNotExist();
      while (progress.readLine() != null) {
        assertThat(child.pid()).isPositive();
      }
    } finally {
      assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(child.exitValue()).isZero();
    assertThat(StoredRun.open(first).verify().outcome()).contains("done");
    safe();
  }
}
