package org.ferroloop.simulator.mainframe;

import org.ferroloop.random.RandomStream;
import org.ferroloop.simulator.node.Drive;
import org.ferroloop.simulator.node.OperatingPoint;
import org.ferroloop.simulator.node.Port;
import org.ferroloop.twin.switching.Waveform;

/**
 * The output of one WGFMU channel: mode, relay, force range and what it forces. What is allowed,
 * and when settings come into force, is the library's affair; here everything happens at once. Not
 * thread-safe: the bench's lock is held.
 */
public final class WgfmuOutput {
  private final int channel;
  private final WgfmuSpec spec;
  private final Port port;
  private final Rsu rsu;
  private final RandomStream noise;
  private WgfmuMode mode = WgfmuMode.SMU;
  private ForceRange forceRange = ForceRange.AUTO;
  private double voltage;

  /**
   * @param channel 101 to 1002
   * @param port at the RSU's WGFMU side
   * @param noise of its samples, a stream of its own
   */
  public WgfmuOutput(int channel, WgfmuSpec spec, Port port, Rsu rsu, RandomStream noise) {
    this.channel = channel;
    this.spec = spec;
    this.port = port;
    this.rsu = rsu;
    this.noise = noise;
  }

  /** Its number, 101 to 1002. */
  public int channel() {
    return channel;
  }

  /** The switch at its end. */
  public Rsu rsu() {
    return rsu;
  }

  public WgfmuMode mode() {
    return mode;
  }

  /**
   * Changes the mode; when the channel is connected, the RSU follows. The forced voltage stays, so
   * that leaving a mode with a voltage on is a {@link HotSwitch}, except that SMU mode forces none.
   */
  public void mode(WgfmuMode wanted) {
    mode = wanted;
    if (connected()) {
      rsu.switchTo(path());
    }
    if (wanted == WgfmuMode.SMU) {
      voltage = 0;
    }
    drive();
  }

  public ForceRange forceRange() {
    return forceRange;
  }

  /** Changes the force range; the voltage is clipped to it. */
  public void forceRange(ForceRange wanted) {
    forceRange = wanted;
    force(voltage);
  }

  /** Whether its RSU's relay is closed, on either side. */
  public boolean connected() {
    return rsu.path() != Rsu.Path.OPEN;
  }

  /** Closes the relay on the side of the mode. */
  public void connect() {
    drive();
    rsu.switchTo(path());
    drive();
  }

  /** Opens the relay; a voltage that is on makes it a {@link HotSwitch}. */
  public void disconnect() {
    rsu.switchTo(Rsu.Path.OPEN);
    drive();
  }

  /** The EMF that it forces or holds, in V; 0 in SMU mode. */
  public double voltage() {
    return voltage;
  }

  /** Forces an EMF from now on, clipped to the force range, in V. No effect in SMU mode. */
  public void force(double volts) {
    voltage = mode == WgfmuMode.SMU ? 0 : forceRange.clipped(volts);
    drive();
  }

  /**
   * Forces a waveform so many times without a gap, and lets its time pass; then it holds the last
   * voltage. Not connected, only the time passes.
   *
   * @param emf in V behind the source resistance, clipped to the force range; it begins at its
   *     first voltage, to which the output jumps
   * @param count at least 1
   */
  public void play(Waveform emf, int count) {
    Waveform within = clipped(emf);
    force(within.voltage(0));
    if (rsu.path() == Rsu.Path.WGFMU) {
      port.fire(within, count, within.duration());
    } else {
      port.circuit().pass(count * within.duration());
    }
    force(within.voltage(within.knots() - 1));
  }

  /**
   * Forces a waveform once as {@link #play}, and tells what it gave meanwhile. Not connected, it
   * gives nothing.
   *
   * @param seconds from its beginning, rising, the first at 0 s
   * @return the charge out of the channel up to each time, in C
   */
  public double[] follow(Waveform emf, double[] seconds) {
    Waveform within = clipped(emf);
    if (rsu.path() != Rsu.Path.WGFMU) {
      play(emf, 1);
      return new double[seconds.length];
    }
    force(within.voltage(0));
    double[] charge = port.follow(within, seconds);
    force(within.voltage(within.knots() - 1));
    return charge;
  }

  /** What is at the output now: V and A out of the channel. */
  public OperatingPoint sense() {
    return port.sense();
  }

  /**
   * What would be at the output at another EMF, with the device as it is; no time passes and the
   * forced voltage is afterwards what it was. For samples along a waveform.
   *
   * @param volts EMF in V
   */
  public OperatingPoint senseAt(double volts) {
    double before = voltage;
    force(volts);
    OperatingPoint point = sense();
    force(before);
    return point;
  }

  /** One voltage sample as it is measured, in V. */
  public double sampledVoltage(OperatingPoint point) {
    return point.voltage() + spec.voltageNoise() * noise.nextGaussian();
  }

  /**
   * One current sample as it is measured, in A; it saturates at the range.
   *
   * @param range index into the current ranges: 1 uA, 10 uA, 100 uA, 1 mA, 10 mA
   */
  public double sampledCurrent(OperatingPoint point, int range) {
    return sampledCurrent(point.current(), spec.currentNoise()[range], range);
  }

  /**
   * The mean of a window as it is measured, in A; it saturates at the range, and its noise falls
   * with the root of the samples.
   *
   * @param mean true mean over the window, in A
   * @param samples of 5 ns in it
   */
  public double averagedCurrent(double mean, double samples, int range) {
    return sampledCurrent(mean, spec.currentNoise()[range] / Math.sqrt(samples), range);
  }

  private double sampledCurrent(double exact, double rms, int range) {
    double full = spec.currentRanges()[range];
    double measured = exact + rms * noise.nextGaussian();
    return Math.max(-full, Math.min(full, measured));
  }

  /** As after power-on: SMU mode, the RSU passes the SMU, 0 V. */
  public void reset() {
    force(0);
    mode = WgfmuMode.SMU;
    forceRange = ForceRange.AUTO;
    rsu.switchTo(Rsu.Path.SMU);
    drive();
  }

  private Rsu.Path path() {
    return mode == WgfmuMode.SMU ? Rsu.Path.SMU : Rsu.Path.WGFMU;
  }

  private Waveform clipped(Waveform emf) {
    double[] t = new double[emf.knots()];
    double[] v = new double[emf.knots()];
    for (int i = 0; i < t.length; i++) {
      t[i] = emf.time(i);
      v[i] = mode == WgfmuMode.SMU ? 0 : forceRange.clipped(emf.voltage(i));
    }
    return Waveform.of(t, v);
  }

  private void drive() {
    port.drive(
        switch (mode) {
          case SMU -> Drive.OPEN;
          case PG -> Drive.voltage(voltage, spec.resistance(), Double.POSITIVE_INFINITY);
          case DC, FASTIV -> Drive.voltage(voltage, 0, spec.currentLimit());
        });
  }
}
