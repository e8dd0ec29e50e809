package org.ferroloop.bench;

import org.ferroloop.bench.Relation.Rest;
import org.ferroloop.instrument.PulseGenerator;
import org.ferroloop.instrument.PulseLimits;
import org.ferroloop.instrument.PulseTrain;

/** A pulse generator behind the wall. */
final class GuardedGenerator extends GuardedInstrument implements PulseGenerator {
  private final Tally tally;

  GuardedGenerator(Control control, Slot slot, Tally tally) {
    super(control, slot);
    this.tally = tally;
  }

  private PulseGenerator generator() {
    return (PulseGenerator) slot.driver();
  }

  @Override
  public PulseLimits limits() {
    return control.ask(() -> generator().limits());
  }

  /**
   * {@inheritDoc}
   *
   * @throws EnvelopeViolation when the envelope of the armed device does not allow it
   */
  @Override
  public void check(PulseTrain train) {
    control.act(() -> allowed(train));
  }

  private double allowed(PulseTrain train) {
    PulseGenerator generator = generator();
    double energy =
        new PulseWall(control.device(), slot.entry().wire(), generator.limits()).check(train);
    generator.check(train);
    return energy;
  }

  @Override
  public void outputOn() {
    control.act(
        () -> {
          slot.turnsOn();
          generator().outputOn();
          generator().armProtection();
          return null;
        });
  }

  /**
   * {@inheritDoc}
   *
   * @throws EnvelopeViolation when the envelope of the armed device does not allow it, its dose is
   *     spent, or another channel is not at rest; nothing was sent
   * @throws BenchAborted when it went wrong; the bench was made safe
   */
  @Override
  public void fire(PulseTrain train) {
    control.act(
        () -> {
          requireOn();
          double energy = allowed(train);
          Device device = control.device();
          othersRest(device);
          tally.book(device, train.count(), energy);
          generator().fire(train);
          return null;
        });
  }

  private void othersRest(Device device) {
    if (device.envelope().relation().metersWhilePulsing() == Rest.OFF) {
      for (Slot other : control.slots()) {
        if (other.isMeter() && other.mayBeOn()) {
          throw new EnvelopeViolation(
              device.name(), "pulse of " + slot.name(), "with " + other.name() + " on", "only off");
        }
      }
    }
  }
}
