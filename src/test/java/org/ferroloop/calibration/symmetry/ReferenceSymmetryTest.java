package org.ferroloop.calibration.symmetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ferroloop.SharedData;
import org.ferroloop.random.Seeds;
import org.ferroloop.synapse.AihwkitTwins;
import org.ferroloop.synapse.TwinArray;
import org.ferroloop.time.Progress;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.Variability;
import org.junit.jupiter.api.Test;

/** The noise-free symmetry points of the 14 AIHWKit descriptions, against the reference table. */
class ReferenceSymmetryTest {
  @Test
  void settlesWhereTheReferenceDoesAndCrossesWhereItDoes() {
    List<String[]> rows = SharedData.table("symmetry-points.csv");
    assertThat(rows).hasSize(14);
    for (String[] row : rows) {
      DeviceTwin twin = AihwkitTwins.piecewise(row[0], row[1], Variability.NONE);
      SymmetryPoint point =
          SymmetrySearch.run(
                  new TwinArray(twin, 1, Seeds.of(0)), SymmetryOptions.DEFAULT, Progress.NONE)
              .points()
              .get(0);
      double[] stable = Arrays.stream(row[6].split(" ")).mapToDouble(Double::parseDouble).toArray();
      Crossings crossings = Crossings.of(twin);
      String line =
          String.format(
              Locale.ROOT,
              "%s %s mean %.4f (%s) high %.4f (%s) low %.4f (%s) stable %s (%s) %d pulses %s",
              row[0],
              row[1],
              point.mean(),
              row[3],
              point.high(),
              row[4],
              point.low(),
              row[5],
              crossings.stable(),
              row[6],
              point.pulses(),
              point.outcome());
      assertThat(point.converged()).as(line).isTrue();
      assertThat(point.mean()).as(line).isCloseTo(Double.parseDouble(row[3]), within(0.003));
      assertThat(point.high()).as(line).isCloseTo(Double.parseDouble(row[4]), within(0.003));
      assertThat(point.low()).as(line).isCloseTo(Double.parseDouble(row[5]), within(0.003));
      assertThat(crossings.stable()).as(line).hasSize(stable.length);
      for (int i = 0; i < stable.length; i++) {
        assertThat(crossings.stable().get(i)).as(line).isCloseTo(stable[i], within(0.001));
      }
    }
  }
}
