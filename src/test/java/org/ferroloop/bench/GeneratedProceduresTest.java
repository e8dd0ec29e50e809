package org.ferroloop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.ferroloop.instrument.SwitchMatrix.Crosspoint;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.ResourceName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The wall and the state machine under 4,000 generated procedures with faults at instruments in
 * memory, where every state can be seen. The same procedures run against simulated instruments over
 * their wires in {@code SafetyCampaignTest}.
 */
class GeneratedProceduresTest {
  private static final int PROCEDURES = 4000;
  private static final long SEED = 20261123;

  @TempDir Path folder;
  private final Map<Procedure.End, Integer> ends = new EnumMap<>(Procedure.End.class);
  private final Map<Lab.Trouble, Integer> troubles = new EnumMap<>(Lab.Trouble.class);
  private int actions;
  private int refused;

  @Test
  void nothingOutsideTheEnvelopeIsEverSeenAndEveryEndIsOff() {
    for (int i = 0; i < PROCEDURES; i++) {
      try {
        one(Seeds.of(SEED).child("procedure " + i).stream("all"));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + SEED + ", procedure " + i + ": " + e.getMessage(), e);
      }
    }
    System.out.println(
        PROCEDURES
            + " procedures, "
            + actions
            + " actions, "
            + refused
            + " refused, ends "
            + ends
            + ", faults that struck "
            + troubles);
    assertThat(ends.keySet()).containsExactlyInAnyOrder(Procedure.End.values());
    assertThat(refused).isGreaterThan(PROCEDURES);
    assertThat(troubles.values()).allMatch(count -> count > 20);
    assertThat(troubles).hasSize(Lab.Trouble.values().length - 1);
  }

  private void one(RandomStream random) {
    Lab lab = new Lab();
    Envelope envelope = GeneratedEnvelope.of(random, lab.conductance);
    BenchPlan plan = plan(envelope);
    Bench bench = Bench.open(plan, lab.opener(), lab.clock, report -> {});
    Lab.Trouble trouble = trouble(random);
    if (trouble != null) {
      lab.breakAt(1 + random.nextInt(25), trouble);
    }
    Procedure procedure = new Procedure(random, bench);
    Procedure.End end;
    try {
      end = procedure.run(15);
    } catch (OutOfMemoryError e) {
      assertThat(e).hasMessage("simulated");
      end = Procedure.End.ABORTED;
    }
    ends.merge(end, 1, Integer::sum);
    actions += procedure.actions;
    refused += procedure.refused;
    if (lab.struck()) {
      troubles.merge(trouble, 1, Integer::sum);
    }
    inside(lab.seen, envelope);
    boolean told = lab.dead;
    assertThat(lab.anythingOn()).as("outputs on after %s", end).isIn(false, told);
    if (told) {
      lab.dead = false;
      Bench.open(plan, lab.opener(), lab.clock, report -> {}).close();
    }
    assertThat(lab.anythingOn()).isFalse();
    assertThat(lab.closed).isEmpty();
  }

  /** All but the one that needs a second thread. */
  private static Lab.Trouble trouble(RandomStream random) {
    Lab.Trouble[] all = Lab.Trouble.values();
    int index = random.nextInt(all.length + 2);
    return index >= all.length || all[index] == Lab.Trouble.HANG ? null : all[index];
  }

  private static void inside(Lab.Seen seen, Envelope envelope) {
    assertThat(seen.highest).isLessThanOrEqualTo(envelope.amplitude().most() * (1 + 1e-9));
    assertThat(seen.lowest).isGreaterThanOrEqualTo(envelope.amplitude().least() * (1 + 1e-9));
    assertThat(seen.longest).isLessThanOrEqualTo(envelope.width().most() * (1 + 1e-9));
    assertThat(seen.shortest).isGreaterThanOrEqualTo(envelope.width().least() * (1 - 1e-9));
    assertThat(seen.readVoltage).isLessThanOrEqualTo(envelope.readVoltage() * (1 + 1e-9));
    assertThat(seen.compliance).isLessThanOrEqualTo(envelope.compliance() * (1 + 1e-9));
    assertThat(seen.pulses).isLessThanOrEqualTo(envelope.dose().pulsesPerDay());
  }

  private BenchPlan plan(Envelope envelope) {
    Device device =
        new Device("d1", Set.of(new Crosspoint(1, 1)), envelope, 1e-12, OptionalDouble.empty());
    return new BenchPlan(
        "generated",
        folder.resolve("bench.yaml"),
        folder.resolve("state-" + ends.values().stream().mapToInt(n -> n).sum()),
        List.of(entry("pg", true), entry("smu", true), entry("matrix", false)),
        List.of(device),
        envelope);
  }

  private static InstrumentEntry entry(String name, boolean wired) {
    Wire wire = wired ? new Wire(Wire.Terminal.TOP, 0, 1e9, 0) : null;
    return new InstrumentEntry(
        name,
        ResourceName.parse("TCPIP0::127.0.0.1::5025::SOCKET"),
        name,
        "",
        LinkOptions.DEFAULT,
        wire);
  }
}
