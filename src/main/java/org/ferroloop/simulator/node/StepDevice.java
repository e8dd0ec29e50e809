package org.ferroloop.simulator.node;

import org.ferroloop.random.RandomStream;
import org.ferroloop.twin.ConductanceWindow;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.PulseConditions;
import org.ferroloop.twin.switching.Dut;
import org.ferroloop.twin.switching.Waveform;

/**
 * A device that follows a behavioural twin: each pulse whose peak is at least half of the twin's
 * amplitude of that sign is one step, whatever its width; smaller ones do nothing. It conducts in
 * proportion to the voltage. So a bench can be held against the twin it is made of.
 *
 * <p>It begins at w = 0. Spread, write noise and read noise of the twin are left out: they are of
 * arrays and of instruments here. With cycle-to-cycle noise a step is drawn from the device's own
 * stream.
 */
public final class StepDevice implements Dut {
  private final DeviceTwin twin;
  private final ConductanceWindow window;
  private final PulseConditions pulse;
  private final RandomStream noise;
  private float weight;

  /**
   * @param noise of the steps, a stream of its own
   * @throws IllegalArgumentException when the twin has no window or no pulse
   */
  public StepDevice(DeviceTwin twin, RandomStream noise) {
    this.twin = twin;
    this.window = twin.window().orElseThrow(() -> missing("a conductance window"));
    this.pulse = twin.pulse().orElseThrow(() -> missing("a pulse"));
    this.noise = noise;
  }

  private static IllegalArgumentException missing(String what) {
    return new IllegalArgumentException("a device that is simulated wants a twin with " + what);
  }

  @Override
  public double current(double volts) {
    return volts * window.conductance(weight);
  }

  @Override
  public double capacitance() {
    return 0;
  }

  @Override
  public void live(Waveform waveform) {
    double peak = 0;
    for (int i = 0; i < waveform.knots(); i++) {
      double volts = waveform.voltage(i);
      peak = Math.abs(volts) > Math.abs(peak) ? volts : peak;
    }
    if (reaches(peak, pulse.amplitudeUp())) {
      step(twin.stepUp(weight));
    } else if (reaches(peak, pulse.amplitudeDown())) {
      step(-twin.stepDown(weight));
    }
  }

  private static boolean reaches(double peak, double amplitude) {
    return peak / amplitude >= 0.5;
  }

  private void step(double nominal) {
    double spread = twin.variability().cycleToCycle();
    double moved = spread > 0 ? nominal * (1 + spread * noise.nextGaussian()) : nominal;
    double least = twin.parameters().wMin();
    double most = twin.parameters().wMax();
    // In floats, as arrays of twins keep their weights.
    weight = (float) Math.max(least, Math.min(most, weight + moved));
  }

  @Override
  public void hold(double volts, double seconds) {
    // It neither relaxes nor ages.
  }

  /** Its weight, which is as far as it is known where its polarisation is. */
  @Override
  public double polarisation() {
    return weight;
  }
}
