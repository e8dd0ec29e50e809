package org.ferroloop.simulator.node;

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

  /** Lives through a voltage over the device, the charging already counted in. */
  void live(Waveform waveform) {
    judge.pulse(waveform, this::through, dut.capacitance());
    if (condition == Condition.NORMAL || condition == Condition.SHORT) {
      dut.live(waveform);
    }
  }
}
