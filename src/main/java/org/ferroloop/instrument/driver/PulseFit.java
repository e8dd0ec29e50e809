package org.ferroloop.instrument.driver;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.instrument.PulseLimits;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.profile.PulseRule;
import org.ferroloop.quantity.Unit;

/**
 * Holds trains against what a generator can make into its load. A quantity that the generator's
 * resolution only meets within more than 1 % is refused: 27 ns on a grid of 10 ns is another pulse.
 */
final class PulseFit {
  private static final double TOLERANCE = 0.01;

  private final PulseRule rule;
  private final LoadModel load;

  PulseFit(PulseRule rule, LoadModel load) {
    this.rule = rule;
    this.load = load;
  }

  /** The limits at the DUT. */
  PulseLimits limits() {
    return new PulseLimits(
        load.dut(rule.smallestSwing()),
        load.dut(rule.highest()),
        load.dut(rule.lowest()),
        load.dut(rule.levelStep()),
        rule.minWidth(),
        rule.maxWidth(),
        rule.widthStep(),
        rule.minEdge(),
        rule.maxEdge(),
        rule.minPeriod(),
        rule.maxPeriod(),
        rule.longestTrain());
  }

  /** What is wrong with a train; empty when it can be made. */
  List<String> misfits(PulseTrain train) {
    List<String> misfits = new ArrayList<>();
    Pulse asked = train.pulse();
    PulseTrain possible = nearest(train);
    Pulse pulse = possible.pulse();
    compare(misfits, "amplitude", asked.amplitude(), pulse.amplitude(), Unit.VOLT);
    compare(misfits, "width", asked.width(), pulse.width(), Unit.SECOND);
    compare(misfits, "rise", asked.rise(), pulse.rise(), Unit.SECOND);
    compare(misfits, "fall", asked.fall(), pulse.fall(), Unit.SECOND);
    if (train.count() != possible.count()) {
      misfits.add("a train of " + train.count() + " pulses, 1 to " + rule.longestTrain());
    }
    if (train.count() > 1) {
      compare(misfits, "period", train.period(), possible.period(), Unit.SECOND);
    }
    return misfits;
  }

  private static void compare(
      List<String> misfits, String what, double asked, double possible, Unit unit) {
    double slack = TOLERANCE * Math.abs(asked);
    if (!(Math.abs(asked - possible) <= slack)) {
      String text = Double.isFinite(asked) ? unit.format(asked) : Double.toString(asked);
      misfits.add(what + " " + text + " is not possible, " + unit.format(possible) + " is");
    }
  }

  /** The nearest train that can be made. */
  PulseTrain nearest(PulseTrain train) {
    Pulse asked = train.pulse();
    double width =
        onGrid(within(asked.width(), rule.minWidth(), rule.maxWidth()), rule.widthStep());
    double longestEdge = Math.min(rule.maxEdge(), Math.max(rule.minEdge(), width));
    double rise = within(asked.rise(), rule.minEdge(), longestEdge);
    double fall = within(asked.fall(), rule.minEdge(), longestEdge);
    // A trapezoid is as wide at half height as plateau and half of both edges together.
    if (width < (rise + fall) / 2) {
      if (width >= rule.minEdge()) {
        double shrink = width / ((rise + fall) / 2);
        rise = Math.max(rule.minEdge(), rise * shrink);
        fall = Math.max(rule.minEdge(), 2 * width - rise);
      } else {
        width = roundUp((rise + fall) / 2, rule.widthStep());
      }
    }
    int count = Math.max(1, Math.min(train.count(), rule.longestTrain()));
    Pulse pulse = new Pulse(amplitude(asked.amplitude()), width, rise, fall);
    double period = train.period();
    if (count > 1) {
      double least = Math.max(rule.minPeriod(), occupied(pulse) + rule.deadTime());
      period = within(train.period(), least, rule.maxPeriod());
    }
    return new PulseTrain(pulse, count, period);
  }

  /** The generator's numbers for a train that fits. */
  PulseSettings settings(PulseTrain train) {
    PulseTrain exact = nearest(train);
    Pulse pulse = exact.pulse();
    double period = exact.count() > 1 ? exact.period() : singlePeriod(pulse);
    return new PulseSettings(
        load.number(load.emf(pulse.amplitude())),
        pulse.width(),
        pulse.rise() * rule.edgeShare(),
        pulse.fall() * rule.edgeShare(),
        period,
        exact.count());
  }

  private double amplitude(double asked) {
    if (asked == 0 || Double.isNaN(asked)) {
      return 0;
    }
    double emf = onGrid(within(load.emf(asked), rule.lowest(), rule.highest()), rule.levelStep());
    double swing = Math.max(Math.abs(emf), rule.smallestSwing());
    return load.dut(asked < 0 ? -swing : swing);
  }

  /** A round period with room for a single pulse, so that it seldom changes. */
  private double singlePeriod(Pulse pulse) {
    double least =
        Math.max(
            rule.minPeriod(), Math.max(1.5 * occupied(pulse), occupied(pulse) + rule.deadTime()));
    double decade = Math.pow(10, Math.floor(Math.log10(least)));
    for (double step : new double[] {1, 2, 5}) {
      if (decade * step >= least) {
        return Math.min(decade * step, rule.maxPeriod());
      }
    }
    return Math.min(decade * 10, rule.maxPeriod());
  }

  /** From the start of the leading to the end of the trailing edge, in s. */
  private static double occupied(Pulse pulse) {
    return pulse.width() + (pulse.rise() + pulse.fall()) / 2;
  }

  private static double within(double value, double least, double most) {
    return Double.isNaN(value) ? least : Math.max(least, Math.min(most, value));
  }

  private static double onGrid(double value, double step) {
    return step == 0 ? value : Math.rint(value / step) * step;
  }

  private static double roundUp(double value, double step) {
    return step == 0 ? value : Math.ceil(value / step - 1e-9) * step;
  }
}
