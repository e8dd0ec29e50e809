package org.ferroloop.twin;

/**
 * The programming pulses that the twin stands for.
 *
 * @param width in s, positive
 * @param amplitudeUp the largest potentiation amplitude used, in V, signed
 * @param amplitudeDown the largest depression amplitude used, in V, signed
 */
public record PulseConditions(double width, double amplitudeUp, double amplitudeDown) {
  /**
   * @throws IllegalArgumentException unless the width is positive and the amplitudes have opposite
   *     signs
   */
  public PulseConditions {
    Require.positive("width", width);
    Require.finite("amplitude_up", amplitudeUp);
    Require.finite("amplitude_down", amplitudeDown);
    if (!(amplitudeUp * amplitudeDown < 0)) {
      throw new IllegalArgumentException(
          "amplitude_up and amplitude_down must have opposite signs, found "
              + amplitudeUp
              + " V and "
              + amplitudeDown
              + " V");
    }
  }

  /** The largest negative amplitude, in V. */
  public double negativeAmplitude() {
    return Math.min(amplitudeUp, amplitudeDown);
  }

  /** The polarity of a device that potentiates at {@link #amplitudeUp}. */
  public Polarity polarity() {
    return amplitudeUp > 0 ? Polarity.POSITIVE_POTENTIATES : Polarity.POSITIVE_DEPRESSES;
  }
}
