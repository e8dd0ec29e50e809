package org.ferroloop.instrument.driver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ferroloop.instrument.InstrumentException;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.Reading;
import org.ferroloop.instrument.SmuLimits;
import org.ferroloop.instrument.SourceMeasureUnit;
import org.ferroloop.instrument.profile.ActionName;
import org.ferroloop.instrument.profile.SourceRule;
import org.ferroloop.instrument.session.Answer;
import org.ferroloop.instrument.session.Plan;
import org.ferroloop.instrument.session.Quantities;
import org.ferroloop.quantity.Unit;

/**
 * A source-measure unit as its profile describes it. Settings that have not changed are not sent
 * again; a sweep with its readings, the return to 0 V and the look at the errors is one message.
 */
final class ProfiledSourceMeasureUnit extends ProfiledInstrument implements SourceMeasureUnit {
  private static final double SLOWEST_LINE = 50;

  private final SourceRule rule;
  private final SmuReadings readings;
  private final long opened;
  private boolean on;

  ProfiledSourceMeasureUnit(Connection connection) {
    super(connection);
    this.rule = profile.source().orElseThrow();
    this.readings = new SmuReadings(profile);
    this.opened = session.clock().nanos();
  }

  @Override
  public SmuLimits limits() {
    return rule.limits();
  }

  @Override
  public void outputOn(double compliance) {
    checkCompliance(compliance);
    prepare();
    try {
      setCompliance(compliance);
      session.perform(new Plan().add(say(ActionName.ZERO)).add(say(ActionName.ON)));
      if (outputsOff()) {
        throw session.failure("", "the output should be on, the instrument says it is off", null);
      }
    } catch (RuntimeException e) {
      forget();
      throw e;
    }
    on = true;
  }

  @Override
  public List<Reading> measure(IvSweep sweep) {
    check(sweep);
    if (!on) {
      throw session.failure("", "cannot measure with the output off; switch it on first", null);
    }
    try {
      configure(sweep);
      return swept(sweep);
    } catch (InstrumentException e) {
      forget();
      backToZero(e);
      throw e;
    } catch (RuntimeException e) {
      forget();
      throw e;
    }
  }

  private List<Reading> swept(IvSweep sweep) {
    Plan plan = new Plan();
    int points = sweep.points();
    double[] levels = new double[points];
    for (int i = 0; i < points; i++) {
      double part = points == 1 ? 0 : (double) i / (points - 1);
      double level =
          i == points - 1 ? sweep.stop() : sweep.start() + part * (sweep.stop() - sweep.start());
      levels[i] = rule.settable(level);
      plan.add(say(ActionName.LEVEL), Quantities.of("voltage", levels[i]))
          .add(say(ActionName.READ));
    }
    plan.add(say(ActionName.ZERO));
    plan.allow(Duration.ofNanos((long) (points * 4e9 * sweep.nplc() / SLOWEST_LINE)));
    List<Answer> answers = session.perform(plan);
    double seconds = (session.clock().nanos() - opened) / 1e9;
    int each = say(ActionName.READ).ask().size();
    List<Reading> result = new ArrayList<>(points);
    for (int i = 0; i < points; i++) {
      List<Answer> own = answers.subList(i * each, (i + 1) * each);
      result.add(readings.of(own, levels[i], sweep.compliance(), seconds));
    }
    return result;
  }

  /** Compliance, range and integration time, where they are not set already. */
  private void configure(IvSweep sweep) {
    if (differs(ActionName.NPLC, sweep.nplc())) {
      session.perform(new Plan().add(say(ActionName.NPLC), Quantities.of("nplc", sweep.nplc())));
      note(ActionName.NPLC, sweep.nplc());
    }
    double range =
        rule.rangeWithinCompliance() ? Math.min(sweep.range(), sweep.compliance()) : sweep.range();
    // A range above the limit is a conflict: the limit grows first, and shrinks last.
    boolean limitFirst = !(sweep.compliance() < known(ActionName.COMPLIANCE));
    if (limitFirst) {
      setCompliance(sweep.compliance());
    }
    if (differs(ActionName.RANGE, range)) {
      Plan plan =
          range == 0
              ? new Plan().add(say(ActionName.AUTORANGE))
              : new Plan().add(say(ActionName.RANGE), Quantities.of("range", range));
      session.perform(plan);
      note(ActionName.RANGE, range);
    }
    setCompliance(sweep.compliance());
  }

  private void setCompliance(double compliance) {
    if (!differs(ActionName.COMPLIANCE, compliance)) {
      return;
    }
    Plan plan =
        new Plan()
            .add(say(ActionName.COMPLIANCE), Quantities.of("compliance", compliance))
            .add(say(ActionName.LIMITS));
    for (Answer answer : session.perform(plan)) {
      double set = answer.number("compliance").orElse(compliance);
      if (!(Math.abs(set - compliance) <= 0.01 * compliance)) {
        throw session.failure(
            "",
            "the compliance should be "
                + Unit.AMPERE.format(compliance)
                + ", the instrument has set "
                + set
                + " A",
            null);
      }
    }
    note(ActionName.COMPLIANCE, compliance);
  }

  private void check(IvSweep sweep) {
    SmuLimits limits = rule.limits();
    double most = Math.max(Math.abs(sweep.start()), Math.abs(sweep.stop()));
    require(most <= limits.maxVoltage(), "voltage", most, limits.maxVoltage(), Unit.VOLT);
    checkCompliance(sweep.compliance());
    if (sweep.points() < 1) {
      throw session.failure("", "a sweep of " + sweep.points() + " points", null);
    }
    if (!(sweep.nplc() >= limits.minNplc() && sweep.nplc() <= limits.maxNplc())) {
      throw session.failure(
          "",
          "an integration of "
              + sweep.nplc()
              + " power line cycles, possible are "
              + limits.minNplc()
              + " to "
              + limits.maxNplc(),
          null);
    }
    if (!(sweep.range() >= 0)) {
      throw session.failure("", "a current range of " + sweep.range() + " A", null);
    }
  }

  private void checkCompliance(double compliance) {
    SmuLimits limits = rule.limits();
    require(
        compliance <= limits.maxCurrent(),
        "compliance",
        compliance,
        limits.maxCurrent(),
        Unit.AMPERE);
    require(
        compliance >= limits.minCompliance(),
        "compliance",
        compliance,
        limits.minCompliance(),
        Unit.AMPERE);
  }

  private void require(boolean fits, String what, double asked, double bound, Unit unit) {
    if (!fits) {
      String text = what + " " + asked + " " + unit.symbol() + " is beyond " + unit.format(bound);
      throw session.failure("", text + "; nothing was sent", null);
    }
  }

  private void backToZero(InstrumentException failure) {
    try {
      session.perform(new Plan().add(say(ActionName.ZERO)));
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  @Override
  void forget() {
    super.forget();
    on = false;
  }
}
