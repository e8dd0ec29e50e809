package org.ferroloop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.instrument.PulseGenerator;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.ferroloop.time.SystemClock;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.ResourceName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs in processes of their own, killed with SIGKILL at random moments. */
class KilledRunsTest {
  private static final boolean CI = "true".equals(System.getenv("CI"));
  private static final int RUNS = Integer.getInteger("ferroloop.kills", CI ? 100 : 10);
  private static final long SEED = 9;
  private static final Envelope ENVELOPE =
      new Envelope(
          new Span(-2, 2),
          new Span(1e-7, 1e-3),
          1e9,
          0.2,
          1e-6,
          true,
          new Span(1e-9, 1e-7),
          Dose.ANY,
          Relation.ZERO);

  @TempDir Path folder;

  @Test
  void theNextOpeningFindsTheStaleStateAndMakesItSafeEveryTime() throws Exception {
    RandomStream random = Seeds.of(SEED).stream("moments");
    int armed = 0;
    int leftOn = 0;
    int early = 0;
    try (SimulatedWorld world =
        new SimulatedWorld(folder, "keysight-33600a", "keithley-2400", "socket: 0")) {
      BenchPlan plan = world.plan(ENVELOPE, 0);
      List<String> arguments = new ArrayList<>(List.of(plan.stateFolder().toString()));
      plan.instruments().forEach(e -> arguments.add(e.resource() + "|" + e.profile()));
      for (int run = 0; run < RUNS; run++) {
        Process child = Child.start(Endless.class, arguments.toArray(String[]::new));
        try {
          BufferedReader lines = child.inputReader();
          assertThat(lines.readLine()).as("run %d", run).isEqualTo("opening");
          boolean later = random.nextInt(10) < 7;
          if (later) {
            assertThat(lines.readLine()).as("run %d", run).isEqualTo("armed");
          }
          child.waitFor((long) (random.nextDouble() * (later ? 150 : 900)), TimeUnit.MILLISECONDS);
          assertThat(child.isAlive()).as("seed %d, run %d", SEED, run).isTrue();
        } finally {
          child.destroyForcibly().waitFor();
        }
        boolean on = !world.off(plan);
        leftOn += on ? 1 : 0;
        try (Bench next = Bench.open(plan, world.opener(), world.clock(), report -> {})) {
          String left = next.staleSession().orElse("");
          if (left.isEmpty()) {
            // Killed before it took the lock, and so before it said a word to an instrument.
            early++;
            assertThat(on).as("seed %d, run %d", SEED, run).isFalse();
          } else {
            assertThat(left).as("seed %d, run %d", SEED, run).contains("process " + child.pid());
          }
          armed += left.contains("ARMED") ? 1 : 0;
          assertThat(next.state()).isEqualTo(BenchState.SAFE);
          assertThat(world.off(plan)).as("seed %d, run %d", SEED, run).isTrue();
          assertThat(world.bench.truth().voltage(SimulatedWorld.DEVICE)).isZero();
        }
      }
    }
    System.out.printf(
        "%d runs killed, %d before they took the lock, %d with a device armed, %d with an output"
            + " left on; all made safe by the next opening%n",
        RUNS, early, armed, leftOn);
    assertThat(leftOn).isPositive();
  }

  @Test
  void aProgramThatIsToldToEndWhileItOpensTheBenchMakesSafeWhatIsOpen() throws Exception {
    try (SimulatedWorld world =
        new SimulatedWorld(folder, "keysight-33600a", "keithley-2400", "socket: 0")) {
      BenchPlan plan = world.plan(ENVELOPE, 0);
      List<String> arguments = new ArrayList<>(List.of(plan.stateFolder().toString()));
      plan.instruments().forEach(e -> arguments.add(e.resource() + "|" + e.profile()));
      Process child = Child.start(Hesitant.class, arguments.toArray(String[]::new));
      try {
        BufferedReader lines = child.inputReader();
        assertThat(lines.readLine()).isEqualTo("pg on");
        assertThat(world.off(plan)).isFalse();
        child.toHandle().destroy(); // leaves its output open, which destroy() would close
        assertThat(lines.readLine()).contains("the end of the program while opening", "pg");
        assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
      } finally {
        child.destroyForcibly().waitFor();
      }
      assertThat(world.off(plan)).isTrue();
      assertThat(plan.stateFolder().resolve("log")).content().contains("while opening");
      // Not every instrument was reached: the next opening is told.
      try (Bench next = Bench.open(plan, world.opener(), world.clock(), report -> {})) {
        assertThat(next.staleSession().orElse("")).contains("process " + child.pid());
      }
    }
  }

  /** Finds a generator on, and never gets through to the meter. */
  static final class Hesitant {
    private Hesitant() {}

    public static void main(String[] args) {
      SystemClock clock = new SystemClock();
      DriverOpener drivers = new DriverOpener(clock);
      Opener opener =
          entry -> {
            if (entry.name().equals("smu")) {
              new java.util.concurrent.Semaphore(0).acquireUninterruptibly();
            }
            Opener.Opened opened = drivers.open(entry);
            if (opened.driver() instanceof PulseGenerator generator && !on) {
              on = true;
              generator.outputOn();
              System.out.println("pg on");
            }
            return opened;
          };
      Bench.open(
          plan(args),
          opener,
          clock,
          report -> System.out.println(report.text().replace('\n', ' ')));
    }

    private static volatile boolean on;
  }

  /** Pulses and reads until it is killed. */
  static final class Endless {
    private Endless() {}

    public static void main(String[] args) {
      System.out.println("opening");
      BenchPlan plan = plan(args);
      SystemClock clock = new SystemClock();
      try (Bench bench = Bench.open(plan, new DriverOpener(clock), clock, report -> {})) {
        bench.arm("d1");
        System.out.println("armed");
        bench.pulseGenerator().outputOn();
        bench.sourceMeasureUnit().outputOn(1e-7);
        PulseTrain train = PulseTrain.of(new Pulse(1, 1e-6, 2e-8, 2e-8));
        IvSweep read = IvSweep.spot(0.1, 1e-7, 0.1, 0);
        long end = clock.nanos() + Duration.ofMinutes(1).toNanos();
        while (clock.nanos() < end) {
          bench.pulseGenerator().fire(train);
          bench.sourceMeasureUnit().measure(read);
        }
      }
    }
  }

  private static BenchPlan plan(String[] args) {
    Device device = new Device("d1", Set.of(), ENVELOPE, 0, OptionalDouble.empty());
    return new BenchPlan(
        "killed",
        Path.of("bench.yaml"),
        Path.of(args[0]),
        List.of(
            entry("pg", args[1], Wire.Terminal.TOP), entry("smu", args[2], Wire.Terminal.BOTTOM)),
        List.of(device),
        ENVELOPE);
  }

  private static InstrumentEntry entry(String name, String where, Wire.Terminal terminal) {
    String[] parts = where.split("\\|");
    return new InstrumentEntry(
        name,
        ResourceName.parse(parts[0]),
        parts[1],
        "",
        LinkOptions.DEFAULT,
        new Wire(terminal, 0, SimulatedWorld.OHMS, 0));
  }
}
