package org.ferroloop.calibration.switching;

import org.ferroloop.twin.Provenance;
import org.ferroloop.twin.switching.Ageing;
import org.ferroloop.twin.switching.Branch;
import org.ferroloop.twin.switching.ConductanceMap;
import org.ferroloop.twin.switching.Kinetics;
import org.ferroloop.twin.switching.Line;
import org.ferroloop.twin.switching.Spread;
import org.ferroloop.twin.switching.SwitchingTwin;

/**
 * The point of a fit: mostly logarithms, so that a step of the same size means as much anywhere.
 */
final class SwitchingParameters {
  /** No rest and no fatigue during a fit: sweeps are short against both. */
  private static final Ageing NONE = new Ageing(0, 0, 1, 1e9, 0, 1000, 800);

  private static final int LOW = 18;
  private static final int HIGH = 19;

  private final String device;
  private final int raisingSign;
  private final double area;
  private final double capacitance;
  private final double logLow;
  private final double logHigh;

  /**
   * @param logLow ln of the smallest conductance measured
   * @param logHigh ln of the largest
   */
  SwitchingParameters(
      String device,
      int raisingSign,
      double area,
      double capacitance,
      double logLow,
      double logHigh) {
    this.device = device;
    this.raisingSign = raisingSign;
    this.area = area;
    this.capacitance = capacitance;
    this.logLow = logLow;
    this.logHigh = logHigh;
  }

  double[] start() {
    return new double[] {
      Math.log(1.2),
      Math.log(12),
      0.8,
      Math.log(3),
      Math.log(0.8),
      Math.log(6),
      Math.log(0.8),
      Math.log(1.6),
      Math.log(12),
      0.4,
      Math.log(6),
      Math.log(0.6),
      Math.log(8),
      Math.log(0.4),
      1.0,
      0.1,
      Math.log(30e-9),
      Math.log(1.0),
      logLow - 0.1,
      logHigh + 0.1,
      0.2
    };
  }

  /** How far a parameter may reasonably lie from its start; for the weak pull of the prior. */
  double[] scale() {
    return new double[] {
      0.5, 0.5, 0.8, 1, 1, 1, 1, 0.5, 0.5, 0.8, 1, 1, 1, 1, 1, 0.3, 1.5, 0.7, 0.3, 0.3, 0.7
    };
  }

  double[] least() {
    double[] least = {
      Math.log(0.2),
      Math.log(2),
      0.03,
      Math.log(0.1),
      Math.log(0.01),
      Math.log(0.1),
      Math.log(0.01),
      Math.log(0.2),
      Math.log(2),
      0.03,
      Math.log(0.1),
      Math.log(0.01),
      Math.log(0.1),
      Math.log(0.01),
      -2,
      -0.6,
      Math.log(1e-10),
      Math.log(0.05),
      0,
      0,
      -2
    };
    least[LOW] = logLow - 0.7;
    least[HIGH] = logHigh - 0.02;
    return least;
  }

  double[] most() {
    double[] most = {
      Math.log(6),
      Math.log(60),
      3,
      Math.log(25),
      Math.log(3),
      Math.log(25),
      Math.log(3),
      Math.log(6),
      Math.log(60),
      3,
      Math.log(25),
      Math.log(3),
      Math.log(25),
      Math.log(3),
      3,
      0.6,
      Math.log(3e-6),
      Math.log(3),
      0,
      0,
      2
    };
    most[LOW] = logLow + 0.02;
    most[HIGH] = logHigh + 0.7;
    return most;
  }

  SwitchingTwin twin(double[] p) {
    double exponent = Math.abs(p[20]) < 1e-3 ? 1e-3 : p[20];
    return new SwitchingTwin(
        device,
        raisingSign,
        branch(p, 0),
        branch(p, 7),
        Math.tanh(p[14]),
        -raisingSign * p[15],
        new Line(Math.exp(p[16]), Math.exp(p[17])),
        new ConductanceMap(Math.exp(p[LOW]), Math.exp(p[HIGH]), exponent),
        0,
        area,
        capacitance,
        NONE,
        0,
        new Provenance(java.util.List.of(), "fit", "none", "none", java.util.Map.of()));
  }

  private static Branch branch(double[] p, int at) {
    return new Branch(
        new Kinetics(Math.exp(p[at]), Math.exp(p[at + 1]), p[at + 2]),
        new Spread(
            Math.exp(p[at + 3]), Math.exp(p[at + 4]), Math.exp(p[at + 5]), Math.exp(p[at + 6])));
  }
}
