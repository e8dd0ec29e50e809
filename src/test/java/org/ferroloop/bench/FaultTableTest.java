package org.ferroloop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private static final IvSweep READ = new IvSweep(-0.1, 0.1, 2, 1e-7, 0.1, 0);
  private static final List<String> WIRES = List.of("socket: 0", "hislip: 0");

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
          new Broken(Broken.How.SHORT, "", 100));

  private static final Envelope ENVELOPE =
      new Envelope(
          new Span(-2, 2),
          new Span(1e-7, 1e-3),
          1e9,
          0.2,
          1e-6,
          true,
          new Span(2e-9, 5e-8),
          Dose.ANY,
          Relation.ZERO);

  @TempDir Path folder;
  private int number;

  @Test
  void neverAWrongReading() throws Exception {
    Map<String, Map<String, Integer>> table = new LinkedHashMap<>();
    for (String wire : WIRES) {
      Path own = Files.createDirectory(folder.resolve(wire.replaceAll("\\W", "")));
      try (SimulatedWorld world =
          new SimulatedWorld(own, "keysight-33600a", "keysight-b2912a", wire)) {
        for (Effect effect : EFFECTS) {
          for (String instrument : List.of("pg", "smu")) {
            for (int nth = 1; nth <= 2; nth++) {
              String outcome = outcome(world, effect, instrument, nth);
              table
                  .computeIfAbsent(wire + " " + effect.word(), key -> new LinkedHashMap<>())
                  .merge(outcome, 1, Integer::sum);
            }
          }
        }
      }
    }
    table.forEach((key, outcomes) -> System.out.printf("%-26s %s%n", key, outcomes));
    assertThat(table).hasSize(WIRES.size() * (EFFECTS.size() - 1));
  }

  /** What becomes of pulses and reads when an effect strikes at the nth message from now. */
  private String outcome(SimulatedWorld world, Effect effect, String instrument, int nth) {
    BenchPlan plan = world.plan(ENVELOPE, number++);
    String outcome = "right";
    try (Bench bench = Bench.open(plan, world.opener(), world.clock(), report -> {})) {
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
      Bench.open(plan, world.opener(), world.clock(), report -> {}).close();
    }
    assertThat(world.off(plan)).as("%s at %s", effect, instrument).isTrue();
    return outcome;
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
