package org.ferroloop.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.ferroloop.simulator.bench.Truth;
import org.ferroloop.simulator.fault.Effect;
import org.ferroloop.simulator.fault.Effect.Broken;
import org.ferroloop.simulator.fault.Effect.Spoilt;
import org.ferroloop.simulator.fault.Fault;
import org.ferroloop.simulator.node.Verdict;

/**
 * Generated procedures with generated envelopes against generated fault schedules on one simulated
 * bench. The simulator is the judge: what its node has seen, and whether its outputs are off.
 */
final class Campaign {
  /** What the envelope may be missed by: the fineness of the instruments' own arithmetic. */
  private static final double FINE = 1e-6;

  /** The coarsest time step of the instruments, in s. */
  private static final double TIME_STEP = 1e-10;

  /** The lowest source resistance of the generators, in Ohm. */
  private static final double SOURCE_OHMS = 50;

  /** The faults, and how many messages an instrument gets before one strikes at most. */
  private static final int MESSAGES = 40;

  final Map<String, Integer> ends = new TreeMap<>();
  final Map<String, Integer> effects = new TreeMap<>();
  int actions;
  int refused;
  int unconfirmed;
  int refusedOpenings;
  double longestShutdown;
  private String last = "";
  private final long seed;
  private final SimulatedWorld world;

  Campaign(long seed, Path folder, String generator, String meter) {
    this.seed = seed;
    this.world = new SimulatedWorld(folder, generator, meter, "socket: 0");
  }

  void close() {
    world.close();
  }

  /**
   * One procedure.
   *
   * @throws AssertionError naming seed and number when the judge is not content
   */
  void one(int number) {
    try {
      judged(number, Seeds.of(seed).child("procedure " + number).stream("all"));
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          "seed " + seed + ", procedure " + number + " after " + last + ": " + e, e);
    }
  }

  private void judged(int number, RandomStream random) {
    Envelope envelope = GeneratedEnvelope.of(random, 1 / SimulatedWorld.OHMS);
    BenchPlan plan = world.plan(envelope, number);
    Truth truth = world.bench.truth();
    truth.mark(envelope.readVoltage() * 1.01);
    double before = world.bench.seconds();
    Bench bench = opened(plan);
    boolean shorted = false;
    for (int faults = random.nextInt(3); faults > 0; faults--) {
      Fault fault = fault(random, world.bench.seconds());
      shorted |= fault.effect() instanceof Broken broken && broken.how() == Broken.How.SHORT;
      effects.merge(fault.effect().word(), 1, Integer::sum);
      world.bench.inject(fault);
    }
    Procedure procedure = new Procedure(random, bench);
    Procedure.End end = procedure.run(12);
    last = end + " " + procedure.trouble;
    ends.merge(end.toString(), 1, Integer::sum);
    actions += procedure.actions;
    refused += procedure.refused;
    boolean left = bench.leftUnconfirmed();
    world.bench.mend();
    if (left) {
      // The bench said so; the next opening is what makes it safe.
      unconfirmed++;
      opened(plan).close();
    }
    require(truth.voltage(SimulatedWorld.DEVICE) == 0, "a voltage at the device after " + end);
    if (end != Procedure.End.NORMAL || number % 10 == 0) {
      require(world.off(plan), "an output on after " + end);
    }
    inside(truth.verdict(SimulatedWorld.DEVICE), envelope, shorted);
    require(world.bench.seconds() >= before, "time goes backwards");
  }

  /**
   * Opens without faults. On a machine that others keep busy an answer may still come too late for
   * the impatient profiles: a typed error, and the next try finds what the first one left.
   */
  private Bench opened(BenchPlan plan) {
    for (int i = 1; ; i++) {
      try {
        return Bench.open(
            plan,
            world.opener(),
            world.clock(),
            report -> longestShutdown = Math.max(longestShutdown, seconds(report)));
      } catch (BenchException e) {
        refusedOpenings++;
        if (i == 20) {
          throw e;
        }
      }
    }
  }

  private static double seconds(SafetyReport report) {
    require(report.took().compareTo(Duration.ofSeconds(1)) < 0, "safe only after a second");
    return report.took().toNanos() / 1e9;
  }

  private static void inside(Verdict seen, Envelope envelope, boolean shorted) {
    double read = envelope.readVoltage();
    double difference = envelope.relation().difference();
    double high = Math.min(Math.max(envelope.amplitude().most(), read), difference);
    double low = Math.max(Math.min(envelope.amplitude().least(), -read), -difference);
    require(seen.highestVoltage() <= high + FINE, seen.highestVoltage() + " V above " + high);
    require(seen.lowestVoltage() >= low - FINE, seen.lowestVoltage() + " V below " + low);
    double widest = envelope.width().most() * (1 + FINE) + TIME_STEP;
    require(seen.widestPulse() <= widest, seen.widestPulse() + " s above " + widest);
    // Edges and levels are rounded to the instruments' steps.
    double slew = envelope.slew() * 1.01;
    require(seen.fastestSlew() <= slew, seen.fastestSlew() + " V/s above " + slew);
    double current = Math.max(-seen.lowestCurrent(), seen.highestCurrent());
    // A generator has no compliance: a short takes what the source's resistance lets through.
    double ohms = shorted ? SOURCE_OHMS : SimulatedWorld.OHMS;
    double most = Math.max(envelope.compliance(), Math.max(high, -low) / ohms);
    require(current <= most * (1 + FINE), current + " A above " + most);
    long pulses = seen.positivePulses() + seen.negativePulses();
    require(pulses <= envelope.dose().pulsesPerDay(), pulses + " pulses");
    if (!shorted) {
      double joules = seen.highestPulseEnergy();
      require(joules <= envelope.dose().energyPerPulse(), joules + " J in a pulse");
    }
  }

  private static void require(boolean truth, String what) {
    if (!truth) {
      throw new AssertionError(what);
    }
  }

  private static Fault fault(RandomStream random, double now) {
    String instrument = random.nextInt(2) == 0 ? "pg" : "smu";
    Effect effect = effect(random);
    if (random.nextInt(5) == 0) {
      double from = now + random.nextDouble();
      return Fault.during(instrument, from, from + random.nextDouble(), effect);
    }
    return new Fault(
        instrument,
        Pattern.compile("."),
        1 + random.nextInt(MESSAGES),
        1 + random.nextInt(3),
        0,
        Double.POSITIVE_INFINITY,
        effect);
  }

  private static Effect effect(RandomStream random) {
    List<Effect> all =
        List.of(
            new Effect.Late(null),
            new Effect.Late(Duration.ofMillis(200)),
            new Effect.Silent(),
            new Effect.Hang(),
            new Effect.Truncated(),
            new Effect.Garbled(),
            new Effect.Duplicated(),
            new Effect.Disconnect(),
            new Effect.PowerCycle(),
            new Effect.Raise(-240, "Hardware error"),
            new Spoilt(Spoilt.Kind.STUCK, 1e-3, 10),
            new Spoilt(Spoilt.Kind.OFFSET, 1e-6, 10),
            new Spoilt(Spoilt.Kind.COMPLIANCE, 0, 10),
            new Broken(Broken.How.OPEN, "", 10),
            new Broken(Broken.How.SHORT, "", 10));
    return all.get(random.nextInt(all.size()));
  }
}
