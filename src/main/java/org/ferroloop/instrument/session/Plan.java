package org.ferroloop.instrument.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ferroloop.instrument.profile.Action;
import org.ferroloop.instrument.profile.Question;

/** What is to be said to an instrument in one go: actions with their quantities filled in. */
public final class Plan {
  private final List<Step> steps = new ArrayList<>();
  private Duration takes = Duration.ZERO;

  /** Adds an action without quantities. */
  public Plan add(Action action) {
    return add(action, Quantities.NONE);
  }

  /** Adds an action. */
  public Plan add(Action action, Quantities quantities) {
    for (String command : action.send()) {
      steps.add(new Step(quantities.fill(command), null));
    }
    for (Question question : action.ask()) {
      steps.add(new Step(quantities.fill(question.query()), question));
    }
    takes = takes.plus(action.takes());
    return this;
  }

  /** Allows the instrument more time. */
  public Plan allow(Duration more) {
    takes = takes.plus(more);
    return this;
  }

  public boolean isEmpty() {
    return steps.isEmpty();
  }

  List<Step> steps() {
    return steps;
  }

  /** How long the instrument is busy with all of it, besides answering. */
  Duration takes() {
    return takes;
  }
}
