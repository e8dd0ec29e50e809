package org.ferroloop.synapse.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import org.ferroloop.random.Seeds;
import org.ferroloop.synapse.SynapseArray;
import org.ferroloop.synapse.TwinArray;
import org.ferroloop.synapse.TwinsToTry;
import org.ferroloop.twin.ConstantStep;
import org.ferroloop.twin.StepParameters;
import org.ferroloop.twin.Variability;
import org.junit.jupiter.api.Test;

class WriteVerifyTest {
  private static final Variability NOISY = new Variability(0.3, 0.3, false, 0.01, 0.3, 0.3, 0, 0);

  private static SynapseArray array(double step, Variability variability, int size) {
    return new TwinArray(
        TwinsToTry.twin(new ConstantStep(), new StepParameters(step, 0, -1, 1), variability),
        size,
        Seeds.of(4));
  }

  private static float[] targets(int size) {
    float[] targets = new float[size];
    for (int cell = 0; cell < size; cell++) {
      targets[cell] = 1.2f * cell / (size - 1) - 0.6f;
    }
    return targets;
  }

  @Test
  void fineStepsEndWithinTheToleranceAndEveryPulseIsCounted() {
    VerifiedArray array =
        new VerifiedArray(array(0.005, Variability.NONE, 200), new WriteVerify(0.01, 500));
    float[] targets = targets(200);
    array.program(targets);
    float[] reached = new float[200];
    array.read(reached);
    for (int cell = 0; cell < 200; cell++) {
      assertThat(Math.abs(reached[cell] - targets[cell])).as("cell %d", cell).isLessThan(0.0101f);
    }
    Programmed last = array.last();
    assertThat(last.cells()).isEqualTo(200);
    assertThat(last.missed()).isEmpty();
    assertThat(last.pulses()).isEqualTo(array.tally().pulses());
    // From 0 the sum of all ways is 200 x 0.3, of 0.005 each; nothing is overshot.
    assertThat(last.pulses()).isBetween(11_000L, 12_100L);
    assertThat(array.tally().reads()).isGreaterThan(200);
  }

  @Test
  void thoseThatMissAreTheOnesOutsideTheTolerance() {
    int size = 300;
    VerifiedArray array = new VerifiedArray(array(0.1, NOISY, size), new WriteVerify(0.01, 60));
    float[] targets = targets(size);
    targets[7] = 5;
    array.program(targets);
    float[] reached = new float[size];
    array.read(reached);
    int missed = 0;
    for (int cell = 0; cell < size; cell++) {
      if (Math.abs(reached[cell] - targets[cell]) > 0.01) {
        Programmed.Miss miss = array.last().missed().get(missed++);
        assertThat(miss.cell()).isEqualTo(cell);
        assertThat(miss.target()).isEqualTo(targets[cell]);
        assertThat(miss.reached()).isEqualTo(reached[cell]);
      }
    }
    assertThat(array.last().missed()).hasSize(missed);
    assertThat(missed).isBetween(1, size - 1);
    assertThat(array.last().largestMiss()).isGreaterThan(3);
    assertThat(array.tally().pulses()).isLessThanOrEqualTo(60L * size);
  }

  @Test
  void aCellTooCoarseForTheToleranceStopsAsNearAsItCan() {
    SynapseArray array = array(0.2, Variability.NONE, 1);
    Programmed programmed =
        new WriteVerify(0.01, 100).write(array, new int[] {0}, new float[] {0.55f});
    assertThat(programmed.missed()).hasSize(1);
    assertThat(array.read(0)).isBetween(0.59f, 0.61f);
  }
}
