package org.ferroloop.twin.switching;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.ferroloop.random.RandomStream;

/**
 * One device that behaves as a switching twin says. Remembers its domains, its age and whether it
 * is broken. The same pulses in the same order with the same stream give the same state.
 */
public final class SwitchingDevice implements Dut {
  /** Enough domains that another number changes nothing that a read shows. */
  public static final int DOMAINS = 400;

  private static final int REMEMBERED = 4096;
  private static final double READ_LEVEL = 0.3; // V; below it only time counts

  private final SwitchingTwin twin;
  private final Domains domains;
  private final RandomStream noise;
  private final double[] up;
  private final double[] travel;
  private final Map<Waveform, PulseEffect> effects = new LinkedHashMap<>();
  private Arrhenius heat = new Arrhenius(Arrhenius.REFERENCE);
  private double share;
  private boolean pristine = true;
  private double rested;
  private double travelled;
  private double resistance = Double.POSITIVE_INFINITY;
  private double saturation;

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
    this.travel = new double[domains.count()];
    setShare(1);
  }

  /**
   * Gives its polarisation a scale, which conductance alone does not tell.
   *
   * @param coulombsPerSquareMetre of all domains pointing one way, in C/m2, not negative
   */
  public void setSaturation(double coulombsPerSquareMetre) {
    Require.notNegative("saturation polarisation", coulombsPerSquareMetre);
    saturation = coulombsPerSquareMetre;
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
    double film = twin.conductance().conductance(middle + (share - middle) * kept);
    return film * heat.conduction() + 1 / resistance;
  }

  /**
   * Moves the mean share to a value as pulses would, the domains that switch easily first: how a
   * record that begins somewhere is continued. Before the first pulse there is no history that
   * would tell one domain from another: all get that share.
   *
   * @param wanted from 0 to 1
   */
  public void setShare(double wanted) {
    if (pristine) {
      Arrays.fill(up, wanted);
    } else {
      domains.move(up, wanted);
    }
    share = Domains.mean(up);
    rested = 0;
  }

  /** Moves the conductance to a value in S, as {@link #setShare}. */
  public void setConductance(double siemens) {
    setShare(twin.conductance().share(siemens / heat.conduction()));
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
      effect = PulseEffect.of(twin, domains, waveform, heat);
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
  public void live(Waveform waveform, double[] seconds, IntConsumer look) {
    int next = 0;
    double start = 0;
    for (Waveform stretch : Stretches.of(waveform)) {
      double end = start + stretch.duration();
      int first = next;
      while (next < seconds.length && seconds[next] <= end) {
        next++;
      }
      double[] within = new double[next - first];
      for (int i = 0; i < within.length; i++) {
        within[i] = seconds[first + i] - start;
      }
      course(stretch, within, first, look);
      start = end;
    }
    for (; next < seconds.length; next++) {
      look.accept(next);
    }
  }

  /** One stretch of one sign, looked at on the way. */
  private void course(Waveform stretch, double[] seconds, int first, IntConsumer look) {
    List<PulseEffect.Step> steps = PulseEffect.of(twin, domains, stretch, heat).steps();
    for (int i = 0; i < stretch.knots(); i++) {
      checkBreakdown(stretch.voltage(i));
    }
    if (steps.isEmpty()) {
      for (int i = 0; i < seconds.length; i++) {
        look.accept(first + i);
      }
      return;
    }
    PulseEffect.Step step = steps.get(0);
    double factor = factor();
    StretchCourse course = StretchCourse.of(twin, stretch, step.raising(), heat);
    double before = share;
    for (int i = 0; i < seconds.length; i++) {
      double[] reduced = domains.reduced(course.at(seconds[i]));
      double[] staying = domains.staying(step.raising(), reduced, factor, travel, heat);
      double sum = 0;
      for (int k = 0; k < up.length; k++) {
        sum += after(step, k, staying);
      }
      share = sum / up.length;
      look.accept(first + i);
    }
    share = before;
    step(step, factor);
  }

  private double after(PulseEffect.Step step, int domain, double[] staying) {
    return step.raising() ? 1 - (1 - up[domain]) * staying[domain] : up[domain] * staying[domain];
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

  @Override
  public double boundCharge() {
    // A positive voltage at the top binds positive charge there, whatever that does to conductance.
    return twin.raisingSign() * saturation * twin.area() * polarisation();
  }

  /** True once too high a voltage was across it. */
  public boolean broken() {
    return resistance < Double.POSITIVE_INFINITY;
  }

  /**
   * Ages it by full cycles of switching up and down, which unpin every domain.
   *
   * @param cycles not negative
   */
  public void age(double cycles) {
    travelled += 2 * cycles;
    for (int i = 0; i < travel.length; i++) {
      travel[i] += 2 * cycles;
    }
  }

  /** In K. */
  public double temperature() {
    return heat.kelvin();
  }

  /**
   * Heats or cools it: hot domains switch sooner and hot films conduct better. By itself a change
   * switches nothing.
   *
   * @param kelvin from 77 K to 600 K; 298.15 K is where it was measured
   * @throws IllegalArgumentException outside of these
   */
  public void setTemperature(double kelvin) {
    heat = new Arrhenius(kelvin);
    effects.clear();
  }

  private void checkBreakdown(double volts) {
    if (Math.abs(volts) > twin.ageing().breakdownVoltage()) {
      resistance = twin.ageing().brokenResistance();
    }
  }

  /** The noise of one pulse, on its time. */
  private double factor() {
    return noise != null && twin.cycleNoise() > 0
        ? Math.exp(twin.cycleNoise() * noise.nextGaussian())
        : 1;
  }

  private void step(PulseEffect.Step step) {
    step(step, factor());
  }

  private void step(PulseEffect.Step step, double factor) {
    double[] staying = domains.staying(step.raising(), step.reduced(), factor, travel, heat);
    pristine = false;
    double before = share;
    for (int i = 0; i < up.length; i++) {
      double after = after(step, i, staying);
      travel[i] += Math.abs(after - up[i]);
      up[i] = after;
    }
    share = Domains.mean(up);
    double moved = Math.abs(share - before);
    travelled += moved;
    rested = moved > 1e-3 ? 0 : rested;
  }
}
