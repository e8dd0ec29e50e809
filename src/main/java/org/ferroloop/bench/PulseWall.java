package org.ferroloop.bench;

import org.ferroloop.instrument.Pulse;
import org.ferroloop.instrument.PulseLimits;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.quantity.Unit;

/**
 * Checks a pulse train against the envelope of a device. Amplitude and width are checked as asked
 * and as the generator will round them to its resolution.
 */
final class PulseWall {
  private final Device device;
  private final Envelope envelope;
  private final Wire wire;
  private final PulseLimits limits;

  PulseWall(Device device, Wire wire, PulseLimits limits) {
    this.device = device;
    this.envelope = device.envelope();
    this.wire = wire;
    this.limits = limits;
  }

  /**
   * @return the most energy that one of the pulses can bring into the device, in J; 0 when it
   *     cannot be known and is not limited
   * @throws EnvelopeViolation when any part of the train is outside
   */
  double check(PulseTrain train) {
    Pulse pulse = train.pulse();
    if (device.isReference()) {
      throw refused("pulses", "a pulse", "none: it is a reference resistor");
    }
    if (train.count() < 1) {
      throw refused("pulse count", Integer.toString(train.count()), "at least 1");
    }
    amplitude(wire.across(pulse.amplitude()));
    amplitude(wire.across(rounded(pulse.amplitude(), limits.amplitudeStep())));
    width(pulse.width());
    width(rounded(pulse.width(), limits.widthStep()));
    double amplitude =
        larger(pulse.amplitude(), rounded(pulse.amplitude(), limits.amplitudeStep()));
    slew(amplitude, pulse.rise());
    slew(amplitude, pulse.fall());
    shape(train);
    double width = larger(pulse.width(), rounded(pulse.width(), limits.widthStep()));
    return energy(amplitude, width, pulse.rise() + pulse.fall());
  }

  private void amplitude(double across) {
    if (!envelope.amplitude().holds(across)) {
      throw refused("pulse amplitude", volts(across), envelope.amplitude().text(Unit.VOLT));
    }
    double difference = envelope.relation().difference();
    if (Math.abs(across) > difference) {
      throw refused("voltage between channels", volts(across), "at most " + volts(difference));
    }
  }

  private void width(double width) {
    if (!(width > 0) || !envelope.width().holds(width)) {
      throw refused(
          "pulse width",
          Span.shown(width, Unit.SECOND),
          "above 0 s, " + envelope.width().text(Unit.SECOND));
    }
  }

  private void slew(double amplitude, double edge) {
    if (!(edge >= 0) || Double.isInfinite(edge)) {
      throw refused("pulse edge", Span.shown(edge, Unit.SECOND), "0 s or longer");
    }
    double slew = amplitude == 0 ? 0 : Math.abs(amplitude) / edge;
    if (!new Span(0, envelope.slew()).holds(slew)) {
      throw refused(
          "slew",
          Double.isInfinite(slew) ? "an edge of 0 s" : Unit.VOLT_PER_SECOND.format(slew),
          "at most " + Unit.VOLT_PER_SECOND.format(envelope.slew()));
    }
  }

  /** A pulse must reach its amplitude and end before the next one begins. */
  private void shape(PulseTrain train) {
    Pulse pulse = train.pulse();
    double ramps = (pulse.rise() + pulse.fall()) / 2;
    if (pulse.width() < ramps * (1 - 1e-9)) {
      throw refused(
          "pulse width",
          Unit.SECOND.format(pulse.width()),
          "at least half of both edges, " + Unit.SECOND.format(ramps));
    }
    double shortest = pulse.width() + ramps;
    if (train.count() > 1 && !new Span(shortest, Double.POSITIVE_INFINITY).holds(train.period())) {
      throw refused(
          "pulse period",
          Span.shown(train.period(), Unit.SECOND),
          "at least a whole pulse, " + Unit.SECOND.format(shortest));
    }
  }

  private double energy(double amplitude, double width, double edges) {
    double most = device.energyOfPulse(amplitude, width, edges).orElse(0.0);
    if (most > envelope.dose().energyPerPulse()) {
      throw refused(
          "energy of a pulse",
          "up to " + Unit.JOULE.format(most),
          "at most " + Unit.JOULE.format(envelope.dose().energyPerPulse()));
    }
    return most;
  }

  private static double larger(double asked, double rounded) {
    return Math.max(Math.abs(asked), Math.abs(rounded));
  }

  private static double rounded(double value, double step) {
    return step > 0 ? Math.rint(value / step) * step : value;
  }

  private static String volts(double value) {
    return Span.shown(value, Unit.VOLT);
  }

  private EnvelopeViolation refused(String quantity, String asked, String allowed) {
    return new EnvelopeViolation(device.name(), quantity, asked, allowed);
  }
}
