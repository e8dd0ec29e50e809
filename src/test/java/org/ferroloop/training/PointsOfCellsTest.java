package org.ferroloop.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.ferroloop.calibration.symmetry.Crossings;
import org.ferroloop.calibration.symmetry.SymmetryOptions;
import org.ferroloop.calibration.symmetry.SymmetrySearch;
import org.ferroloop.calibration.symmetry.SymmetrySurvey;
import org.ferroloop.random.Seeds;
import org.ferroloop.synapse.TwinArray;
import org.ferroloop.synapse.TwinsToTry;
import org.ferroloop.time.Progress;
import org.ferroloop.training.network.Network;
import org.ferroloop.training.network.Tile;
import org.ferroloop.training.update.StepSizes;
import org.ferroloop.training.update.TileUpdate;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.SoftBounds;
import org.ferroloop.twin.StepParameters;
import org.ferroloop.twin.TwinFile;
import org.ferroloop.twin.Variability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Symmetry points of single cells, on a device whose steps differ much over its range. */
class PointsOfCellsTest {
  private static final int CELLS = 400;

  /** Steps 0.046 up and 0.014 down at w = 0, 0.018 and 0.016 at its symmetry point of 0.72. */
  private static final DeviceTwin TWIN =
      TwinFile.read(Path.of("calibration", "ID161ZR15000-20ns-104937.yaml"))
          .withVariability(new Variability(0, 0, false, 0.01, 0, 0, 0, 0));

  private static final SymmetrySurvey SURVEY =
      SymmetrySearch.run(cells("layer 1 tile 1", CELLS), SymmetryOptions.DEFAULT, Progress.NONE);

  private static TwinArray cells(String name, int size) {
    return new TwinArray(TWIN, size, Seeds.of(5).child(name));
  }

  private static ShiftOptions slow(ShiftOptions.Kind kind, ShiftOptions.Points points) {
    return new ShiftOptions(kind, ShiftOptions.Reading.EACH, points, 4000, ShiftOptions.Tiles.SLOW);
  }

  private static TrainingSettings settings(
      ShiftOptions shift, TransferGranularity granularity, double point) {
    return new TrainingSettings(
        Rule.MIXED_PRECISION,
        List.of(),
        1,
        1,
        1,
        0,
        0,
        TrainType.STOCHASTIC,
        granularity,
        PeripheryOptions.IDEAL,
        RuleOptions.of(Rule.MIXED_PRECISION).withShift(shift),
        point,
        1,
        1);
  }

  /** Soft bounds with noise; 100 pulses are one time constant of the approach. */
  private static final DeviceTwin FINE =
      TwinsToTry.twin(
          new SoftBounds(),
          new StepParameters(0.01, 0.3, -1, 1),
          new Variability(0.3, 0, false, 0, 0, 0, 0, 0));

  private static TwinArray fine() {
    return new TwinArray(FINE, 50, Seeds.of(7));
  }

  @Test
  void everyCellIsPulsedUntilItsMeanStandsStill() {
    TwinArray array = fine();
    int most = 70_000;
    CellPoints found = CellPoints.search("fine", array, most, Progress.NONE);
    SymmetrySurvey same =
        SymmetrySearch.means(fine(), SymmetryOptions.DEFAULT.withMaxPulses(most), Progress.NONE);
    assertThat(found.unsettled()).isZero();
    assertThat(found.points()).isEqualTo(same.shifts());
    double settled = Crossings.of(FINE).stable().get(0);
    for (int cell = 0; cell < 50; cell++) {
      double error = same.points().get(cell).standardError();
      assertThat(error).isBetween(1e-5, 5e-3);
      assertThat((double) found.points()[cell]).isCloseTo(settled, within(4.5 * error));
    }
    assertThat(array.tally().pulses()).isBetween(50L * 4000, 50L * most);
    assertThat(array.tally().reads()).isEqualTo(array.tally().pulses());
  }

