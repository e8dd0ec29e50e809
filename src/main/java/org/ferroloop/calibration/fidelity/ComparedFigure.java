package org.ferroloop.calibration.fidelity;

/**
 * One figure of a run beside the twin's.
 *
 * @param name "residuals", "bias", "noise", "symmetry point", "drift"
 * @param meaning what it is, in words, with its unit
 * @param run what the run gives
 * @param twin what the twin gives for the same pulses, on average over its own noise
 * @param standardError of the difference; 0 for figures that neither noise nor readings scatter
 */
public record ComparedFigure(
    String name, String meaning, double run, double twin, double standardError) {
  /** The difference in standard errors, signed; infinite when the difference has none. */
  public double standardErrors() {
    double difference = run - twin;
    return difference == 0 ? 0 : difference / standardError;
  }

  /** What that says. */
  public Verdict verdict() {
    return Verdict.of(standardErrors());
  }
}
