package org.ferroloop.bench;

import org.ferroloop.bench.Relation.Rest;
import org.ferroloop.instrument.PulseGenerator;
import org.ferroloop.instrument.PulseLimits;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.quantity.Unit;

/** A pulse generator behind the wall. */
class GuardedGenerator extends GuardedInstrument implements PulseGenerator {
  final Tally tally;

  GuardedGenerator(Control control, Slot slot, Tally tally) {
    super(control, slot);
    this.tally = tally;
  }

  private PulseGenerator generator() {
    return acting(PulseGenerator.class);
  }

  @Override
  public PulseLimits limits() {
    return control.ask(() -> ((PulseGenerator) slot.driver()).limits());
  }

  /**
   * {@inheritDoc}
   *
   * @throws EnvelopeViolation when the envelope of the armed device does not allow it
   */
  @Override
  public void check(PulseTrain train) {
    control.act(() -> allowed(generator(), train));
  }

  private double allowed(PulseGenerator generator, PulseTrain train) {
    double energy =
        new PulseWall(control.device(), slot.entry().wire(), generator.limits()).check(train);
    generator.check(train);
    return energy;
  }

  /**
   * {@inheritDoc}
   *
   * @throws EnvelopeViolation when the generator's zero may be off by more than a read of the armed
   *     device
   */
  @Override
  public void outputOn() {
    control.act(
        () -> {
          PulseGenerator generator = generator();
          restFits(control.device(), generator.limits().minAmplitude() / 2);
          slot.turnsOn();
          generator.outputOn();
          generator.armProtection();
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
          PulseGenerator generator = generator();
          double energy = allowed(generator, train);
          Device device = control.device();
          othersRest(device);
          tally.book(device, train.count(), energy);
          generator.fire(train);
          return null;
        });
  }

  /**
   * Levels of a generator keep a least distance, and zero is in its middle: 50 mV beside 0 V at an
   * 81160A that is made safe.
   */
  private void restFits(Device device, double beside) {
    Envelope envelope = device.envelope();
    double most = Math.min(envelope.readVoltage(), envelope.relation().difference());
    if (!new Span(0, most).holds(beside)) {
      throw new EnvelopeViolation(
          device.name(),
          "zero of " + slot.name(),
          Unit.VOLT.format(beside) + " beside 0 V",
          "at most " + Unit.VOLT.format(most));
    }
  }

  final void othersRest(Device device) {
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
