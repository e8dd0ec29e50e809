package org.ferroloop.characterization.measurement;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.characterization.procedure.Observation;
import org.ferroloop.characterization.procedure.Point;
import org.ferroloop.characterization.procedure.Step;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.Reading;

/** Chooses each pulse of a write-verify by the readings so far. */
final class WriteVerifyBlocks implements BlockCourse.Blocks {
  static final String PHASE = "verify";

  /** A change above this share of the tolerance tells which way a sign moves the device. */
  private static final double TELLING = 0.5;

  private final Settings settings;
  private final TwoPulses pulses;
  private final IvSweep read;
  private final double target;
  private final double tolerance;
  private int sent;
  private boolean begun;
  private boolean known = true;
  private double before = Double.NaN;
  private double now = Double.NaN;

  /** +1 when positive pulses raise the conductance, -1 when they lower it, 0 while not known. */
  private int polarity;

  private int sign = 1;
  private double magnitude;

  WriteVerifyBlocks(Settings settings) {
    this.settings = settings;
    this.pulses = new TwoPulses(settings);
    this.read = ReadSettings.of(settings);
    this.target = settings.value("target");
    this.tolerance = settings.value("tolerance");
  }

  @Override
  public List<Step> get() {
    List<Step> steps = new ArrayList<>();
    if (begun && (reached() || sent == settings.count("max-pulses"))) {
      return steps;
    }
    if (begun) {
      pulses.addPulse(steps, known ? chosen() : unknown());
      sent++;
    }
    begun = true;
    steps.add(new Step.ReadStep(read, new Point(PHASE, 0, sent)));
    return steps;
  }

  private boolean reached() {
    return Math.abs(now / target - 1) <= tolerance;
  }

  /** The highest voltages in turn: nothing is known, and more than this is never done. */
  private double unknown() {
    return settings.value(sent % 2 == 0 ? "pos-voltage" : "neg-voltage");
  }

  private double chosen() {
    double start = settings.value("start-voltage");
    if (polarity == 0) {
      // Both signs at each magnitude, until one of them tells.
      sign = sent % 2 == 0 ? 1 : -1;
      magnitude = start + sent / 2 * settings.value("step");
    } else {
      int wanted = polarity * (now < target ? 1 : -1);
      magnitude = wanted == sign ? magnitude + rise() : start;
      sign = wanted;
    }
    double most = settings.value(sign > 0 ? "pos-voltage" : "neg-voltage");
    magnitude = Math.min(magnitude, Math.abs(most));
    return sign * magnitude;
  }

  /** No rise when as many pulses like the last one as fingers on a hand will do. */
  private double rise() {
    double moved = Math.abs(Math.log(now / before));
    return 5 * moved >= Math.abs(Math.log(target / now)) ? 0 : settings.value("step");
  }

  @Override
  public void heard(Point point, List<Reading> readings) {
    known = !readings.isEmpty();
    double conductance = Observation.conductance(readings);
    if (!Double.isFinite(conductance) || conductance <= 0) {
      return;
    }
    before = now;
    now = conductance;
    double moved = Math.log(now / before);
    if (polarity == 0 && sent > 0 && Math.abs(moved) > TELLING * tolerance) {
      polarity = sign * (moved > 0 ? 1 : -1);
    }
  }
}
