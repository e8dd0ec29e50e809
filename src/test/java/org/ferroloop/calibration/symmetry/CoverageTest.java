package org.ferroloop.calibration.symmetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ferroloop.random.Seeds;
import org.ferroloop.synapse.AihwkitTwins;
import org.ferroloop.synapse.ArrayState;
import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.synapse.SynapseArray;
import org.ferroloop.synapse.TwinArray;
import org.ferroloop.time.Progress;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.Variability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often the 95 % interval holds the cell's true settled mean, with cycle-to-cycle noise 0.3 and
 * device-to-device spread 0.3 of dw_min, w_max and w_min. The truth is a long average of the same
 * cells, from w = 0 and after a burn-in, with later noise than the measurement's.
 *
 * <p>Measured on all 14 descriptions (1000 cells, seed 11): 0.932 to 0.943 on 13 of them, 0.886 on
 * ID36ZR1000Circ. The truth of 90,000 pairs has an error of its own, which takes about 0.01: with
 * 500,000 pairs 111900 has 0.946 for 0.933, 140002 has 0.947 for 0.932, ID36ZR1000Circ 0.906.
 */
class CoverageTest {
  private static final Variability NOISY = new Variability(0.3, 0.3, false, 0, 0.3, 0.3, 0, 0);
  private static final int TRUTH_PAIRS = 90_000;

  @ParameterizedTest
  @CsvSource({
    "ID161ZR15000, 111900, 1",
    "ID161ZR15000, 113236, 2",
    "ID170ZR5000, 134645, 3",
  })
  void theIntervalCoversTheTrueMean(String device, String time, long seed) {
    assertThat(coverage(device, time, seed, 1000)).as("seed " + seed).isBetween(0.93, 0.97);
  }

  /**
   * A shortfall, kept in sight: steps of 0.23 throw many cells of this twin, now and then and for
   * long, into another part of their range. A cell that has not done so while it was measured
   * cannot be told from one that never does, so its interval is honest only about what was seen.
   * Pilots 16 times as long would bring 0.927, at 16 times the pulses of every cell of any twin.
   */
  @Test
  void cellsThatRarelyVisitASecondPlateauAreCoveredLess() {
    assertThat(coverage("ID36ZR1000Circ", "163737", 4, 400)).isBetween(0.80, 0.93);
  }

  private static double coverage(String device, String time, long seed, int cells) {
    DeviceTwin twin = AihwkitTwins.piecewise(device, time, NOISY);
    Supplier<SynapseArray> arrays = () -> new TwinArray(twin, cells, Seeds.of(seed));
    SynapseArray array = arrays.get();
    SymmetrySurvey survey = SymmetrySearch.run(array, SymmetryOptions.DEFAULT, Progress.NONE);
    double[] truth = longAverage(arrays, array.save(), cells);
    long covered =
        survey.points().stream()
            .filter(point -> point.intervalLow() <= truth[point.cell()])
            .filter(point -> point.intervalHigh() >= truth[point.cell()])
            .count();
    return covered / (double) cells;
  }

  /**
   * Two threads, each with an array that continues from the same state and pulses half of the
   * cells: a cell's noise does not depend on the others, so this is what one array would give.
   */
  private static double[] longAverage(Supplier<SynapseArray> arrays, ArrayState from, int cells) {
    double[] means = new double[cells];
    IntStream.range(0, 2)
        .parallel()
        .forEach(
            half -> {
              SynapseArray array = arrays.get();
              array.restore(from);
              longAverage(array, cells * half / 2, cells * (half + 1) / 2, means);
            });
    return means;
  }

  private static void longAverage(SynapseArray array, int first, int end, double[] means) {
    int size = array.size();
    PulseBatch up = new PulseBatch(end - first);
    PulseBatch down = new PulseBatch(end - first);
    for (int cell = first; cell < end; cell++) {
      up.add(cell, 1);
      down.add(cell, -1);
    }
    array.program(new float[size]);
    float[] high = new float[size];
    float[] low = new float[size];
    int burnIn = TRUTH_PAIRS / 10;
    for (int pair = 0; pair < burnIn + TRUTH_PAIRS; pair++) {
      array.pulse(up);
      array.read(high);
      array.pulse(down);
      array.read(low);
      for (int cell = first; pair >= burnIn && cell < end; cell++) {
        means[cell] += ((double) high[cell] + low[cell]) / (2.0 * TRUTH_PAIRS);
      }
    }
  }
}
