package org.ferroloop.characterization.measurement;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.characterization.procedure.Observation;
import org.ferroloop.characterization.procedure.SampledCurrent;
import org.ferroloop.instrument.CurrentSample;

/**
 * Charges of the pulses of PUND. Over a whole pulse a linear capacitance gives back what it took,
 * and what leaks and any constant offset are the same in P and in U: their difference is what
 * switched and stayed. A leakage that follows the state of the film is not the same in both; at
 * most it moves the difference by all that flowed in U or D, which is told as a bound.
 */
final class PundAnalysis implements Analysis {
  private static final double MICROCOULOMB_PER_CM2 = 100;
  private static final int PRESET = 0;

  private final PundShape shape;
  private final double area;
  private final double range;
  private final Sample up = new Sample();
  private final Sample down = new Sample();
  private final Sample both = new Sample();
  private final Sample unswitchedUp = new Sample();
  private final Sample unswitchedDown = new Sample();
  private final Sample rest = new Sample();
  private long saturated;
  private List<Curve> curves = List.of();

  /**
   * @param area in m2
   * @param range full scale in A
   */
  PundAnalysis(PundShape shape, double area, double range) {
    this.shape = shape;
    this.area = area;
    this.range = range;
  }

  @Override
  public void read(Observation observation) {
    // There are no reads.
  }

  @Override
  public void sampled(SampledCurrent sampled) {
    List<CurrentSample> samples = sampled.samples();
    double[] charges = new double[PundShape.NAMES.size()];
    boolean[] cut = new boolean[charges.length];
    List<Curve> drawn = new ArrayList<>();
    for (int pulse = 0; pulse < charges.length; pulse++) {
      int first = pulse * shape.period();
      Curve curve = new Curve(PundShape.NAMES.get(pulse));
      for (int i = first; i < first + shape.pulse(); i++) {
        CurrentSample one = samples.get(i);
        charges[pulse] += one.current() * shape.interval();
        if (Math.abs(one.current()) >= range * (1 - 1e-9)) {
          saturated++;
          cut[pulse] = true;
        }
        curve.add((i - first + 0.5) * shape.interval(), one.current());
      }
      // What follows a pulse at once may be its own tail.
      int end = first + shape.period();
      for (int i = end - (int) (shape.rest() / 2); i < end; i++) {
        rest.add(samples.get(i).current());
      }
      if (pulse != PRESET) {
        drawn.add(curve);
      }
    }
    curves = drawn;
    double positive = known(charges[1] - charges[2], cut[1] || cut[2]);
    double negative = known(charges[3] - charges[4], cut[3] || cut[4]);
    up.add(positive);
    down.add(negative);
    both.add((positive - negative) / 2);
    unswitchedUp.add(known(charges[2], cut[2]));
    unswitchedDown.add(known(charges[4], cut[4]));
  }

  /** A charge whose current went beyond the range is not known, rather than too small. */
  private static double known(double charge, boolean cut) {
    return cut ? Double.NaN : charge;
  }

  @Override
  public List<Finding> findings() {
    double perArea = 1 / area;
    double inCm = MICROCOULOMB_PER_CM2 / area;
    // Of two integrals over a pulse, their samples being independent.
    double floor = rest.deviation() * shape.interval() * Math.sqrt(2.0 * shape.pulse());
    return List.of(
        finding("two_pr", both, perArea, "C/m2"),
        finding("two_pr_per_cm2", both, inCm, "uC/cm2"),
        Finding.of(
            "leakage_bound",
            (Math.abs(unswitchedUp.mean()) + Math.abs(unswitchedDown.mean())) / 2 / area,
            "C/m2"),
        finding("two_pr_positive", up, perArea, "C/m2"),
        finding("two_pr_negative", down, -perArea, "C/m2"),
        finding("switched_charge_positive", up, 1, "C"),
        finding("switched_charge_negative", down, 1, "C"),
        finding("unswitched_charge_positive", unswitchedUp, 1, "C"),
        finding("unswitched_charge_negative", unswitchedDown, 1, "C"),
        Finding.of("current_noise", rest.deviation(), "A"),
        Finding.of("noise_floor", floor / area, "C/m2"),
        Finding.of("saturated_samples", saturated, ""));
  }

  private static Finding finding(String name, Sample sample, double scale, String unit) {
    return new Finding(name, sample.mean() * scale, sample.error() * Math.abs(scale), unit);
  }

  @Override
  public Chart chart() {
    return new Chart(
        "PUND, last repetition",
        Chart.Axis.of("Time in the pulse", "s"),
        Chart.Axis.of("Current", "A"),
        curves);
  }
}
