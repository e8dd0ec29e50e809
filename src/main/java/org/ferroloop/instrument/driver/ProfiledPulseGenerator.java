package org.ferroloop.instrument.driver;

import java.time.Duration;
import java.util.List;
import org.ferroloop.instrument.PulseGenerator;
import org.ferroloop.instrument.PulseLimits;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.UnmakeablePulse;
import org.ferroloop.instrument.profile.ActionName;
import org.ferroloop.instrument.profile.PulseRule;
import org.ferroloop.instrument.session.Plan;

/**
 * A pulse generator as its profile describes it. Changed settings are read back and compared before
 * anything is fired; a train with unchanged settings is one message: trigger, wait for completion,
 * look at the errors.
 */
final class ProfiledPulseGenerator extends ProfiledInstrument implements PulseGenerator {
  private final PulseFit fit;
  private final PulseProgram program;
  private boolean on;

  /** What the instrument is set to and has confirmed; null when that is not known. */
  private PulseSettings confirmed;

  ProfiledPulseGenerator(Connection connection, BenchLoad load) {
    super(connection);
    PulseRule rule = profile.pulses().orElseThrow();
    LoadModel model = LoadModel.of(rule, load);
    this.fit = new PulseFit(rule, model);
    this.program = new PulseProgram(profile, model.number(rule.smallestSwing()));
  }

  @Override
  public PulseLimits limits() {
    return fit.limits();
  }

  @Override
  public void check(PulseTrain train) {
    List<String> misfits = fit.misfits(train);
    if (!misfits.isEmpty()) {
      throw new UnmakeablePulse(
          session.name(), session.resource(), String.join("; ", misfits), fit.nearest(train));
    }
  }

  @Override
  public void outputOn() {
    prepare();
    try {
      if (confirmed == null) {
        set(program.rest());
      }
      session.perform(new Plan().add(say(ActionName.ON)));
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
  public void fire(PulseTrain train) {
    check(train);
    if (!on) {
      throw session.failure("", "cannot fire with the output off; switch it on first", null);
    }
    if (train.pulse().amplitude() == 0) {
      return;
    }
    try {
      PulseSettings wanted = fit.settings(train);
      if (!wanted.equals(confirmed)) {
        set(wanted);
      }
      Duration lasts = Duration.ofNanos((long) Math.ceil(wanted.duration() * 1e9));
      Plan plan = new Plan().add(say(ActionName.FIRE)).add(say(ActionName.DONE)).allow(lasts);
      session.perform(plan);
      if (!tellsEnd()) {
        session.clock().pause(lasts);
      }
    } catch (InterruptedException e) {
      forget();
      Thread.currentThread().interrupt();
      throw session.failure("", "interrupted while a train was running", e);
    } catch (RuntimeException e) {
      forget();
      throw e;
    }
  }

  /** Whether the answer after a trigger comes at the end of the train, and not at its start. */
  private boolean tellsEnd() {
    return say(ActionName.DONE).ask().stream().anyMatch(q -> q.fields().contains("done"));
  }

  private void set(PulseSettings wanted) {
    PulseSettings before = confirmed;
    confirmed = null;
    Plan plan = program.change(before, wanted).add(say(ActionName.BACK));
    List<String> wrong = program.differences(session.perform(plan), wanted);
    if (!wrong.isEmpty()) {
      throw session.failure(
          "", "read back after setting: " + String.join("; ", wrong) + "; nothing was fired", null);
    }
    confirmed = wanted;
  }

  @Override
  void forget() {
    super.forget();
    confirmed = null;
    on = false;
  }
}
