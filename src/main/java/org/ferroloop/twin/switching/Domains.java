package org.ferroloop.twin.switching;

import org.hipparchus.special.Erf;

/**
 * The ensemble: for each domain exp(-ln relative time) in both directions and the part of the
 * device it lies in. Domains are spread evenly over the quantiles of one direction and by an
 * irrational lattice over the other, so that a few hundred stand for all.
 */
final class Domains {
  private static final double PLASTIC = 0.7548776662466927;
  private static final double PLASTIC_SQUARED = 0.5698402909980532;

  private final double[] raisingRate;
  private final double[] loweringRate;
  private final double[] place;
  private final Pinning pinning;

  Domains(SwitchingTwin twin, int count) {
    raisingRate = new double[count];
    loweringRate = new double[count];
    place = new double[count];
    pinning = twin.pinning();
    double rho = twin.correlation();
    for (int i = 0; i < count; i++) {
      double x = quantile((i + 0.5) / count);
      double y = quantile(fraction((i + 0.5) * PLASTIC));
      loweringRate[i] = Math.exp(-twin.lowering().spread().at(x));
      raisingRate[i] =
          Math.exp(-twin.raising().spread().at(rho * x + Math.sqrt(1 - rho * rho) * y));
      place[i] = Line.place(quantile(fraction((i + 0.5) * PLASTIC_SQUARED)));
    }
  }

  int count() {
    return place.length;
  }

  /**
   * The reduced time of each domain, by where in the device it lies.
   *
   * @param atNodes integral of dt/tau of the middle domain, a node of the line
   */
  double[] reduced(double[] atNodes) {
    double[] logs = new double[atNodes.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = Math.log(Math.max(1e-300, atNodes[i]));
    }
    double[] reduced = new double[place.length];
    for (int i = 0; i < reduced.length; i++) {
      int node = (int) place[i];
      double way = place[i] - node;
      reduced[i] = Math.exp(logs[node] + way * (logs[node + 1] - logs[node]));
    }
    return reduced;
  }

  /**
   * The share of each domain that stays when it lives through these reduced times.
   *
   * @param reduced integral of dt/tau of the middle domain, a domain
   * @param factor on them
   * @param travel of each domain so far, which has unpinned it
   * @param heat the temperature, which widens or narrows the spread
   */
  double[] staying(
      boolean raising, double[] reduced, double factor, double[] travel, Arrhenius heat) {
    double[] rate = raising ? raisingRate : loweringRate;
    double slowing = heat.slowing();
    boolean spread = slowing != 1;
    double[] staying = new double[rate.length];
    for (int i = 0; i < rate.length; i++) {
      double own = spread ? Math.pow(rate[i], slowing) : rate[i];
      double pinned = Math.exp(-slowing * pinning.at(raising, travel[i]));
      staying[i] = Math.exp(-reduced[i] * factor * own * pinned);
    }
    return staying;
  }

  /**
   * Brings the mean to a value by one long pulse that is just strong enough, so that easy domains
   * go first; what no pulse could reach is shared out evenly.
   *
   * @param up the share of each domain, changed in place
   * @param wanted from 0 to 1
   */
  void move(double[] up, double wanted) {
    boolean raising = wanted > mean(up);
    double low = -200;
    double high = 200;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      boolean enough = mean(pulsed(up, raising, Math.exp(middle))) > wanted == raising;
      low = enough ? low : middle;
      high = enough ? middle : high;
    }
    System.arraycopy(pulsed(up, raising, Math.exp(low)), 0, up, 0, up.length);
    double now = mean(up);
    for (int i = 0; i < up.length; i++) {
      up[i] =
          wanted <= now
              ? up[i] * (now == 0 ? 0 : wanted / now)
              : 1 - (1 - up[i]) * (1 - wanted) / (1 - now);
    }
  }

  private double[] pulsed(double[] up, boolean raising, double reduced) {
    double[] rate = raising ? raisingRate : loweringRate;
    double[] after = new double[up.length];
    for (int i = 0; i < up.length; i++) {
      double staying = Math.exp(-reduced * rate[i]);
      after[i] = raising ? 1 - (1 - up[i]) * staying : up[i] * staying;
    }
    return after;
  }

  static double mean(double[] up) {
    double sum = 0;
    for (double u : up) {
      sum += u;
    }
    return sum / up.length;
  }

  private static double fraction(double value) {
    return value - Math.floor(value);
  }

  private static double quantile(double share) {
    return Math.sqrt(2) * Erf.erfInv(2 * Math.min(1 - 1e-12, Math.max(1e-12, share)) - 1);
  }
}
