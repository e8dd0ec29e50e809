package org.ferroloop.bench;

import java.util.List;
import org.ferroloop.instrument.ForcedWaveform;
import org.ferroloop.instrument.ForcedWaveform.Ramp;
import org.ferroloop.quantity.Unit;

/**
 * Checks a waveform against the envelope of a device. Between its knots a voltage is straight, so
 * that no point of it is beyond them; what is asked is what is made, for a waveform meter rounds
 * nothing. Each time it leaves 0 V it makes a pulse, however low: that rises to one top and falls
 * to 0 V, so that no two hide in one, and all of its time counts as its longest width.
 */
final class WaveformWall {
  private final Device device;
  private final Envelope envelope;
  private final Wire wire;

  WaveformWall(Device device, Wire wire) {
    this.device = device;
    this.envelope = device.envelope();
    this.wire = wire;
  }

  /**
   * @return its pulses and their energy
   * @throws EnvelopeViolation when any part of it is outside
   */
  WaveformDose check(ForcedWaveform waveform) {
    if (device.isReference()) {
      throw refused("pulses", "a waveform", "none: it is a reference resistor");
    }
    double volts = 0;
    for (Ramp ramp : waveform.ramps()) {
      if (!(ramp.seconds() > 0) || Double.isInfinite(ramp.seconds())) {
        throw refused("ramp", Span.shown(ramp.seconds(), Unit.SECOND), "above 0 s");
      }
      amplitude(wire.across(ramp.volts()));
      slew(Math.abs(ramp.volts() - volts) / ramp.seconds());
      volts = ramp.volts();
    }
    if (volts != 0) {
      throw refused("end of a waveform", Span.shown(volts, Unit.VOLT), "0 V");
    }
    List<List<Ramp>> pulses = Excursions.of(waveform);
    if (pulses.isEmpty()) {
      throw refused("pulses", "none in the waveform", "at least 1");
    }
    return new WaveformDose(pulses.size(), pulses.stream().mapToDouble(this::pulse).sum());
  }

  private void amplitude(double across) {
    if (!envelope.amplitude().holds(across)) {
      throw refused(
          "amplitude", Span.shown(across, Unit.VOLT), envelope.amplitude().text(Unit.VOLT));
    }
    double difference = envelope.relation().difference();
    if (Math.abs(across) > difference) {
      throw refused(
          "voltage between channels",
          Span.shown(across, Unit.VOLT),
          "at most " + Span.shown(difference, Unit.VOLT));
    }
  }

  private void slew(double slew) {
    if (!new Span(0, envelope.slew()).holds(slew)) {
      throw refused(
          "slew",
          Span.shown(slew, Unit.VOLT_PER_SECOND),
          "at most " + Unit.VOLT_PER_SECOND.format(envelope.slew()));
    }
  }

  /** The most energy of one, in J. */
  private double pulse(List<Ramp> ramps) {
    double peak = ramps.stream().mapToDouble(ramp -> Math.abs(ramp.volts())).max().orElseThrow();
    double whole = 0;
    double aboveHalf = 0;
    double square = 0;
    double before = 0;
    boolean falls = false;
    for (Ramp ramp : ramps) {
      double now = Math.abs(ramp.volts());
      falls |= now < before;
      if (falls && now > before) {
        throw refused("pulse of a waveform", "one that rises again", "one top, then back to 0 V");
      }
      whole += ramp.seconds();
      aboveHalf += ramp.seconds() * shareAbove(before, now, peak / 2);
      square += ramp.seconds() * (before * before + before * now + now * now) / 3;
      before = now;
    }
    width(aboveHalf, whole);
    double highest = envelope.conductance().most();
    return Double.isFinite(highest)
        ? energy(square * highest + peak * peak * device.capacitance())
        : 0;
  }

  private static double shareAbove(double a, double b, double level) {
    double low = Math.min(a, b);
    double high = Math.max(a, b);
    return low >= level ? 1 : high <= level ? 0 : (high - level) / (high - low);
  }

  private void width(double half, double whole) {
    Span allowed = envelope.width();
    if (!new Span(allowed.least(), Double.POSITIVE_INFINITY).holds(half)) {
      throw refused(
          "pulse width", Span.shown(half, Unit.SECOND), "at least " + shown(allowed.least()));
    }
    if (!new Span(0, allowed.most()).holds(whole)) {
      throw refused(
          "time away from 0 V",
          Span.shown(whole, Unit.SECOND),
          "at most the longest pulse, " + shown(allowed.most()));
    }
  }

  private static String shown(double seconds) {
    return Span.shown(seconds, Unit.SECOND);
  }

  private double energy(double joules) {
    double most = envelope.dose().energyPerPulse();
    if (joules > most) {
      throw refused(
          "energy of a pulse",
          "up to " + Unit.JOULE.format(joules),
          "at most " + shownEnergy(most));
    }
    return joules;
  }

  private static String shownEnergy(double joules) {
    return Span.shown(joules, Unit.JOULE);
  }

  private EnvelopeViolation refused(String quantity, String asked, String allowed) {
    return new EnvelopeViolation(device.name(), quantity, asked, allowed);
  }
}
