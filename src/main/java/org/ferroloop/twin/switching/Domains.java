package org.ferroloop.twin.switching;

import org.hipparchus.special.Erf;

/**
 * The ensemble: for each domain exp(-ln relative time) in both directions and the part of the
 * device it lies in. Domains are spread evenly over the quantiles of one direction and by an
 * irrational lattice over the other, so that a few hundred stand for all.
 */
final class Domains {
  private static final double GOLDEN = 0.6180339887498949;
  private static final double PLASTIC = 0.7548776662466927;

  private final double[] raisingRate;
  private final double[] loweringRate;
  private final int[] part;

  Domains(SwitchingTwin twin, int count) {
    raisingRate = new double[count];
    loweringRate = new double[count];
    part = new int[count];
    double rho = twin.correlation();
    for (int i = 0; i < count; i++) {
      double x = quantile((i + 0.5) / count);
      double y = quantile(fraction((i + 0.5) * GOLDEN));
      loweringRate[i] = Math.exp(-twin.lowering().spread().at(x));
      raisingRate[i] =
          Math.exp(-twin.raising().spread().at(rho * x + Math.sqrt(1 - rho * rho) * y));
      part[i] = (int) (fraction((i + 0.5) * PLASTIC) * Line.PARTS);
    }
  }

  int count() {
    return part.length;
  }

  /**
   * The share of each domain that stays when it lives through these reduced times.
   *
   * @param reduced integral of dt/tau of the middle domain, a part
   */
  double[] staying(boolean raising, double[] reduced) {
    double[] rate = raising ? raisingRate : loweringRate;
    double[] staying = new double[rate.length];
    for (int i = 0; i < rate.length; i++) {
      staying[i] = Math.exp(-reduced[part[i]] * rate[i]);
    }
    return staying;
  }

  private static double fraction(double value) {
    return value - Math.floor(value);
  }

  private static double quantile(double share) {
    return Math.sqrt(2) * Erf.erfInv(2 * Math.min(1 - 1e-12, Math.max(1e-12, share)) - 1);
  }
}
