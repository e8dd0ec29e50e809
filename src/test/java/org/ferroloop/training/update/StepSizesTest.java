package org.ferroloop.training.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ferroloop.synapse.AihwkitTwins;
import org.ferroloop.synapse.TwinsToTry;
import org.ferroloop.twin.ConstantStep;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.StepParameters;
import org.ferroloop.twin.Variability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepSizesTest {
  /** Of the polynomial that the nodes were read from, between which they are joined by lines. */
  private static final double FIT = 0.0025;

  /** The column "granularity" of results/test46/symmetric.csv, github.com/PaU1570/msc_project. */
  @ParameterizedTest
  @CsvSource({
    "ID36ZR1000Circ, 163737, 0.29600334",
    "ID161ZR15000, 104937, 0.02979589",
    "ID161ZR15000, 110402, 0.02918272",
    "ID161ZR15000, 111132, 0.07717195",
    "ID161ZR15000, 111900, 0.08144929",
    "ID161ZR15000, 112607, 0.10661206",
    "ID161ZR15000, 113236, 0.12017787",
    "ID161ZR15000, 113844, 0.09092154",
    "ID170ZR5000, 132232, 0.07535799",
    "ID170ZR5000, 133047, 0.08659442",
    "ID170ZR5000, 133858, 0.07667066",
    "ID170ZR5000, 134645, 0.11760463",
    "ID170ZR5000, 135335, 0.14978647",
    "ID170ZR5000, 140002, 0.09641554"
  })
  void unbiasedIsTheGranularityOfThePublishedRuns(String device, String time, double published) {
    DeviceTwin twin = AihwkitTwins.piecewise(device, time, Variability.NONE);
    assertThat(StepSizes.of(twin).unbiased() / published).isCloseTo(1, within(FIT));
  }

  @Test
  void theBiasIsInTheStepsAndNotInTheUnbiasedOne() {
    DeviceTwin twin =
        TwinsToTry.twin(
            new ConstantStep(), new StepParameters(0.01, -0.4, -1, 1), Variability.NONE);
    StepSizes steps = StepSizes.of(twin);
    assertThat(steps.up()).isCloseTo(0.006f, within(1e-7f));
    assertThat(steps.down()).isCloseTo(0.01f, within(1e-7f));
    assertThat(steps.mean()).isCloseTo(0.008f, within(1e-7f));
    assertThat(steps.unbiased()).isCloseTo(0.01f, within(1e-7f));
  }
}
