package org.ferroloop.simulator.mainframe;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.random.RandomStream;
import org.ferroloop.simulator.node.Circuit;
import org.ferroloop.simulator.node.Port;
import org.ferroloop.simulator.node.Terminal;

/**
 * A remote-sense and switch unit: its output, at the device, is connected to the WGFMU channel, to
 * the source-measure unit behind it, or to nothing. After power-on it passes the SMU [K]. Not
 * thread-safe: the bench's lock is held.
 */
public final class Rsu {
  /** A voltage below this is none, in V. */
  static final double COLD = 5e-3;

  /** Which way the relay is. */
  public enum Path {
    OPEN,
    WGFMU,
    SMU
  }

  /** An electrode that the output is wired to. */
  public record Electrode(String device, Terminal terminal) {}

  private final int channel;
  private final Port wgfmu;
  private final SmuModule smu;
  private final List<Electrode> electrodes;
  private final WgfmuSpec spec;
  private final RandomStream noise;
  private final List<HotSwitch> hotSwitches = new ArrayList<>();
  private Path path = Path.OPEN;

  /**
   * @param wgfmu output of the WGFMU channel, wired to nothing yet
   * @param smu the unit behind it; null when there is none
   * @param electrodes where its output leads
   * @param spec its relay's time, and what its SMU path adds to readings
   * @param noise of that path, a stream of its own
   */
  public Rsu(
      int channel,
      WgfmuSpec spec,
      Port wgfmu,
      SmuModule smu,
      List<Electrode> electrodes,
      RandomStream noise) {
    this.channel = channel;
    this.wgfmu = wgfmu;
    this.smu = smu;
    this.electrodes = List.copyOf(electrodes);
    this.spec = spec;
    this.noise = noise;
    if (smu != null) {
      smu.behind(this);
    }
    wire(Path.SMU);
  }

  /** Which way it is. */
  public Path path() {
    return path;
  }

  /** The slot of the SMU behind it; 0 when there is none. */
  public int smuSlot() {
    return smu == null ? 0 : smu.slot();
  }

  /** What was switched with a voltage on since the start, in order; tests look here. */
  public List<HotSwitch> hotSwitches() {
    return List.copyOf(hotSwitches);
  }

  /** Moves the relay and lets its time pass; nothing happens when it is there already. */
  void switchTo(Path wanted) {
    if (wanted == path) {
      return;
    }
    double left = voltage(path);
    double next = voltage(wanted);
    double hottest = Math.abs(left) >= Math.abs(next) ? left : next;
    if (Math.abs(hottest) > COLD) {
      hotSwitches.add(new HotSwitch(wgfmu.circuit().seconds(), channel, hottest));
    }
    wire(wanted);
    wgfmu.circuit().pass(spec.relay());
  }

  /** What its SMU path adds to one reading, in A: leakage, offset and noise of the whole set-up. */
  double strayCurrent(double nplc) {
    return path == Path.SMU
        ? spec.smuPathOffset() + spec.smuPathNoise() / Math.sqrt(nplc) * noise.nextGaussian()
        : 0;
  }

  private double voltage(Path of) {
    return switch (of) {
      case OPEN -> 0;
      case WGFMU -> wgfmu.sense().voltage();
      case SMU -> smu == null ? 0 : smu.port().sense().voltage();
    };
  }

  private void wire(Path wanted) {
    Circuit circuit = wgfmu.circuit();
    Port before = port(path);
    Port after = port(wanted);
    for (Electrode end : electrodes) {
      if (before != null) {
        circuit.disconnect(before, end.device(), end.terminal());
      }
      if (after != null) {
        circuit.connect(after, end.device(), end.terminal());
      }
    }
    path = wanted;
  }

  private Port port(Path of) {
    return switch (of) {
      case OPEN -> null;
      case WGFMU -> wgfmu;
      case SMU -> smu == null ? null : smu.port();
    };
  }
}
