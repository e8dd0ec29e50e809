package org.ferroloop.characterization.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.characterization.AmplitudePlan;
import org.ferroloop.characterization.PlannedPulse;
import org.ferroloop.characterization.Preconditioning;
import org.ferroloop.characterization.SweepKind;
import org.ferroloop.characterization.SweepSettings;
import org.ferroloop.characterization.WidthPlan;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.quantity.Unit;

/**
 * The pulsed sweeps of the measured files: a pulse, the delay, a small read sweep, row by row and
 * repetition by repetition. A pulse of 0 V is not made; its row is read all the same.
 */
public final class SweepProcedure implements StepList {
  /** More repetitions than this are a parameter misread. */
  private static final int MOST_REPETITIONS = 100_000;

  private final SweepSettings settings;
  private final IvSweep read;
  private final List<Step> before = new ArrayList<>();
  private final List<Step> pass = new ArrayList<>();

  /** The row of each step of a pass. */
  private final List<Integer> rows = new ArrayList<>();

  /**
   * @param settings edges are those of the pulses, 0 to 100 %
   * @param read across the device; its first point gives R_low, its last one R_high
   * @throws IllegalArgumentException when the parameters contradict each other, or when they ask
   *     for a voltage on the other electrode during pulses, which no bench can make
   */
  public SweepProcedure(SweepSettings settings, IvSweep read) {
    require(settings.groundVoltage() == 0, "the other electrode is at 0 V during pulses");
    require(settings.pulseDelay() >= 0, "the delay must not be negative");
    require(
        settings.repetitions() >= 1 && settings.repetitions() <= MOST_REPETITIONS,
        "there can be 1 to " + MOST_REPETITIONS + " repetitions");
    require(read.points() >= 2, "a read sweep has at least 2 points");
    require(
        read.start() < 0 && read.stop() > 0,
        "the read sweep must go from a negative to a positive voltage");
    this.settings = settings;
    this.read = read;
    Preconditioning condition = settings.preconditioning();
    for (double amplitude : new double[] {condition.first(), condition.second()}) {
      if (amplitude != 0) {
        pulse(
            before,
            new Pulse(amplitude, condition.width(), condition.riseTime(), condition.fallTime()));
      }
    }
    for (PlannedPulse planned : settings.plan().pulses()) {
      pulse(
          pass,
          new Pulse(
              planned.amplitude(), planned.width(), settings.riseTime(), settings.fallTime()));
      pass.add(new Step.ReadStep(read));
      int row = rows.isEmpty() ? 0 : rows.get(rows.size() - 1) + 1;
      while (rows.size() < pass.size()) {
        rows.add(row);
      }
    }
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }

  private void pulse(List<Step> steps, Pulse pulse) {
    if (pulse.amplitude() != 0) {
      steps.add(new Step.PulseStep(PulseTrain.of(pulse)));
    }
    if (settings.pulseDelay() > 0) {
      steps.add(new Step.WaitStep(settings.pulseDelay()));
    }
  }

  /** The read after each pulse. */
  public IvSweep read() {
    return read;
  }

  /** The parameters of the sweep. */
  public SweepSettings settings() {
    return settings;
  }

  @Override
  public String name() {
    return settings.plan().kind() == SweepKind.AMPLITUDE ? "amplitude-sweep" : "width-sweep";
  }

  @Override
  public long size() {
    return (long) settings.repetitions() * pass.size()
        + (everyRepetition() ? (long) settings.repetitions() : 1) * before.size();
  }

  private boolean everyRepetition() {
    return settings.preconditioning().everyRepetition();
  }

  @Override
  public Step step(long number) {
    int within = within(number);
    return within < 0 ? before.get(before.size() + within) : pass.get(within);
  }

  /** Where a step belongs. */
  public Place place(long number) {
    int within = within(number);
    return new Place(repetition(number), within < 0 ? -1 : rows.get(within));
  }

  /** Steps from the begin of a pass; negative before it. */
  private int within(long number) {
    if (number < 0 || number >= size()) {
      throw new IndexOutOfBoundsException("step " + number + " of " + size());
    }
    int condition = before.size();
    if (everyRepetition()) {
      return (int) (number % (condition + pass.size())) - condition;
    }
    return number < condition
        ? (int) (number - condition)
        : (int) ((number - condition) % pass.size());
  }

  private int repetition(long number) {
    int condition = before.size();
    return everyRepetition()
        ? (int) (number / (condition + pass.size()))
        : number < condition ? 0 : (int) ((number - condition) / pass.size());
  }

  @Override
  public Map<String, Object> parameters() {
    Map<String, Object> all = new LinkedHashMap<>();
    if (settings.plan() instanceof AmplitudePlan plan) {
      all.put("start-pos", Unit.VOLT.format(plan.startPos()));
      all.put("end-pos", Unit.VOLT.format(plan.endPos()));
      all.put("start-neg", Unit.VOLT.format(plan.startNeg()));
      all.put("end-neg", Unit.VOLT.format(plan.endNeg()));
      all.put("step", Unit.VOLT.format(plan.step()));
      all.put("width", Unit.SECOND.format(plan.width()));
    } else {
      WidthPlan plan = (WidthPlan) settings.plan();
      all.put("pos-voltage", Unit.VOLT.format(plan.posVoltage()));
      all.put("neg-voltage", Unit.VOLT.format(plan.negVoltage()));
      all.put("widths", plan.widths().stream().map(Unit.SECOND::format).toList());
    }
    Preconditioning condition = settings.preconditioning();
    all.put("rise", Unit.SECOND.format(settings.riseTime()));
    all.put("fall", Unit.SECOND.format(settings.fallTime()));
    all.put("delay", Unit.SECOND.format(settings.pulseDelay()));
    all.put("both-sides", settings.plan().bothSides());
    all.put("repetitions", settings.repetitions());
    all.put("precondition-first", Unit.VOLT.format(condition.first()));
    all.put("precondition-second", Unit.VOLT.format(condition.second()));
    all.put("precondition-rise", Unit.SECOND.format(condition.riseTime()));
    all.put("precondition-fall", Unit.SECOND.format(condition.fallTime()));
    all.put("precondition-width", Unit.SECOND.format(condition.width()));
    all.put("precondition-every", condition.everyRepetition());
    all.put("read-start", Unit.VOLT.format(read.start()));
    all.put("read-stop", Unit.VOLT.format(read.stop()));
    all.put("read-points", read.points());
    all.put("read-nplc", read.nplc());
    all.put("read-range", read.range() == 0 ? "auto" : Unit.AMPERE.format(read.range()));
    all.put("compliance", Unit.AMPERE.format(read.compliance()));
    return all;
  }
}
