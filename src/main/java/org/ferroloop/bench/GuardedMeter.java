package org.ferroloop.bench;

import java.util.List;
import org.ferroloop.bench.Relation.Rest;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.Reading;
import org.ferroloop.instrument.SmuLimits;
import org.ferroloop.instrument.SourceMeasureUnit;

/** A source-measure unit behind the wall. */
final class GuardedMeter extends GuardedInstrument implements SourceMeasureUnit {
  GuardedMeter(Control control, Slot slot) {
    super(control, slot);
  }

  private SourceMeasureUnit meter() {
    return acting(SourceMeasureUnit.class);
  }

  @Override
  public SmuLimits limits() {
    return control.ask(() -> ((SourceMeasureUnit) slot.driver()).limits());
  }

  /**
   * {@inheritDoc}
   *
   * @throws EnvelopeViolation when the compliance is above the armed device's
   */
  @Override
  public void outputOn(double compliance) {
    control.act(
        () -> {
          new ReadWall(control.device()).compliance(compliance);
          SourceMeasureUnit meter = meter();
          slot.turnsOn();
          meter.outputOn(compliance);
          if (control.device().envelope().complianceStops()) {
            // Where compliance is allowed, an output that trips by itself would read nothing.
            meter.armProtection();
          }
          return null;
        });
  }

  /**
   * {@inheritDoc}
   *
   * @throws EnvelopeViolation when a point, the compliance or another channel is outside the
   *     envelope of the armed device; nothing was sent
   * @throws BenchAborted when it went wrong, or when the readings left the envelope (the cause is
   *     an {@link EnvelopeLeft} that holds them); the bench was made safe
   */
  @Override
  public List<Reading> measure(IvSweep sweep) {
    return control.act(
        () -> {
          requireOn();
          Device device = control.device();
          ReadWall wall = new ReadWall(device);
          wall.check(sweep);
          othersRest(device);
          List<Reading> readings = meter().measure(sweep);
          wall.judge(sweep, readings);
          return readings;
        });
  }

  private void othersRest(Device device) {
    if (device.envelope().relation().generatorsWhileReading() == Rest.OFF) {
      for (Slot other : control.slots()) {
        if (other.isGenerator() && other.mayBeOn()) {
          throw new EnvelopeViolation(
              device.name(), "read of " + slot.name(), "with " + other.name() + " on", "only off");
        }
      }
    }
  }
}