  @Test
  void cellsThatHaveNotSettledAtTheLastPulseAreCounted() {
    TwinArray array = fine();
    CellPoints found = CellPoints.search("fine", array, 400, Progress.NONE);
    assertThat(found.unsettled()).isEqualTo(50);
    assertThat(found.mean()).isBetween(0.1f, 0.16f);
    assertThat(array.tally().pulses()).isBetween(50L * 300, 50L * 400);
  }

  /** Without noise nothing of the budget is spent once the mean stands still. */
  @Test
  void theDefaultSettlesTheTwinOfTheFastestPulses() {
    TwinArray array = cells("layer 1 tile 1", CELLS);
    int most = ShiftOptions.DEFAULT.calibrationPulses();
    CellPoints found = CellPoints.search("fast", array, most, Progress.NONE);
    assertThat(found.unsettled()).isZero();
    assertThat((double) found.mean()).isCloseTo(SURVEY.mean(), within(1e-4));
    assertThat(array.tally().pulses()).isLessThan(CELLS * 4100L);
  }

  /** Pulses a cell that are given for one wanted change of every weight. */
  private static double given(TrainingSettings settings, float change) {
    Tile tile = new Network(List.of(20, CELLS / 20)).layers().get(0).tiles().get(0);
    ArrayAssembly arrays =
        new ArrayAssembly(PointsOfCellsTest::cells, settings, TWIN, Progress.NONE);
    TileUpdate update = new UpdateFactory(settings, arrays, Seeds.of(1)).update(tile);
    update.initialize(new float[CELLS]);
    float[][] inputs = new float[1][20];
    float[][] errors = new float[1][CELLS / 20];
    Arrays.fill(inputs[0], 1);
    Arrays.fill(errors[0], -change);
    long before = update.tally().pulses();
    // What waits for the first sample of a mini-batch is given with the second one.
    update.apply(inputs, errors, 1, 1, 0);
    update.apply(inputs, errors, 1, 1e-9f, 1);
    return (update.tally().pulses() - before) / (double) CELLS;
  }

  /**
   * A change of 0.4 is about 23 pulses at the point, 13 at w = 0. The step there falls by 0.07 for
   * a weight of 1, so points that differ by 0.01 are half a pulse at most.
   */
  @ParameterizedTest
  @EnumSource(ShiftOptions.Kind.class)
  void mixedPrecisionReckonsAsWithTheMeanPoint(ShiftOptions.Kind kind) {
    for (TransferGranularity granularity : TransferGranularity.values()) {
      for (float change : new float[] {0.4f, -0.4f}) {
        TrainingSettings own = settings(slow(kind, ShiftOptions.Points.PER_CELL), granularity, 0);
        TrainingSettings mean =
            settings(slow(kind, ShiftOptions.Points.MEAN), granularity, SURVEY.mean());
        assertThat(given(own, change))
            .as("%s %s", granularity, change)
            .isCloseTo(given(mean, change), within(1.0));
        assertThat(given(own, change)).isBetween(20.0, 28.0);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ShiftOptions.Kind.class)
  void theStepsAreThoseAtTheMeanOfThePointsOfTheCells(ShiftOptions.Kind kind) {
    ShiftOptions shift = slow(kind, ShiftOptions.Points.PER_CELL);
    ArrayAssembly arrays =
        new ArrayAssembly(
            PointsOfCellsTest::cells,
            settings(shift, TransferGranularity.SYMMETRIC, 0),
            TWIN,
            Progress.NONE);
    float point = arrays.shifted("layer 1 tile 1", CELLS).point();
    assertThat(SURVEY.spread()).isBetween(0.001, 0.05);
    assertThat((double) point).isCloseTo(SURVEY.mean(), within(SURVEY.spread()));
    StepSizes steps = arrays.steps(point);
    assertThat(steps.up()).isEqualTo((float) TWIN.stepUp(point));
    assertThat(steps.down()).isEqualTo((float) TWIN.stepDown(point));
    double apart =
        Math.abs(TWIN.stepUp(SURVEY.mean() + SURVEY.spread()) - TWIN.stepUp(SURVEY.mean()));
    assertThat((double) steps.up()).isCloseTo(TWIN.stepUp(SURVEY.mean()), within(apart));
  }
}
