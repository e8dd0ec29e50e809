package org.ferroloop.twin;

/**
 * CMOS-like steps (AIHWKit's ExpStepDevice). With z = 2 slope w/(wMax - wMin) + offset, an up step
 * is scale max(0, 1 - amplitudeUp exp(gammaUp z)) and a down step scale max(0, 1 - amplitudeDown
 * exp(-gammaDown z)).
 *
 * @param amplitudeUp AIHWKit's A_up
 * @param amplitudeDown AIHWKit's A_down
 * @param gammaUp exponent of the up direction
 * @param gammaDown exponent of the down direction
 * @param slope AIHWKit's a
 * @param offset AIHWKit's b
 */
public record ExponentialStep(
    double amplitudeUp,
    double amplitudeDown,
    double gammaUp,
    double gammaDown,
    double slope,
    double offset)
    implements StepModel {
  /**
   * @throws IllegalArgumentException when a parameter is not finite
   */
  public ExponentialStep {
    Require.finite("amplitude_up", amplitudeUp);
    Require.finite("amplitude_down", amplitudeDown);
    Require.finite("gamma_up", gammaUp);
    Require.finite("gamma_down", gammaDown);
    Require.finite("slope", slope);
    Require.finite("offset", offset);
  }

  @Override
  public String name() {
    return "exponential-step";
  }

  @Override
  public double up(double w, double scale, double wMin, double wMax) {
    return scale * Math.max(0, 1 - amplitudeUp * Math.exp(gammaUp * z(w, wMin, wMax)));
  }

  @Override
  public double down(double w, double scale, double wMin, double wMax) {
    return scale * Math.max(0, 1 - amplitudeDown * Math.exp(-gammaDown * z(w, wMin, wMax)));
  }

  private double z(double w, double wMin, double wMax) {
    return 2 * w / (wMax - wMin) * slope + offset;
  }
}
