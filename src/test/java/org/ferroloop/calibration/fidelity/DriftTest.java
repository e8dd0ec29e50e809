package org.ferroloop.calibration.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.ferroloop.calibration.fit.FitTrajectory;
import org.junit.jupiter.api.Test;

class DriftTest {
  /** One repetition a mean. */
  private static List<FitTrajectory> repetitions(double... means) {
    return Arrays.stream(means)
        .mapToObj(
            mean ->
                new FitTrajectory(
                    "", new double[] {mean - 0.25, Double.NaN, mean + 0.25}, new int[] {1, 1, 1}))
        .toList();
  }

  @Test
  void threeRepetitionsHaveAScatterAboutTheirLine() {
    // Slope 2; 0.5, -1 and 0.5 are left. The draws' slopes are 1 and 3.
    ComparedFigure drift =
        Drift.of(repetitions(1.5, 2, 5.5), List.of(repetitions(0, 1, 2), repetitions(0, 3, 6)));
    assertThat(drift.run()).isCloseTo(2, within(1e-14));
    assertThat(drift.twin()).isCloseTo(2, within(1e-14));
    assertThat(drift.standardError()).isCloseTo(Math.sqrt(2 + 0.75), within(1e-14));
  }

  @Test
  void twoHaveOnlyTheTwinsNoise() {
    ComparedFigure drift =
        Drift.of(repetitions(1, 1.5), List.of(repetitions(0, 1), repetitions(0, 3)));
    assertThat(drift.run()).isCloseTo(0.5, within(1e-14));
    assertThat(drift.standardError()).isCloseTo(Math.sqrt(2), within(1e-14));
  }
}
