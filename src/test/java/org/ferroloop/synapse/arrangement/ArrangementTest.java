package org.ferroloop.synapse.arrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ferroloop.random.Seeds;
import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.synapse.SynapseArray;
import org.ferroloop.synapse.TwinArray;
import org.ferroloop.synapse.TwinsToTry;
import org.ferroloop.twin.SoftBounds;
import org.ferroloop.twin.StepParameters;
import org.ferroloop.twin.Variability;
import org.junit.jupiter.api.Test;

class ArrangementTest {
  /** Soft bounds: steps are equal where a (1 - w/b) = c (1 + w/b), at w = b (a - c) / (a + c). */
  private static TwinArray soft(double upDown, Variability variability, int size) {
    return new TwinArray(
        TwinsToTry.twin(new SoftBounds(), new StepParameters(0.02, upDown, -1, 1), variability),
        size,
        Seeds.of(3));
  }

  private static PulseBatch alternating(int up, int down) {
    PulseBatch batch = new PulseBatch(2);
    batch.add(0, up);
    batch.add(0, -down);
    return batch;
  }

  @Test
  void severalPulsesForOneMoveTheSymmetryPoint() {
    SynapseArray array = new MultipliedArray(soft(0, Variability.NONE, 1), 3, 1);
    for (int i = 0; i < 400; i++) {
      array.pulse(alternating(1, 1));
    }
    // Three up steps equal one down step where 3 (1 - w) = 1 + w.
    assertThat(array.read(0)).isEqualTo(0.5f, within(0.02f));
    assertThat(array.tally().up()).isEqualTo(1200);
    assertThat(array.tally().down()).isEqualTo(400);
  }

  @Test
  void referenceDevicesWithSpreadShiftEachCellByItsOwn() {
    TwinArray reference = soft(0, new Variability(0, 0, false, 0, 0.5, 0.5, 0, 0), 100);
    float[] points = new float[100];
    Arrays.fill(points, 0.8f);
    reference.program(points);
    SynapseArray shifted = ShiftedArray.reference(soft(0, Variability.NONE, 100), reference, false);
    float[] effective = new float[100];
    shifted.read(effective);
    int outOfReach = 0;
    for (int cell = 0; cell < 100; cell++) {
      assertThat(effective[cell]).isEqualTo(-reference.read(cell));
      outOfReach += reference.read(cell) < 0.8f ? 1 : 0;
    }
    // w_max is 1 (1 + 0.5 xi): below 0.8 with a chance of 0.34.
    assertThat(outOfReach).isBetween(20, 50);
  }

  @Test
  void aFullPairIsRewrittenWithItsDifferenceAndTheRewritingIsCounted() {
    PairArray pair =
        new PairArray(
            soft(0, Variability.NONE, 2),
            new PairArray.Limits(-0.8f, 0.5f, 0),
            new WriteVerify(0.01, 1000));
    pair.program(new float[1]);
    pair.pulse(alternating(110, 40));
    long before = pair.tally().pulses();
    assertThat(pair.tally().down()).isZero();
    SynapseArray same =
        new PairArray(
            soft(0, Variability.NONE, 2),
            new PairArray.Limits(-0.8f, 2, 2),
            new WriteVerify(0.01, 1000));
    same.program(new float[1]);
    same.pulse(alternating(110, 40));
    float weight = pair.read(0);
    assertThat(weight).isEqualTo(same.read(0), within(0.02f));
    assertThat(pair.refreshes()).isEqualTo(1);
    assertThat(pair.missed()).isZero();
    assertThat(pair.tally().pulses()).isGreaterThan(before + 40);
    assertThat(pair.tally().down()).isPositive();
    assertThat(pair.read(0)).isEqualTo(weight);
    assertThat(pair.refreshes()).isEqualTo(1);
  }
}
