package org.ferroloop.simulator.node;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.ferroloop.twin.switching.Waveform;

/** Keeps the extremes of what one device sees. */
final class Judge {
  private double threshold;
  private double high;
  private double low;
  private double highCurrent;
  private double lowCurrent;
  private double charging;
  private double widest;
  private double slew;
  private double energy;
  private double highestPulseEnergy;
  private long positive;
  private long negative;
  private double above;
  private double heldAbove;
  private Waveform last;
  private List<Waveform> pulses = List.of();
  private List<PulseShape> shapes = List.of();

  Judge() {
    mark(0.5);
  }

  void mark(double volts) {
    threshold = volts;
    high = low = highCurrent = lowCurrent = charging = widest = slew = 0;
    energy = highestPulseEnergy = above = 0;
    positive = negative = 0;
    heldAbove = 0;
    last = null;
  }

  Verdict verdict() {
    return new Verdict(
        high,
        low,
        highCurrent,
        lowCurrent,
        charging,
        widest,
        slew,
        energy,
        highestPulseEnergy,
        positive,
        negative,
        above);
  }

  void hold(double volts, double amperes, double seconds) {
    see(volts, amperes);
    energy += volts * amperes * seconds;
    if (Math.abs(volts) > threshold) {
      above += seconds;
      heldAbove += seconds;
      widest = Math.max(widest, heldAbove);
    } else if (seconds > 0) {
      heldAbove = 0;
    }
  }

  void see(double volts, double amperes) {
    high = Math.max(high, volts);
    low = Math.min(low, volts);
    highCurrent = Math.max(highCurrent, amperes);
    lowCurrent = Math.min(lowCurrent, amperes);
  }

  void pulse(Waveform waveform, DoubleUnaryOperator current, double capacitance) {
    if (last == null || !last.equals(waveform)) {
      last = waveform;
      pulses = Pulses.of(waveform, threshold);
      shapes = pulses.stream().map(one -> PulseShape.of(one, threshold)).toList();
    }
    for (int i = 0; i < pulses.size(); i++) {
      one(pulses.get(i), shapes.get(i), current, capacitance);
    }
  }

  private void one(
      Waveform waveform, PulseShape shape, DoubleUnaryOperator current, double capacitance) {
    high = Math.max(high, shape.high());
    low = Math.min(low, shape.low());
    slew = Math.max(slew, shape.slew());
    charging = Math.max(charging, shape.slew() * capacitance);
    above += shape.above();
    if (shape.high() > threshold || shape.low() < -threshold) {
      heldAbove = shape.endsAbove() ? heldAbove + shape.above() : 0;
      widest = Math.max(widest, Math.max(shape.width(), heldAbove));
      if (shape.high() > threshold) {
        positive++;
      }
      if (shape.low() < -threshold) {
        negative++;
      }
    }
    double joules = conducted(waveform, current);
    energy += joules;
    highestPulseEnergy = Math.max(highestPulseEnergy, joules);
  }

  /** Trapezoids on the power at the knots: from above where the current rises faster than V. */
  private double conducted(Waveform waveform, DoubleUnaryOperator current) {
    double joules = 0;
    double power = 0;
    for (int i = 0; i < waveform.knots(); i++) {
      double v = waveform.voltage(i);
      double i1 = i > 0 && v == waveform.voltage(i - 1) ? Double.NaN : current.applyAsDouble(v);
      double now = Double.isNaN(i1) ? power : v * i1;
      if (!Double.isNaN(i1)) {
        highCurrent = Math.max(highCurrent, i1);
        lowCurrent = Math.min(lowCurrent, i1);
      }
      if (i > 0) {
        joules += (power + now) / 2 * (waveform.time(i) - waveform.time(i - 1));
      }
      power = now;
    }
    return joules;
  }
}
