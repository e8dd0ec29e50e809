package org.ferroloop.bench;

import java.util.List;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.Reading;
import org.ferroloop.instrument.ReadingStatus;
import org.ferroloop.quantity.Unit;

/** Checks a read against the envelope of a device: before, what is asked; after, what came. */
final class ReadWall {
  private final Device device;
  private final Envelope envelope;

  ReadWall(Device device) {
    this.device = device;
    this.envelope = device.envelope();
  }

  /**
   * @throws EnvelopeViolation when a point or the compliance is outside
   */
  void check(IvSweep sweep) {
    if (sweep.points() < 1) {
      throw refused("points of a sweep", Integer.toString(sweep.points()), "at least 1");
    }
    // A staircase runs evenly between its ends, so that no point is beyond both of them.
    voltage(sweep.start());
    voltage(sweep.stop());
    compliance(sweep.compliance());
    if (!(sweep.nplc() > 0) || Double.isInfinite(sweep.nplc())) {
      throw refused("integration time", sweep.nplc() + " power line cycles", "above 0");
    }
    if (!(sweep.range() >= 0) || Double.isInfinite(sweep.range())) {
      throw refused(
          "current range", Span.shown(sweep.range(), Unit.AMPERE), "0 A (automatic) or more");
    }
  }

  /**
   * @throws EnvelopeViolation when it is above the envelope's, zero or not a number
   */
  void compliance(double compliance) {
    if (!(compliance > 0) || !new Span(0, envelope.compliance()).holds(compliance)) {
      throw refused(
          "compliance",
          Span.shown(compliance, Unit.AMPERE),
          "above 0 A, at most " + Unit.AMPERE.format(envelope.compliance()));
    }
  }

  private void voltage(double voltage) {
    double most = envelope.readVoltage();
    if (!new Span(-most, most).holds(voltage)) {
      throw refused(
          "read voltage",
          Span.shown(voltage, Unit.VOLT),
          "at most " + Unit.VOLT.format(most) + " of either sign");
    }
    double difference = envelope.relation().difference();
    if (!new Span(-difference, difference).holds(voltage)) {
      throw refused(
          "voltage between channels",
          Span.shown(voltage, Unit.VOLT),
          "at most " + Unit.VOLT.format(difference));
    }
  }

  /**
   * @throws EnvelopeLeft when a reading is in compliance or shows a conductance outside the window
   */
  void judge(IvSweep sweep, List<Reading> readings) {
    if (device.isReference()) {
      return;
    }
    double largest = Math.max(Math.abs(sweep.start()), Math.abs(sweep.stop()));
    for (Reading reading : readings) {
      if (reading.status() == ReadingStatus.COMPLIANCE && envelope.complianceStops()) {
        throw new EnvelopeLeft(
            device.name(),
            "a read in compliance at " + Unit.AMPERE.format(sweep.compliance()),
            "no compliance on a read",
            readings);
      }
      // Near zero volts a conductance is noise divided by nothing.
      if (reading.ok() && largest > 0 && Math.abs(reading.voltage()) >= 0.9 * largest) {
        conductance(reading.current() / reading.voltage(), readings);
      }
    }
  }

  private void conductance(double conductance, List<Reading> readings) {
    if (!envelope.conductance().holds(conductance)) {
      throw new EnvelopeLeft(
          device.name(),
          "a conductance of " + Span.shown(conductance, Unit.SIEMENS),
          envelope.conductance().text(Unit.SIEMENS),
          readings);
    }
  }

  private EnvelopeViolation refused(String quantity, String asked, String allowed) {
    return new EnvelopeViolation(device.name(), quantity, asked, allowed);
  }
}
