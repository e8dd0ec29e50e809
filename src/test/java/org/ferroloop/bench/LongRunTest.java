package org.ferroloop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ferroloop.bench.probe.Hookup;
import org.ferroloop.characterization.AmplitudePlan;
import org.ferroloop.characterization.SweepLabels;
import org.ferroloop.characterization.SweepSettings;
import org.ferroloop.characterization.procedure.BenchRun;
import org.ferroloop.characterization.procedure.BenchSite;
import org.ferroloop.characterization.procedure.RunListener;
import org.ferroloop.characterization.procedure.RunRequest;
import org.ferroloop.characterization.procedure.SweepOutput;
import org.ferroloop.characterization.procedure.SweepProcedure;
import org.ferroloop.characterization.store.StoredRun;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.time.Clock;
import org.junit.jupiter.api.Test;

/**
 * The harness needs no more memory for a long run than for a short one. A process of its own makes
 * it with instruments in memory, so that nothing but the harness (walls, tally, records, files) can
 * grow. {@code -Dferroloop.long.steps=1000000} makes a million steps of it.
 */
class LongRunTest {
  private static final int STEPS = Integer.getInteger("ferroloop.long.steps", 20_000);

  /** Where a flush costs nothing, if the machine has such a place. */
  private static Path folder() throws Exception {
    Path memory = Path.of("/dev/shm");
    return Files.isWritable(memory)
        ? Files.createTempDirectory(memory, "ferroloop-long-")
        : Files.createTempDirectory("ferroloop-long-");
  }

  @Test
  void memoryStaysFlat() throws Exception {
    Path folder = folder();
    try {
      Process child = Child.start(LongRun.class, folder.toString(), Integer.toString(STEPS));
      List<Long> used = new ArrayList<>();
      try (BufferedReader lines = child.inputReader()) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          used.add(Long.parseLong(line.split(" ")[1]));
          System.out.println(line);
        }
      }
      assertThat(child.waitFor()).isZero();
      assertThat(used).hasSizeGreaterThan(8);
      // After a collection, in bytes: from a tenth of the run to its end.
      assertThat(used.get(used.size() - 1) - used.get(1)).isLessThan(2_000_000);
      var check = StoredRun.open(folder.resolve("run")).verify();
      assertThat(check.verified()).isTrue();
      assertThat(check.outcome()).contains("done");
      assertThat(check.records().records()).isGreaterThan(STEPS);
    } finally {
      try (Stream<Path> tree = Files.walk(folder)) {
        for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }

  /** Makes the run; a line each tenth of it: the step, heap in use after a collection, peak RSS. */
  static final class LongRun {
    private static final int ROWS = 40;
    private static final int TENTHS = 10;

    private LongRun() {}

    public static void main(String[] args) throws Exception {
      Path folder = Path.of(args[0]);
      int steps = Integer.parseInt(args[1]);
      Lab lab = new Lab();
      BenchPlan plan =
          Plans.plan(
              folder,
              Plans.BENCH
                  .replaceAll(
                      "pulses: \\{per-day: \\d+(, in-all: \\d+)?\\}", "slew: 1000000000 V/s")
                  .replaceAll("(?m)^  slew: 1000000000 V/s\n(?=  energy)", "")
                  .replaceAll("(?m)^  energy: .*\n", ""));
      SweepProcedure procedure =
          new SweepProcedure(
              new SweepSettings(
                  new AmplitudePlan(0.1, 2, -0.1, -2, 0.1, 1e-6, false),
                  1e-7,
                  1e-7,
                  0,
                  0,
                  Math.max(1, steps / (2 * ROWS))),
              new IvSweep(-0.1, 0.1, 2, 1e-7, 1, 0));
      RunRequest request =
          new RunRequest(
              procedure,
              Hookup.of(plan, "d1", null, null),
              new SweepOutput(
                  procedure,
                  new SweepLabels("d1", 0, LocalDate.EPOCH.atStartOfDay(), "smu", "pg", "long"),
                  ZoneOffset.UTC),
              folder.resolve("run"),
              "test",
              "test");
      long[] next = {0};
      new BenchRun(request, site(plan, lab), RunListener.NONE)
          .run(
              (what, done, total) -> {
                if (done * TENTHS >= next[0] * total) {
                  next[0]++;
                  System.out.println(done + " " + used() + " " + peak());
                }
              },
              report -> {});
    }

    private static BenchSite site(BenchPlan plan, Lab lab) {
      return new BenchSite() {
        @Override
        public Bench open(Consumer<SafetyReport> told) {
          return Bench.open(plan, lab.opener(), lab.clock, told);
        }

        @Override
        public Clock clock() {
          return lab.clock;
        }

        @Override
        public boolean fresh() {
          return false;
        }
      };
    }

    private static long used() {
      System.gc();
      return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static String peak() {
      try (Stream<String> status = Files.lines(Path.of("/proc/self/status"))) {
        return status.filter(line -> line.startsWith("VmHWM")).findFirst().orElse("");
      } catch (java.io.IOException e) {
        return "no peak told: " + e.getMessage();
      }
    }
  }
}
