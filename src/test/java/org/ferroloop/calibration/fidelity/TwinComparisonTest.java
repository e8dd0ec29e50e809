package org.ferroloop.calibration.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ferroloop.calibration.fit.FitTrajectory;
import org.ferroloop.random.Seeds;
import org.ferroloop.synapse.Synapse;
import org.ferroloop.synapse.TwinArray;
import org.ferroloop.time.Progress;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.StepParameters;
import org.ferroloop.twin.TwinFile;
import org.ferroloop.twin.Variability;
import org.junit.jupiter.api.Test;

/** The shipped twin against runs of itself, and of twins that differ in one thing. */
class TwinComparisonTest {
  private static final int HALF = 60;
  private static final DeviceTwin TWIN =
      TwinFile.read(Path.of("calibration", "ID161ZR15000-2us-111900.yaml"));

  private static RunTrajectories run(DeviceTwin device, long seed, double offset) {
    List<FitTrajectory> all = new ArrayList<>();
    Synapse cell = new TwinArray(device, 1, Seeds.of(seed)).synapse(0);
    // To where a sweep begins: an up branch after a whole down branch.
    cell.pulse(-HALF);
    for (int k = 0; k < 2; k++) {
      double[] weights = new double[2 * HALF];
      int[] directions = new int[2 * HALF];
      for (int i = 0; i < weights.length; i++) {
        directions[i] = i < HALF ? 1 : -1;
        cell.pulse(directions[i]);
        weights[i] = cell.weight() + k * offset;
      }
      all.add(new FitTrajectory("repetition " + k, weights, directions));
    }
    return new RunTrajectories(all, 4 * HALF, 0, 0);
  }

  private static TwinComparison compared(DeviceTwin device, long seed, double offset) {
    return TwinComparison.of(TWIN, run(device, seed, offset), 1, Progress.NONE);
  }

  private static ComparedFigure figure(TwinComparison comparison, String name) {
    return comparison.figures().stream()
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Of the draws' own standard errors: one in twenty beyond 2, one in 370 beyond 3. */
  @Test
  void aRunOfTheTwinItselfAgrees() {
    int runs = 12;
    int beyondTwo = 0;
    int beyondThree = 0;
    int all = 0;
    for (int seed = 0; seed < runs; seed++) {
      TwinComparison comparison = compared(TWIN, 100 + seed, 0);
      for (ComparedFigure figure : comparison.figures()) {
        all++;
        beyondTwo += Math.abs(figure.standardErrors()) > 2 ? 1 : 0;
        beyondThree += Math.abs(figure.standardErrors()) > 3 ? 1 : 0;
      }
    }
    assertThat(all).isEqualTo(5 * runs);
    assertThat(beyondTwo).isLessThan(all / 7);
    assertThat(beyondThree).isLessThan(all / 25);
  }

  @Test
  void smallerStepsShowAsABias() {
    StepParameters p = TWIN.parameters();
    DeviceTwin other =
        new DeviceTwin(
            TWIN.name(),
            TWIN.model(),
            new StepParameters(0.7 * p.dwMin(), p.upDown(), p.wMin(), p.wMax()),
            TWIN.variability(),
            TWIN.polarity(),
            TWIN.window(),
            TWIN.pulse(),
            TWIN.area(),
            TWIN.energies(),
            TWIN.provenance());
    assertThat(figure(compared(other, 1, 0), "residuals").verdict()).isEqualTo(Verdict.DIFFERS);
  }

  @Test
  void twiceTheNoiseShowsAsNoise() {
    Variability v = TWIN.variability();
    DeviceTwin other =
        TWIN.withVariability(new Variability(2 * v.cycleToCycle(), 0, false, 0, 0, 0, 0, 0));
    TwinComparison comparison = compared(other, 1, 0);
    assertThat(figure(comparison, "noise").verdict()).isEqualTo(Verdict.DIFFERS);
    assertThat(figure(comparison, "noise").standardErrors()).isPositive();
    assertThat(comparison.verdict()).isEqualTo(Verdict.DIFFERS);
  }

  @Test
  void aShiftOfTheSecondRepetitionShowsAsDrift() {
    ComparedFigure drift = figure(compared(TWIN, 1, 0.5), "drift");
    assertThat(drift.verdict()).isEqualTo(Verdict.DIFFERS);
    assertThat(drift.run() - drift.twin()).isBetween(0.1, 0.5);
  }

  @Test
  void theBandHoldsTheTwinsOwnReadings() {
    TwinComparison comparison = compared(TWIN, 3, 0);
    int inside = 0;
    int all = 0;
    for (TwinComparison.Band band : comparison.bands()) {
      double[] measured = band.measured().weights();
      for (int i = 1; i < measured.length; i++) {
        all++;
        inside +=
            Math.abs(measured[i] - band.expected()[i]) <= 3 * band.deviation()[i] + 1e-6 ? 1 : 0;
      }
      assertThat(Arrays.stream(band.deviation()).max().orElseThrow()).isPositive();
    }
    assertThat(inside).isGreaterThan(9 * all / 10);
  }
}
