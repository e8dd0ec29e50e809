package org.ferroloop.instrument.driver;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ferroloop.instrument.SwitchMatrix;
import org.ferroloop.instrument.profile.ActionName;
import org.ferroloop.instrument.profile.Grid;
import org.ferroloop.instrument.session.Answer;
import org.ferroloop.instrument.session.Plan;
import org.ferroloop.instrument.session.Quantities;

/** A switch matrix as its profile describes it. What the instrument says is closed is the truth. */
final class ProfiledSwitchMatrix extends ProfiledInstrument implements SwitchMatrix {
  private final Grid grid;

  ProfiledSwitchMatrix(Connection connection) {
    super(connection);
    this.grid = profile.grid().orElseThrow();
  }

  @Override
  public void connect(Set<Crosspoint> crosspoints) {
    for (Crosspoint crosspoint : crosspoints) {
      if (!grid.has(crosspoint)) {
        String most = grid.rows() + " rows and " + grid.columns() + " columns";
        throw session.failure("", "it has " + most + ", no " + crosspoint, null);
      }
    }
    prepare();
    Set<Crosspoint> closed = closed();
    Set<Crosspoint> unwanted = new LinkedHashSet<>(closed);
    unwanted.removeAll(crosspoints);
    Set<Crosspoint> missing = new LinkedHashSet<>(crosspoints);
    missing.removeAll(closed);
    if (!unwanted.isEmpty()) {
      closed.retainAll(crosspoints);
      switched(ActionName.OPEN, unwanted, closed);
    }
    if (!missing.isEmpty()) {
      switched(ActionName.CLOSE, missing, crosspoints);
    }
  }

  private void switched(ActionName action, Set<Crosspoint> which, Set<Crosspoint> expected) {
    String names = which.stream().map(grid::name).collect(Collectors.joining(grid.separator()));
    Plan plan =
        new Plan()
            .add(say(action), Quantities.of("crosspoints", names))
            .allow(grid.settling())
            .add(say(ActionName.CLOSED));
    verify(session.perform(plan), expected);
  }

  private void verify(List<Answer> answers, Set<Crosspoint> expected) {
    Set<Crosspoint> found = closedOf(answers);
    if (!found.equals(expected)) {
      throw session.failure("", "closed should be " + expected + ", closed are " + found, null);
    }
  }

  @Override
  public void openAll() {
    makeSafe();
  }

  @Override
  Plan safePlan() {
    return new Plan()
        .add(say(ActionName.OPEN_ALL))
        .allow(grid.settling())
        .add(say(ActionName.CLOSED));
  }

  @Override
  boolean isOff(List<Answer> answers) {
    return closedOf(answers).isEmpty();
  }

  @Override
  public boolean outputsOff() {
    return closed().isEmpty();
  }

  @Override
  public Set<Crosspoint> closed() {
    return closedOf(session.perform(new Plan().add(say(ActionName.CLOSED))));
  }

  private Set<Crosspoint> closedOf(List<Answer> answers) {
    Set<Crosspoint> closed = new LinkedHashSet<>();
    for (Answer answer : answers) {
      if (answer.find("closed").isPresent()) {
        closed.addAll(grid.named(String.join(",", answer.elements())));
      }
    }
    return closed;
  }
}
