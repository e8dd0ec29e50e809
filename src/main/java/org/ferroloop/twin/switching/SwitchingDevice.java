package org.ferroloop.twin.switching;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ferroloop.random.RandomStream;

/**
 * One device that behaves as a switching twin says. Remembers its domains, its age and whether it
 * is broken. The same pulses in the same order with the same stream give the same state.
 */
public final class SwitchingDevice implements Dut {
  /** Enough domains that another number changes nothing that a read shows. */
  public static final int DOMAINS = 150;

  private static final int REMEMBERED = 4096;
  private static final double READ_LEVEL = 0.3; // V; below it only time counts

  private final SwitchingTwin twin;
  private final Domains domains;
  private final RandomStream noise;
  private final double[] up;
  private final Map<Waveform, PulseEffect> effects = new LinkedHashMap<>();
  private double share;
  private double rested;
  private double travelled;
  private double resistance = Double.POSITIVE_INFINITY;

  /**
   * @param noise of pulses, a stream of its own; null for none
   */
  public SwitchingDevice(SwitchingTwin twin, RandomStream noise) {
    this(twin, noise, new Domains(twin, DOMAINS));
  }

  private SwitchingDevice(SwitchingTwin twin, RandomStream noise, Domains domains) {
    this.twin = twin;
    this.noise = noise;
    this.domains = domains;
    this.up = new double[domains.count()];
    setShare(1);
  }

  /** The twin that it follows. */
  public SwitchingTwin twin() {
    return twin;
  }

  /** The share of domains that point up, 0 to 1. */
  public double share() {
    return share;
  }

  /** Mean conductance at the two read voltages, in S. */
  public double conductance() {
    double kept = twin.ageing().kept(rested) * twin.ageing().window(travelled / 2);
    double middle = 0.5;
    return twin.conductance().conductance(middle + (share - middle) * kept) + 1 / resistance;
  }

  /**
   * Moves the mean share to a value, each domain towards it as far as it can: how a record that
   * begins somewhere is continued.
   *
   * @param wanted from 0 to 1
   */
  public void setShare(double wanted) {
    double now = mean();
    for (int i = 0; i < up.length; i++) {
      up[i] =
          wanted <= now
              ? up[i] * (now == 0 ? 0 : wanted / now)
              : 1 - (1 - up[i]) * (1 - wanted) / (1 - now);
    }
    share = mean();
    rested = 0;
  }

  /** Moves the conductance to a value in S, as {@link #setShare}. */
  public void setConductance(double siemens) {
    setShare(twin.conductance().share(siemens));
  }

  @Override
  public double current(double volts) {
    return Conduction.current(volts, conductance() - 1 / resistance, twin.asymmetry())
        + volts / resistance;
  }

  @Override
  public double capacitance() {
    return twin.capacitance();
  }

  @Override
  public void live(Waveform waveform) {
    PulseEffect effect = effects.get(waveform);
    if (effect == null) {
      effect = PulseEffect.of(twin, waveform);
      if (effects.size() >= REMEMBERED) {
        effects.clear();
      }
      effects.put(waveform, effect);
    }
    for (int i = 0; i < waveform.knots(); i++) {
      checkBreakdown(waveform.voltage(i));
    }
    effect.steps().forEach(this::step);
  }

  @Override
  public void hold(double volts, double seconds) {
    checkBreakdown(volts);
    if (Math.abs(volts) > READ_LEVEL && seconds > 0) {
      live(Waveform.of(new double[] {0, seconds}, new double[] {volts, volts}));
    } else {
      rested += seconds;
    }
  }

  @Override
  public double polarisation() {
    return 2 * share - 1;
  }

  /** True once too high a voltage was across it. */
  public boolean broken() {
    return resistance < Double.POSITIVE_INFINITY;
  }

  /**
   * Ages it by full cycles of switching up and down.
   *
   * @param cycles not negative
   */
  public void age(double cycles) {
    travelled += 2 * cycles;
  }

  private void checkBreakdown(double volts) {
    if (Math.abs(volts) > twin.ageing().breakdownVoltage()) {
      resistance = twin.ageing().brokenResistance();
    }
  }

  private void step(PulseEffect.Step step) {
    double[] reduced = step.reduced();
    if (noise != null && twin.cycleNoise() > 0) {
      double factor = Math.exp(twin.cycleNoise() * noise.nextGaussian());
      reduced = reduced.clone();
      for (int i = 0; i < reduced.length; i++) {
        reduced[i] *= factor;
      }
    }
    double[] staying = domains.staying(step.raising(), reduced);
    double before = share;
    for (int i = 0; i < up.length; i++) {
      up[i] = step.raising() ? 1 - (1 - up[i]) * staying[i] : up[i] * staying[i];
    }
    share = mean();
    double moved = Math.abs(share - before);
    travelled += moved;
    rested = moved > 1e-3 ? 0 : rested;
  }

  private double mean() {
    double sum = 0;
    for (double u : up) {
      sum += u;
    }
    return sum / up.length;
  }
}
