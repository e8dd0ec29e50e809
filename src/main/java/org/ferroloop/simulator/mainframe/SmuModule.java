package org.ferroloop.simulator.mainframe;

import org.ferroloop.simulator.model.InstrumentModel;
import org.ferroloop.simulator.model.SmuModel;
import org.ferroloop.simulator.model.SmuSpec;
import org.ferroloop.simulator.node.Port;

/**
 * A source-measure unit in a slot (B1517A, B1511B): the physics of {@link SmuModel} in the terms of
 * the mainframe. Values are those that its settings allow; whoever calls has checked them. Not
 * thread-safe: the bench's lock is held.
 */
public final class SmuModule implements MainframeModule {
  /** In series with the output when it is asked for, in ohm [K]. */
  public static final double SERIES_RESISTANCE = 1e6;

  /** Steps of a range that the high-speed converter tells apart (instruments.md 1.1). */
  private static final double HIGH_SPEED_COUNTS = 50_000;

  private static final double FILTERED = 1e-3; // s, settling of the output behind its filter [K]
  private static final double UNFILTERED = 0.2e-3; // s, without [K]

  private final int slot;
  private final String model;
  private final SmuSpec spec;
  private final SmuModel physics;
  private final InstrumentModel unit;
  private final Port port;
  private boolean filter;
  private boolean highSpeed = true;

  /**
   * @param model as {@code UNT?} names it
   * @param physics over the port
   * @param unit the same, through whatever spoils its readings
   */
  public SmuModule(
      int slot, String model, SmuSpec spec, SmuModel physics, InstrumentModel unit, Port port) {
    this.slot = slot;
    this.model = model;
    this.spec = spec;
    this.physics = physics;
    this.unit = unit;
    this.port = port;
  }

  @Override
  public int slot() {
    return slot;
  }

  @Override
  public String model() {
    return model;
  }

  /** Ranges and limits. */
  public SmuSpec spec() {
    return spec;
  }

  /** Its output, at the device or at the SMU side of an RSU. */
  public Port port() {
    return port;
  }

  /** Whether its output switch is closed. */
  public boolean on() {
    return unit.get("output") != 0;
  }

  /** Closes or opens its output switch and lets the relay's time pass. */
  public void on(boolean closed) {
    unit.set("output", closed ? 1 : 0);
  }

  /** Whether the output filter is in. */
  public boolean filter() {
    return filter;
  }

  /** Puts the output filter in or out; the output settles more slowly behind it. */
  public void filter(boolean in) {
    filter = in;
  }

  /** Puts the series resistor in or out. */
  public void seriesResistor(boolean in) {
    unit.set("source.resistance", in ? SERIES_RESISTANCE : 0);
  }

  /**
   * Forces a voltage, rounded to range/20000, and lets the output settle.
   *
   * @param range one of the ranges, in V
   * @param compliance in A, positive
   */
  public void forceVoltage(double volts, double range, double compliance) {
    unit.set("voltage.range", range);
    boolean limitFirst = compliance <= spec.mostCurrentAt(unit.get("voltage"));
    if (limitFirst) {
      unit.set("compliance.current", compliance);
    }
    unit.set("voltage", volts);
    unit.set("compliance.current", compliance);
    unit.set("function", 0);
    settle();
  }

  /**
   * Forces a current, rounded to range/20000, and lets the output settle.
   *
   * @param range one of the ranges, in A
   * @param compliance in V, positive
   */
  public void forceCurrent(double amperes, double range, double compliance) {
    unit.set("current.range", range);
    unit.set("compliance.voltage", compliance);
    unit.set("current", amperes);
    unit.set("function", 1);
    settle();
  }

  /** The setting step of an output range: 25 uV on the 0.5 V range. */
  public double settingStep(double range) {
    return range / spec.sourceCounts();
  }

  /** Whether its compliance is acting now. */
  public boolean limited() {
    return on() && unit.get("tripped") != 0;
  }

  /**
   * How it integrates.
   *
   * @param fast whether by the high-speed converter, which resolves range/50000
   * @param seconds one integration
   * @param autoZero whether its zero is measured each time as well, which takes as long again
   */
  public void integration(boolean fast, double seconds, boolean autoZero) {
    highSpeed = fast;
    double cycles = seconds * spec.lineFrequency();
    unit.set("nplc", Math.max(spec.leastNplc(), Math.min(spec.mostNplc(), cycles)));
    unit.set("autozero", autoZero ? 1 : 0);
  }

  /**
   * Chooses the current measuring range.
   *
   * @param range in A; the range when fixed, else the lowest one that it takes by itself
   */
  public void currentRange(double range, boolean fixed) {
    if (fixed) {
      unit.set("sense.current.range", range);
    } else {
      unit.set("sense.current.range.lower", range);
      unit.set("sense.current.range.auto", 1);
    }
  }

  /** Takes one reading, and its time. */
  public SmuReading measure() {
    double[] numbers = unit.perform("measure");
    int status = (int) numbers[4];
    double currentStep = physics.currentStep();
    double voltageStep = spec.voltageStep(numbers[0]);
    if (highSpeed) {
      currentStep = Math.max(currentStep, physics.currentRange() / HIGH_SPEED_COUNTS);
      voltageStep = Math.max(voltageStep, spec.voltageRange(numbers[0]) / HIGH_SPEED_COUNTS);
    }
    return new SmuReading(
        Math.rint(numbers[0] / voltageStep) * voltageStep,
        Math.rint(numbers[1] / currentStep) * currentStep,
        currentStep,
        voltageStep,
        (status & SmuModel.OVERRANGE) != 0,
        (status & (SmuModel.COMPLIANCE | SmuModel.RANGE_COMPLIANCE)) != 0
            || (unit.get("function") != 0 && limited()));
  }

  @Override
  public void reset() {
    filter = false;
    unit.reset();
  }

  /** Adds the currents of an RSU to its readings. */
  void behind(Rsu rsu) {
    physics.stray(() -> rsu.strayCurrent(unit.get("nplc")));
  }

  private void settle() {
    port.circuit().pass(filter ? FILTERED : UNFILTERED);
  }
}
