package org.ferroloop.instrument.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ferroloop.instrument.profile.ActionName;
import org.ferroloop.instrument.profile.Profile;
import org.ferroloop.instrument.profile.PulseRule;
import org.ferroloop.instrument.session.Answer;
import org.ferroloop.instrument.session.Plan;
import org.ferroloop.instrument.session.Quantities;

/**
 * In which order a generator's settings change. Times shrink from the inside out (edges, width,
 * period) and grow from the outside in, so that no state in between is a conflict. The polarity
 * turns over at the smallest swing, so that the resting output stays at 0 V within that swing.
 */
final class PulseProgram {
  private final Profile profile;
  private final PulseRule rule;

  /** The smallest distance of the levels, as a number of the generator. */
  private final double swing;

  PulseProgram(Profile profile, double swing) {
    this.profile = profile;
    this.rule = profile.pulses().orElseThrow();
    this.swing = swing;
  }

  /** The smallest pulse there is: what the generator rests with before its first one. */
  PulseSettings rest() {
    double period = Math.min(rule.maxPeriod(), Math.max(rule.minPeriod(), 1e-3));
    double width = Math.min(rule.maxWidth(), Math.max(rule.minWidth(), period / 10));
    double edge = rule.minEdge() * rule.edgeShare();
    return new PulseSettings(swing, width, edge, edge, period, 1);
  }

  /**
   * What must be said to get from one setting to another.
   *
   * @param before null when nothing is known; the output is off then
   */
  Plan change(PulseSettings before, PulseSettings after) {
    Plan plan = new Plan();
    if (before == null) {
      say(plan, ActionName.LOAD);
      double edge = rule.minEdge() * rule.edgeShare();
      say(plan, ActionName.EDGES, Quantities.of("rise", edge).and("fall", edge));
      say(plan, ActionName.WIDTH, Quantities.of("width", rule.minWidth()));
      say(plan, ActionName.PERIOD, period(after));
      say(plan, ActionName.WIDTH, Quantities.of("width", after.width()));
      say(plan, ActionName.EDGES, edges(after));
      say(plan, ActionName.COUNT, Quantities.of("count", after.count()));
      say(plan, ActionName.HIGH, Quantities.of("high", after.high()));
      say(plan, ActionName.LOW, Quantities.of("low", after.low()));
      say(plan, after.inverted() ? ActionName.INVERTED : ActionName.NORMAL);
      return plan;
    }
    times(plan, before, after);
    if (after.count() != before.count()) {
      say(plan, ActionName.COUNT, Quantities.of("count", after.count()));
    }
    levels(plan, before, after);
    return plan;
  }

  private void times(Plan plan, PulseSettings before, PulseSettings after) {
    boolean edges = after.rise() != before.rise() || after.fall() != before.fall();
    boolean edgesGrow = after.rise() + after.fall() > before.rise() + before.fall();
    if (edges && !edgesGrow) {
      say(plan, ActionName.EDGES, edges(after));
    }
    if (after.width() < before.width()) {
      say(plan, ActionName.WIDTH, Quantities.of("width", after.width()));
    }
    if (after.period() != before.period()) {
      say(plan, ActionName.PERIOD, period(after));
    }
    if (after.width() > before.width()) {
      say(plan, ActionName.WIDTH, Quantities.of("width", after.width()));
    }
    if (edges && edgesGrow) {
      say(plan, ActionName.EDGES, edges(after));
    }
  }

  private void levels(Plan plan, PulseSettings before, PulseSettings after) {
    if (after.inverted() == before.inverted()) {
      if (after.level() != before.level()) {
        pulseLevel(plan, after.level());
      }
      return;
    }
    double turn = Math.copySign(swing, before.level());
    if (before.level() != turn) {
      pulseLevel(plan, turn);
    }
    say(plan, after.inverted() ? ActionName.INVERTED : ActionName.NORMAL);
    pulseLevel(plan, after.level());
    if (after.inverted()) {
      say(plan, ActionName.HIGH, Quantities.of("high", 0));
    } else {
      say(plan, ActionName.LOW, Quantities.of("low", 0));
    }
  }

  private void pulseLevel(Plan plan, double level) {
    if (level < 0) {
      say(plan, ActionName.LOW, Quantities.of("low", level));
    } else {
      say(plan, ActionName.HIGH, Quantities.of("high", level));
    }
  }

  /** What the instrument has set otherwise than it was told. */
  List<String> differences(List<Answer> answers, PulseSettings wanted) {
    List<String> wrong = new ArrayList<>();
    double levelSlack = rule.levelStep() + 1e-3 * Math.abs(wanted.level());
    compare(wrong, answers, "high", wanted.high(), levelSlack);
    compare(wrong, answers, "low", wanted.low(), levelSlack);
    compare(wrong, answers, "width", wanted.width(), rule.widthStep() + 1e-3 * wanted.width());
    double edgeSlack = rule.widthStep() + 0.01 * Math.max(wanted.rise(), wanted.fall());
    compare(wrong, answers, "rise", wanted.rise(), edgeSlack);
    compare(wrong, answers, "fall", wanted.fall(), edgeSlack);
    compare(wrong, answers, "period", wanted.period(), 1e-3 * wanted.period());
    compare(wrong, answers, "count", wanted.count(), 0);
    compare(wrong, answers, "burst", 1, 0);
    compare(wrong, answers, "frequency", 1 / wanted.period(), 1e-3 / wanted.period());
    for (Answer answer : answers) {
      answer.find("load").filter(text -> !isLoad(text)).ifPresent(t -> wrong.add("load is " + t));
      boolean inverted =
          answer
              .find("polarity")
              .map(text -> text.trim().startsWith("INV"))
              .orElse(wanted.inverted());
      if (inverted != wanted.inverted()) {
        wrong.add("polarity is " + (inverted ? "inverted" : "normal"));
      }
    }
    return wrong;
  }

  private boolean isLoad(String text) {
    double number = org.ferroloop.instrument.session.Numbers.read(text).orElse(Double.NaN);
    double accounted = rule.accountedLoad();
    return Double.isInfinite(accounted)
        ? text.trim().equals("HZ") || text.trim().startsWith("INF") || number >= 9.8e37
        : Math.abs(number / accounted - 1) < 1e-3;
  }

  private static void compare(
      List<String> wrong, List<Answer> answers, String name, double wanted, double slack) {
    for (Answer answer : answers) {
      OptionalDouble found = answer.number(name);
      if (found.isPresent() && !(Math.abs(found.getAsDouble() - wanted) <= slack)) {
        wrong.add(name + " is " + found.getAsDouble() + " and should be " + wanted);
      }
    }
  }

  private static Quantities edges(PulseSettings settings) {
    return Quantities.of("rise", settings.rise()).and("fall", settings.fall());
  }

  private static Quantities period(PulseSettings settings) {
    return Quantities.of("period", settings.period()).and("frequency", 1 / settings.period());
  }

  private void say(Plan plan, ActionName name) {
    plan.add(profile.action(name));
  }

  private void say(Plan plan, ActionName name, Quantities quantities) {
    plan.add(profile.action(name), quantities);
  }
}
