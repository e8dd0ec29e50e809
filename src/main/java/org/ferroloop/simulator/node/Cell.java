package org.ferroloop.simulator.node;

import java.util.function.IntConsumer;
import org.ferroloop.twin.switching.Dut;
import org.ferroloop.twin.switching.Waveform;

/** One device in its place: device, wiring, what is wrong with it, and its judge. */
public final class Cell {
  /** Of the short of a broken device, in S: 200 ohm. */
  private static final double SHORT = 1.0 / 200;

  private final String name;
  private final Dut dut;
  private final Wiring wiring;
  private final Judge judge = new Judge();
  private Condition condition = Condition.NORMAL;
  private double voltage;

  Cell(String name, Dut dut, Wiring wiring) {
    this.name = name;
    this.dut = dut;
    this.wiring = wiring;
  }

  public String name() {
    return name;
  }

  public Dut dut() {
    return dut;
  }

  public Wiring wiring() {
    return wiring;
  }

  Judge judge() {
    return judge;
  }

  Condition condition() {
    return condition;
  }

  void condition(Condition value) {
    condition = value;
  }

  /** The held voltage across the device and its series resistance. */
  double voltage() {
    return voltage;
  }

  void voltage(double volts) {
    voltage = volts;
  }

  double capacitance() {
    return wiring.parasiticCapacitance() + (condition == Condition.OPEN ? 0 : dut.capacitance());
  }

  /** The current through the cell with this voltage from end to end. */
  double current(double volts) {
    return volts * wiring.leakage() + through(deviceVoltage(volts));
  }

  /** The voltage across the device itself when this one is across the whole cell. */
  double deviceVoltage(double volts) {
    double r = wiring.seriesResistance();
    if (condition == Condition.OPEN) {
      return 0;
    }
    double whole = through(volts) * r;
    if (r == 0 || Math.abs(whole) < 1e-9 * Math.abs(volts)) {
      return volts - whole;
    }
    return Balance.root(v -> volts - v - r * through(v), Math.min(0, volts), Math.max(0, volts));
  }

  private double through(double deviceVolts) {
    return switch (condition) {
      case OPEN -> 0;
      case SHORT -> deviceVolts * SHORT + dut.current(deviceVolts);
      case NORMAL, STUCK -> dut.current(deviceVolts);
    };
  }

  /** Lets time pass at the held voltage. */
  void hold(double seconds) {
    double v = deviceVoltage(voltage);
    judge.hold(v, through(v), seconds);
    if (condition == Condition.NORMAL) {
      dut.hold(v, seconds);
    } else if (condition == Condition.OPEN) {
      dut.hold(0, seconds);
    }
  }

  /**
   * Lives as {@link #live}, and tells what flows meanwhile.
   *
   * @param seconds from the waveform's beginning, rising, the first at 0 s
   * @return the charge from top to bottom up to each time, in C: conduction, both capacitances, and
   *     what the polarisation binds
   */
  double[] follow(Waveform waveform, double[] seconds) {
    judge.pulse(waveform, this::through, dut.capacitance());
    double[] charge = new double[seconds.length];
    double[] amperes = new double[seconds.length];
    double[] bound = new double[seconds.length];
    IntConsumer look =
        i -> {
          double volts = waveform.at(seconds[i]);
          amperes[i] = through(volts) + volts * wiring.leakage();
          bound[i] = condition == Condition.OPEN ? 0 : dut.boundCharge();
        };
    if (condition == Condition.NORMAL || condition == Condition.SHORT) {
      dut.live(waveform, seconds, look);
    } else {
      for (int i = 0; i < seconds.length; i++) {
        look.accept(i);
      }
    }
    for (int i = 1; i < seconds.length; i++) {
      double dt = seconds[i] - seconds[i - 1];
      double volts = waveform.at(seconds[i]) - waveform.at(seconds[i - 1]);
      charge[i] =
          charge[i - 1]
              + dt * (amperes[i] + amperes[i - 1]) / 2
              + capacitance() * volts
              + (bound[i] - bound[i - 1]);
    }
    return charge;
  }

  /** Lives through a voltage over the device, the charging already counted in. */
  void live(Waveform waveform) {
    judge.pulse(waveform, this::through, dut.capacitance());
    if (condition == Condition.NORMAL || condition == Condition.SHORT) {
      dut.live(waveform);
    }
  }
}
