package org.ferroloop.twin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which sign of the pulse raises the conductance: a property of the device stack. */
public enum Polarity {
  /** Positive amplitudes potentiate. */
  POSITIVE_POTENTIATES(1),
  /** Positive amplitudes depress (TiN/WOx/HZO/TiN of the LBE247 wafer). */
  POSITIVE_DEPRESSES(-1),
  /** The source does not tell (an AIHWKit description); no volts can be applied with it. */
  UNKNOWN(0);

  private final int sign;

  Polarity(int sign) {
    this.sign = sign;
  }

  /** The name in twin files and on the command line, for instance "positive-depresses". */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The polarity with this name; empty when there is none. */
  public static Optional<Polarity> of(String text) {
    return Arrays.stream(values()).filter(polarity -> polarity.text().equals(text)).findFirst();
  }

  /**
   * +1 when positive amplitudes potentiate, -1 when they depress.
   *
   * @throws IllegalStateException when the polarity is unknown
   */
  public int sign() {
    if (this == UNKNOWN) {
      throw new IllegalStateException("the polarity of the device is unknown");
    }
    return sign;
  }
}
