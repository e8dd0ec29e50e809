package org.ferroloop.calibration.switching;

import org.ferroloop.twin.Provenance;
import org.ferroloop.twin.switching.Ageing;
import org.ferroloop.twin.switching.Branch;
import org.ferroloop.twin.switching.ConductanceMap;
import org.ferroloop.twin.switching.Kinetics;
import org.ferroloop.twin.switching.Line;
import org.ferroloop.twin.switching.Pinning;
import org.ferroloop.twin.switching.Spread;
import org.ferroloop.twin.switching.SwitchingTwin;

/**
 * The point of a fit: mostly logarithms, so that a step of the same size means as much anywhere.
 */
final class SwitchingParameters {
  /** No rest and no fatigue during a fit: sweeps are short against both. */
  private static final Ageing NONE = new Ageing(0, 0, 1, 1e9, 0, 1000, 800);

  /** V. More would forbid switching where the wafer's 2 ms pulses already switch, from 0.4 V on. */
  private static final double MOST_IMPRINT = 0.4;

  private static final int LOW = 18;
  private static final int HIGH = 19;
  private static final int RELEASE = 24;
  private static final int BRANCH = 7;

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

  /**
   * Where searches from many random points over every width of ID161ZR15000 ended best: the sum of
   * squares has several minima, and from far away the search ends in a poor one.
   */
  double[] start() {
    return point(
        new double[] {2.7, 1.93, 2.64, 3.88, 0.046, 5.33, 0.939},
        new double[] {1.4, 10.3, 0.03, 3.55, 2.45, 11.5, 0.0408},
        new double[] {0.189, 0.395, 1.87e-08, 0.4, -0.68, 0.0877, 0.496, -4, 3.9, 7.03, 6.28});
  }

  /**
   * Where searches from random points over another device, ID170ZR5000, ended best: the start of a
   * fit that must not know a width of ID161ZR15000.
   */
  double[] otherStart() {
    return point(
        new double[] {1.19, 9.3, 0.5, 2.9, 0.3, 11, 0.3},
        new double[] {2.5, 24, 0.16, 12.7, 0.15, 24, 0.43},
        new double[] {1.2, -0.06, 0.15e-9, 2.1, -0.3, 0, -0.44, -3.1, 7.7, 7.7, 13.5});
  }

  private double[] point(double[] raising, double[] lowering, double[] rest) {
    double[] point = new double[BRANCH + BRANCH + rest.length];
    for (int i = 0; i < BRANCH; i++) {
      point[i] = i == 2 ? raising[i] : Math.log(raising[i]);
      point[BRANCH + i] = i == 2 ? lowering[i] : Math.log(lowering[i]);
    }
    System.arraycopy(rest, 0, point, 2 * BRANCH, rest.length);
    point[16] = Math.log(rest[2]);
    point[17] = Math.log(rest[3]);
    point[LOW] += logLow;
    point[HIGH] += logHigh;
    point[RELEASE] = Math.log(rest[10]);
    return point;
  }

  /** How far a parameter may reasonably lie from its start; for the weak pull of the prior. */
  double[] scale() {
    return new double[] {
      0.5, 0.5, 0.8, 1, 1, 1, 1, 0.5, 0.5, 0.8, 1, 1, 1, 1, 1, 0.3, 1.5, 0.7, 0.3, 0.3, 0.7, 1, 2,
      2, 1
    };
  }

  double[] least() {
    double[] least = {
      Math.log(0.2),
      Math.log(0.5),
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
      -MOST_IMPRINT,
      Math.log(1e-10),
      Math.log(0.05),
      0,
      0,
      -2,
      -4,
      0,
      0,
      Math.log(0.05)
    };
    least[LOW] = logLow - 0.7;
    least[HIGH] = logHigh - 0.02;
    return least;
  }

  double[] most() {
    double[] most = {
      Math.log(6),
      Math.log(60),
      6,
      Math.log(25),
      Math.log(3),
      Math.log(25),
      Math.log(3),
      Math.log(6),
      Math.log(60),
      6,
      Math.log(25),
      Math.log(3),
      Math.log(25),
      Math.log(3),
      3,
      MOST_IMPRINT,
      Math.log(3e-6),
      Math.log(3),
      0,
      0,
      2,
      0.5,
      8,
      8,
      Math.log(20)
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
        new Line(Math.exp(p[16] + p[21]), Math.exp(p[16]), Math.exp(p[17])),
        new Pinning(p[22], p[23], Math.exp(p[24])),
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
