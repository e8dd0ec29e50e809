package org.ferroloop.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ferroloop.instrument.Identity;
import org.ferroloop.instrument.Instrument;
import org.ferroloop.instrument.Particulars;

/** What every instrument behind the wall has in common. */
class GuardedInstrument implements Instrument {
  final Control control;
  final Slot slot;

  GuardedInstrument(Control control, Slot slot) {
    this.control = control;
    this.slot = slot;
  }

  @Override
  public Identity identity() {
    return control.ask(() -> slot.driver().identity());
  }

  @Override
  public void makeSafe() {
    control.ask(
        () -> {
          Control.makeSafe(slot);
          return null;
        });
  }

  @Override
  public boolean outputsOff() {
    return control.ask(() -> slot.driver().outputsOff());
  }

  @Override
  public List<String> errors() {
    return control.ask(() -> slot.driver().errors());
  }

  @Override
  public Particulars particulars() {
    return control.ask(() -> slot.driver().particulars());
  }

  @Override
  public Map<String, String> settings() {
    return control.ask(() -> slot.driver().settings());
  }

  @Override
  public OptionalInt selfTest() {
    return control.ask(() -> slot.driver().selfTest());
  }

  /** Refuses to act through an output that is off. */
  final void requireOn() {
    if (!slot.mayBeOn()) {
      throw new Refusal(slot.name() + ": the output is off; switch it on first");
    }
  }

  /** The raw driver, for an action that the bench is running. */
  final <T> T acting(Class<T> kind) {
    T driver = kind.cast(slot.driver());
    control.requireRunning();
    return driver;
  }

  /** The raw driver when it is of this kind; for this package only. */
  final <T> Optional<T> as(Class<T> kind) {
    return Optional.of(slot.driver()).filter(kind::isInstance).map(kind::cast);
  }

  /** Makes it safe; the wire belongs to the bench, which closes it. */
  @Override
  public void close() {
    makeSafe();
  }
}
