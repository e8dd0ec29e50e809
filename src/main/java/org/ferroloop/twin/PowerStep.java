package org.ferroloop.twin;

/**
 * Steps that fall as a power of the distance to the bound that they drive towards (AIHWKit's
 * PowStepDevice; Fusi and Abbott, Nature Neuroscience 10, 485, 2007): scale ((wMax - w)/(wMax -
 * wMin))^gammaUp up, scale ((w - wMin)/(wMax - wMin))^gammaDown down. The step at w = 0 is
 * therefore smaller than the scale.
 *
 * @param gammaUp exponent of the up direction, not negative
 * @param gammaDown exponent of the down direction, not negative
 */
public record PowerStep(double gammaUp, double gammaDown) implements StepModel {
  /**
   * @throws IllegalArgumentException when an exponent is negative or not finite
   */
  public PowerStep {
    Require.notNegative("gamma_up", gammaUp);
    Require.notNegative("gamma_down", gammaDown);
  }

  @Override
  public String name() {
    return "power-step";
  }

  @Override
  public double up(double w, double scale, double wMin, double wMax) {
    return scale * Math.pow(Math.max(0, (wMax - w) / (wMax - wMin)), gammaUp);
  }

  @Override
  public double down(double w, double scale, double wMin, double wMax) {
    return scale * Math.pow(Math.max(0, (w - wMin) / (wMax - wMin)), gammaDown);
  }
}
