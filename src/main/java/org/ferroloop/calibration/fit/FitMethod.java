package org.ferroloop.calibration.fit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a twin is fitted. */
public enum FitMethod {
  /** Least squares over the whole trajectory, under physical constraints. */
  TRAJECTORY,
  /** The published pipeline: polynomials of the measured steps, then four parameters. */
  GRADIENT_POLYNOMIAL;

  /** The name on the command line and in twin files: "gradient-polynomial". */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The method of a name; empty when there is none. */
  public static Optional<FitMethod> of(String text) {
    return Arrays.stream(values()).filter(method -> method.text().equals(text)).findFirst();
  }
}
