package org.ferroloop.simulator.model;

import java.util.function.DoubleSupplier;
import org.ferroloop.random.RandomStream;
import org.ferroloop.simulator.node.Circuit;
import org.ferroloop.simulator.node.OperatingPoint;

/** The measuring side: ranges, their settling, integration, noise and resolution. */
final class SmuMeter {
  private static final double SHORTEST_DELAY = 1e-3; // s, the automatic source delay

  private final SmuSpec spec;
  private final Settings settings;
  private final Circuit circuit;
  private final RandomStream noise;
  private DoubleSupplier stray = () -> 0;
  private int range = -1;

  SmuMeter(SmuSpec spec, Settings settings, Circuit circuit, RandomStream noise) {
    this.spec = spec;
    this.settings = settings;
    this.circuit = circuit;
    this.noise = noise;
  }

  /** Adds a current to every reading, in A. */
  void stray(DoubleSupplier amperes) {
    stray = amperes;
  }

  /** The resolution of the last current reading, in A. */
  double step() {
    return spec.measureSteps()[Math.max(range, 0)];
  }

  /** The range of the last current reading, in A. */
  double range() {
    return spec.currentRanges()[Math.max(range, 0)];
  }

  /** What limits the current: compliance, and a fixed measuring range where that clamps. */
  double currentLimit() {
    double compliance = settings.get("compliance.current");
    return rangeLimits() ? settings.get("sense.current.range") * spec.overRange() : compliance;
  }

  private boolean rangeLimits() {
    return spec.rangeClamps()
        && !settings.on("sense.current.range.auto")
        && settings.get("sense.current.range") * spec.overRange()
            < settings.get("compliance.current");
  }

  /** Waits for the source, finds the range and integrates. */
  void settle(OperatingPoint point) {
    int wanted = currentRange(point.current());
    int changes = range < 0 ? 1 : Math.abs(wanted - range);
    double delay = settings.on("delay.auto") ? SHORTEST_DELAY : settings.get("delay");
    double cycles = settings.get("nplc") * (settings.on("autozero") ? 2 : 1);
    circuit.pass(
        delay
            + changes * spec.rangeChange()
            + spec.settling()[wanted]
            + cycles / spec.lineFrequency());
    range = wanted;
  }

  private int currentRange(double amperes) {
    double[] ranges = spec.currentRanges();
    if (!settings.on("sense.current.range.auto")) {
      return spec.rangeFor(ranges, settings.get("sense.current.range"));
    }
    int lowest = spec.rangeFor(ranges, settings.get("sense.current.range.lower"));
    return Math.max(lowest, spec.rangeFor(ranges, amperes));
  }

  /** The five numbers of a reading. */
  double[] reading(OperatingPoint point, boolean on, double seconds) {
    double status = settings.on("fourwire") ? SmuModel.FOUR_WIRE : 0;
    if (!on) {
      status += SmuModel.OUTPUT_OFF;
    }
    double amperes = on ? current(point.current()) : current(0);
    double volts = on ? voltage(point.voltage()) : 0;
    if (amperes == SmuModel.OVERFLOW) {
      status += SmuModel.OVERRANGE;
    }
    if (on && point.limited()) {
      status += rangeLimits() ? SmuModel.RANGE_COMPLIANCE : SmuModel.COMPLIANCE;
    }
    double ohms =
        amperes == 0 || amperes == SmuModel.OVERFLOW ? SmuModel.NO_NUMBER : volts / amperes;
    return new double[] {volts, amperes, ohms, seconds, status};
  }

  private double current(double amperes) {
    double full = spec.currentRanges()[range];
    if (Math.abs(amperes) > full * spec.overRange() * (1 + 1e-6)) {
      return SmuModel.OVERFLOW;
    }
    double sigma = (full * spec.noiseShare() + spec.noiseFloor()) / Math.sqrt(settings.get("nplc"));
    double step = spec.measureSteps()[range];
    double measured = amperes + stray.getAsDouble() + spec.offset() + sigma * noise.nextGaussian();
    return Math.rint(measured / step) * step;
  }

  private double voltage(double volts) {
    double[] ranges = spec.voltageRanges();
    double full = ranges[spec.rangeFor(ranges, volts)];
    double sigma = full * spec.noiseShare() / Math.sqrt(settings.get("nplc"));
    double step = full / spec.measureCounts();
    return Math.rint((volts + sigma * noise.nextGaussian()) / step) * step;
  }
}
