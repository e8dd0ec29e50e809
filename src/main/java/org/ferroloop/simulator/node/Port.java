package org.ferroloop.simulator.node;

import org.ferroloop.twin.switching.Waveform;

/**
 * The socket of one output of an instrument. The instrument drives and senses; which net it is on
 * is the circuit's and the matrix's affair.
 */
public final class Port {
  private final Circuit circuit;
  private final String name;
  private Drive drive = Drive.OPEN;
  private Waveform repeated;
  private double period;
  private double nextRepeat;

  Port(Circuit circuit, String name) {
    this.circuit = circuit;
    this.name = name;
  }

  public String name() {
    return name;
  }

  /** The circuit it belongs to. */
  public Circuit circuit() {
    return circuit;
  }

  /** Drives its net so from now on. */
  public void drive(Drive value) {
    circuit.drive(this, value);
  }

  /** What it does now. */
  public Drive drive() {
    return drive;
  }

  /** What its net does to it now. */
  public OperatingPoint sense() {
    return circuit.sense(this);
  }

  /**
   * Makes identical pulses and lets their time pass.
   *
   * @param emf in V behind the drive's resistance, beginning and ending at the drive's level
   * @param count at least 1
   * @param seconds from start to start
   */
  public void fire(Waveform emf, int count, double seconds) {
    circuit.fire(this, emf, count, seconds);
  }

  /**
   * Makes one waveform, lets its time pass, and tells what it gave meanwhile.
   *
   * @param emf as in {@link #fire}
   * @param seconds from its beginning, rising, the first at 0 s
   * @return the charge out of the port up to each time, in C
   */
  public double[] follow(Waveform emf, double[] seconds) {
    return circuit.follow(this, emf, seconds);
  }

  /** Repeats a waveform for as long as time passes, until {@link #stop}. */
  public void repeat(Waveform emf, double seconds) {
    circuit.repeat(this, emf, seconds);
  }

  /** Ends {@link #repeat}. */
  public void stop() {
    circuit.repeat(this, null, 0);
  }

  void setDrive(Drive value) {
    drive = value;
  }

  void setRepeat(Waveform emf, double seconds, double first) {
    repeated = emf;
    period = seconds;
    nextRepeat = first;
  }

  Waveform repeated() {
    return drive.open() ? null : repeated;
  }

  double period() {
    return period;
  }

  double nextRepeat() {
    return nextRepeat;
  }

  void nextRepeat(double when) {
    nextRepeat = when;
  }
}
