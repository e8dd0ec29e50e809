package org.ferroloop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.Reading;
import org.ferroloop.simulator.fault.Effect;
import org.ferroloop.simulator.fault.Effect.Broken;
import org.ferroloop.simulator.fault.Effect.Spoilt;
import org.ferroloop.simulator.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every fault at every message of a pulse and of a read: a typed error and a safe bench, or a right
 * answer, and never a wrong reading. Prints the table of effect by outcome.
 */
class FaultTableTest {
  private static final PulseTrain PULSE = PulseTrain.of(new Pulse(1, 1e-6, 1e-7, 1e-7));

  /** 10 nA: far above the noise of the coarsest of the instruments, some 0.1 nA at 0.1 PLC. */
  private static final IvSweep READ = new IvSweep(-1, 1, 2, 1e-7, 0.1, 0);

  /** A generator, an SMU and what reaches them. */
  private record Rig(String generator, String meter, String wire) {}

  /** Every wire with one pair of drivers, and every driver of a generator and of an SMU. */
  private static final List<Rig> RIGS =
      List.of(
          new Rig("keysight-33600a", "keysight-b2912a", "socket: 0"),
          new Rig("keysight-33600a", "keysight-b2912a", "vxi11: inst%d"),
          new Rig("keysight-33600a", "keysight-b2912a", "hislip: 0"),
          new Rig("keysight-33600a", "keysight-b2912a", "serial: pty"),
          new Rig("keysight-33600a", "keysight-b2912a", "gpib: 1%d, adapter: 0"),
          new Rig("keysight-33600a", "keysight-b2912a", "visa"),
          new Rig("keysight-33600a", "keysight-b2912a", "linux-gpib"),
          new Rig("keysight-33600a", "keysight-b2912a", "usbtmc"),
          new Rig("keysight-33500b", "keithley-2400", "socket: 0"),
          new Rig("keysight-81160a", "keithley-2410", "socket: 0"),
          new Rig("tektronix-afg31000", "keithley-2450", "socket: 0"),
          new Rig("siglent-sdg", "keithley-2636b", "socket: 0"),
          new Rig("rigol-dg4000", "keysight-b2902a", "socket: 0"));

  private static final List<Effect> EFFECTS =
      List.of(
          new Effect.Late(null),
          new Effect.Late(Duration.ofMillis(400)),
          new Effect.Silent(),
          new Effect.Hang(),
          new Effect.Truncated(),
          new Effect.Garbled(),
          new Effect.Duplicated(),
          new Effect.Disconnect(),
          new Effect.PowerCycle(),
          new Effect.Raise(-240, "Hardware error"),
          new Spoilt(Spoilt.Kind.STUCK, 1e-3, 100),
          new Spoilt(Spoilt.Kind.OFFSET, 1e-5, 100),
          new Spoilt(Spoilt.Kind.COMPLIANCE, 0, 100),
          new Broken(Broken.How.OPEN, "", 100),
          new Broken(Broken.How.SHORT, "", 100),
          new Broken(Broken.How.STUCK, "", 100));

  private static final int OPENINGS = 4;

  private static final Envelope ENVELOPE =
      new Envelope(
          new Span(-2, 2),
          new Span(1e-7, 1e-3),
          1e9,
          1,
          1e-6,
          true,
          new Span(2e-9, 5e-8),
          Dose.ANY,
          Relation.ZERO);

  @TempDir Path folder;

  @Test
  void neverAWrongReading() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    Map<Rig, Future<Map<String, Map<String, Integer>>>> parts = new LinkedHashMap<>();
    Object library = new Object();
    for (Rig rig : RIGS) {
      Path own = Files.createDirectory(folder.resolve("rig-" + parts.size()));
      boolean alone = !rig.wire().contains(":");
      parts.put(
          rig,
          threads.submit(
              () -> {
                // The stand-in library is one for the whole process.
                synchronized (alone ? library : rig) {
                  return table(own, rig);
                }
              }));
    }
    threads.shutdown();
    for (Map.Entry<Rig, Future<Map<String, Map<String, Integer>>>> part : parts.entrySet()) {
      Map<String, Map<String, Integer>> table = part.getValue().get();
      System.out.println(part.getKey());
      table.forEach((effect, outcomes) -> System.out.printf("  %-15s %s%n", effect, outcomes));
      assertThat(table).hasSize(EFFECTS.size() - 1);
    }
  }

  private static Map<String, Map<String, Integer>> table(Path own, Rig rig) {
    Map<String, Map<String, Integer>> table = new LinkedHashMap<>();
    int number = 0;
    try (SimulatedWorld world = new SimulatedWorld(own, rig.generator(), rig.meter(), rig.wire())) {
      for (Effect effect : EFFECTS) {
        for (String instrument : List.of("pg", "smu")) {
          for (int nth = 1; nth <= 2; nth++) {
            String outcome;
            try {
              outcome = outcome(world, effect, instrument, nth, number++, rig);
            } catch (AssertionError | RuntimeException e) {
              throw new AssertionError(rig + ", " + effect + " at " + instrument + " " + nth, e);
            }
            table
                .computeIfAbsent(effect.word(), key -> new TreeMap<>())
                .merge(instrument + " " + outcome, 1, Integer::sum);
          }
        }
      }
    }
    return table;
  }

  /** What becomes of pulses and reads when an effect strikes at the nth message from now. */
  private static String outcome(
      SimulatedWorld world, Effect effect, String instrument, int nth, int number, Rig rig) {
    BenchPlan plan = world.plan(ENVELOPE, number);
    String outcome = "right";
    try (Bench bench = opened(world, plan)) {
      bench.arm("d1");
      bench.pulseGenerator().outputOn();
      bench.sourceMeasureUnit().outputOn(1e-7);
      bench.pulseGenerator().fire(PULSE);
      bench.sourceMeasureUnit().measure(READ);
      world.bench.inject(
          new Fault(instrument, Pattern.compile("."), nth, 1, 0, Double.POSITIVE_INFINITY, effect));
      for (int i = 0; i < 3; i++) {
        bench.pulseGenerator().fire(PULSE);
        right(bench.sourceMeasureUnit().measure(READ), effect, i);
      }
    } catch (BenchAborted e) {
      outcome = e.getCause().getClass().getSimpleName();
    } catch (BenchException e) {
      outcome = "told as not confirmed";
    }
    world.bench.mend();
    if (outcome.startsWith("told")) {
      opened(world, plan).close();
    }
    assertThat(world.off(plan)).as("%s at %s, %s", effect, instrument, rig).isTrue();
    return outcome;
  }

  /** Before any fault; the machine may be busier than the impatient profiles allow for. */
  private static Bench opened(SimulatedWorld world, BenchPlan plan) {
    for (int attempt = 1; ; attempt++) {
      try {
        return Bench.open(plan, world.opener(), world.clock(), report -> {});
      } catch (BenchException e) {
        System.out.printf("opening %d in vain on a busy machine: %s%n", attempt, e.getMessage());
        if (attempt == OPENINGS) {
          throw e;
        }
      }
    }
  }

  private static void right(List<Reading> readings, Effect effect, int cycle) {
    assertThat(readings).hasSize(2);
    for (Reading reading : readings) {
      if (reading.ok()) {
        assertThat(reading.current() / reading.voltage() * SimulatedWorld.OHMS)
            .as("%s, cycle %d: %s", effect, cycle, reading)
            .isBetween(0.95, 1.05);
      }
    }
  }
}
