package org.ferroloop.calibration.symmetry;

import java.nio.file.Path;
import org.ferroloop.random.RandomStream;
import org.ferroloop.synapse.ArrayState;
import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.synapse.PulseTally;
import org.ferroloop.synapse.SynapseArray;
import org.ferroloop.twin.ConductanceWindow;
import org.ferroloop.twin.switching.RcFilter;
import org.ferroloop.twin.switching.SwitchingDevice;
import org.ferroloop.twin.switching.SwitchingFile;
import org.ferroloop.twin.switching.SwitchingTwin;
import org.ferroloop.twin.switching.Waveform;

/** The switching twin of ID161ZR15000 as an array of one cell, no instruments about it. */
final class Film implements SynapseArray {
  /** 50 ohm of the generator and 100 ohm of the line. */
  private static final double OHMS = 150;

  private static final double EDGES = 16e-9;

  private final SwitchingDevice device;
  private final Waveform up;
  private final Waveform down;
  private final RandomStream readNoise;
  private final double noise;
  private long ups;
  private long downs;
  private long reads;

  /**
   * @param widths its width and amplitudes
   * @param cycles noise of pulses; null for none
   * @param noise standard deviation of a reading, drawn from readNoise; 0 for none
   */
  Film(Widths widths, RandomStream cycles, RandomStream readNoise, double noise) {
    SwitchingTwin twin = SwitchingFile.read(Path.of("simulators", "devices", "id161zr15000.yaml"));
    this.device = new SwitchingDevice(twin, cycles);
    double tau = OHMS * (twin.capacitance() + 1e-12);
    this.up = pulse(widths.up(), widths.width(), tau);
    this.down = pulse(widths.down(), widths.width(), tau);
    this.readNoise = readNoise;
    this.noise = noise;
  }

  private static Waveform pulse(double amplitude, double width, double tau) {
    return RcFilter.filtered(Waveform.trapezoid(0, amplitude, width, EDGES, EDGES), tau);
  }

  @Override
  public int size() {
    return 1;
  }

  @Override
  public ConductanceWindow window() {
    return Widths.WINDOW;
  }

  @Override
  public void pulse(PulseBatch batch) {
    for (int i = 0; i < batch.size(); i++) {
      for (int n = Math.abs(batch.count(i)); n > 0; n--) {
        pulse(batch.count(i) > 0);
      }
    }
  }

  void pulse(boolean raising) {
    device.live(raising ? up : down);
    if (raising) {
      ups++;
    } else {
      downs++;
    }
  }

  @Override
  public void read(float[] weights) {
    weights[0] = read(0);
  }

  @Override
  public float read(int cell) {
    reads++;
    double weight = window().weight(device.conductance());
    return (float) (noise == 0 ? weight : weight + noise * readNoise.nextGaussian());
  }

  /** From below and above in turn, as long as it is on the other side. */
  @Override
  public void program(float[] targets) {
    for (int i = 0; i < 200 && read(0) > targets[0]; i++) {
      pulse(false);
    }
    for (int i = 0; i < 200 && read(0) < targets[0]; i++) {
      pulse(true);
    }
  }

  @Override
  public PulseTally tally() {
    return new PulseTally(ups, downs, reads);
  }

  @Override
  public ArrayState save() {
    throw new UnsupportedOperationException("a film is not saved");
  }

  @Override
  public void restore(ArrayState state) {
    throw new UnsupportedOperationException("a film is not restored");
  }
}
