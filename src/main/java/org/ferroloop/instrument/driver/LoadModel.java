package org.ferroloop.instrument.driver;

import org.ferroloop.instrument.profile.PulseRule;

/**
 * The load trap of generators with a source resistance, in one place. Such an output is an EMF
 * behind its resistance; the number that is programmed is the voltage at a load that the generator
 * only assumes. What reaches the DUT depends on what is really connected:
 *
 * <pre>
 * EMF --[ source resistance ]--[ series resistance ]--+--[ load ]-- ground      DUT at +
 * </pre>
 *
 * @param emfPerDut EMF for 1 V at the DUT
 * @param numberPerEmf the number to program for an EMF of 1 V
 */
public record LoadModel(double emfPerDut, double numberPerEmf) {
  /**
   * @param rule what the generator's number means
   * @param load what the bench says is connected
   */
  static LoadModel of(PulseRule rule, BenchLoad load) {
    return of(rule.sourceResistance(), rule.accountedLoad(), load);
  }

  /**
   * @param sourceResistance in Ohm
   * @param accounted the load in Ohm at which the programmed number is the voltage at the output;
   *     infinite when the number is the EMF
   * @param load what the bench says is connected
   */
  public static LoadModel of(double sourceResistance, double accounted, BenchLoad load) {
    double inWay = sourceResistance + load.seriesOhms();
    double emfPerDut = Double.isInfinite(load.ohms()) ? 1 : (load.ohms() + inWay) / load.ohms();
    double numberPerEmf =
        Double.isInfinite(accounted) ? 1 : accounted / (accounted + sourceResistance);
    return new LoadModel(emfPerDut, numberPerEmf);
  }

  /** The EMF in V that puts this voltage at the DUT. */
  public double emf(double dutVolts) {
    return dutVolts * emfPerDut;
  }

  /** The voltage in V at the DUT for this EMF. */
  public double dut(double emf) {
    return emf / emfPerDut;
  }

  /** The number to program for this EMF. */
  public double number(double emf) {
    return emf * numberPerEmf;
  }
}
