package org.ferroloop.characterization.measurement;

import org.ferroloop.characterization.procedure.RunOutput;
import org.ferroloop.characterization.procedure.SweepOutput;

/** What is made of the readings of any run while it goes on. */
public final class Analyses {
  private Analyses() {}

  /**
   * A new one.
   *
   * @throws IllegalArgumentException when there is none for this kind of output
   */
  public static Analysis of(RunOutput output) {
    if (output instanceof MeasurementOutput measured) {
      return measured.measurement().analysis(measured.settings());
    }
    if (output instanceof SweepOutput sweep) {
      return new SweepAnalysis(sweep.procedure());
    }
    throw new IllegalArgumentException("no analysis of " + output);
  }
}
