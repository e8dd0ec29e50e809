package org.ferroloop.synapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every array of synapses owes its callers. A subclass opens arrays of one kind; each test
 * takes a fresh one.
 */
abstract class SynapseArrayContract {
  /** A fresh array of this kind; every call answers alike from its first pulse on. */
  abstract SynapseArray open(int size);

  /** How far two readings of an unchanged weight may lie apart: 0 without read and write noise. */
  abstract float readingSlack();

  /** So many pulses of one polarity surely drive a cell to its bound. */
  int pulsesToTheBound() {
    return 5000;
  }

  private static PulseBatch batch(int... cellsAndCounts) {
    PulseBatch batch = new PulseBatch(cellsAndCounts.length / 2);
    for (int i = 0; i < cellsAndCounts.length; i += 2) {
      batch.add(cellsAndCounts[i], cellsAndCounts[i + 1]);
    }
    return batch;
  }

  private static float[] readings(SynapseArray array) {
    float[] weights = new float[array.size()];
    array.read(weights);
    return weights;
  }

  @Test
  void hasItsSize() {
    assertThat(open(7).size()).isEqualTo(7);
    assertThat(open(1).size()).isEqualTo(1);
  }

  @Test
  void potentiationRaisesAndDepressionLowersTheWeight() {
    SynapseArray array = open(3);
    array.program(new float[3]);
    float[] before = readings(array);
    array.pulse(batch(0, 20, 1, -20));
    float[] after = readings(array);
    assertThat(after[0]).isGreaterThan(before[0] + readingSlack());
    assertThat(after[1]).isLessThan(before[1] - readingSlack());
    assertThat(after[2]).isEqualTo(before[2], within(readingSlack()));
  }

  @Test
  void windowMapsWeightsToConductances() {
    SynapseArray array = open(2);
    array.program(new float[] {0.25f, -0.25f});
    Synapse synapse = array.synapse(1);
    double span = array.window().gMax() - array.window().gMin();
    assertThat(synapse.conductance())
        .isCloseTo(
            array.window().conductance(synapse.weight()),
            within(readingSlack() * span + Math.ulp(span)));
  }

  @Test
  void saturatesAtBothBounds() {
    SynapseArray array = open(2);
    array.pulse(batch(0, pulsesToTheBound(), 1, -pulsesToTheBound()));
    float[] bounds = readings(array);
    array.pulse(batch(0, pulsesToTheBound(), 1, -pulsesToTheBound()));
    float[] beyond = readings(array);
    assertThat(beyond[0]).isEqualTo(bounds[0], within(readingSlack()));
    assertThat(beyond[1]).isEqualTo(bounds[1], within(readingSlack()));
    assertThat(bounds[0]).isGreaterThan(bounds[1]);
  }

  @Test
  void programEndsAtTheTargetOrAtTheBound() {
    SynapseArray array = open(3);
    array.pulse(batch(0, pulsesToTheBound(), 1, -pulsesToTheBound()));
    float[] bounds = readings(array);
    array.program(new float[] {9, -9, 0.125f});
    float[] programmed = readings(array);
    // Where the step vanishes at the bound, pulses come near it and never quite reach it.
    float near = readingSlack() + 1e-5f;
    assertThat(programmed[0]).isEqualTo(bounds[0], within(near));
    assertThat(programmed[1]).isEqualTo(bounds[1], within(near));
    assertThat(programmed[2]).isEqualTo(0.125f, within(readingSlack()));
  }

  @Test
  void aWrongCellIsRefusedBeforeAnythingIsApplied() {
    SynapseArray array = open(3);
    array.program(new float[3]);
    float[] before = readings(array);
    PulseTally tally = array.tally();
    for (int wrong : new int[] {-1, 3, Integer.MAX_VALUE}) {
      assertThatThrownBy(() -> array.pulse(batch(0, 50, 1, -50, wrong, 1)))
          .isInstanceOf(IndexOutOfBoundsException.class)
          .hasMessageContaining(Integer.toString(wrong));
      assertThatThrownBy(() -> array.read(wrong)).isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> array.synapse(wrong)).isInstanceOf(IndexOutOfBoundsException.class);
    }
    assertThat(array.tally()).isEqualTo(tally);
    float[] after = readings(array);
    for (int cell = 0; cell < 3; cell++) {
      assertThat(after[cell]).isEqualTo(before[cell], within(readingSlack()));
    }
  }

  @Test
  void wrongLengthsAndTargetsThatAreNoNumbersAreRefused() {
    SynapseArray array = open(3);
    array.program(new float[] {0.1f, 0.2f, -0.1f});
    float[] before = readings(array);
    assertThatIllegalArgumentException().isThrownBy(() -> array.read(new float[2]));
    assertThatIllegalArgumentException().isThrownBy(() -> array.read(new float[4]));
    assertThatIllegalArgumentException().isThrownBy(() -> array.program(new float[2]));
    assertThatIllegalArgumentException().isThrownBy(() -> array.program(new float[4]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> array.program(new float[] {-0.5f, -0.5f, Float.NaN}));
    float[] after = readings(array);
    for (int cell = 0; cell < 3; cell++) {
      assertThat(after[cell]).isEqualTo(before[cell], within(readingSlack()));
    }
  }

  @Test
  void countsWhatItSpends() {
    SynapseArray array = open(4);
    PulseTally start = array.tally();
    array.pulse(batch(0, 3, 1, -2, 0, -1, 3, 4));
    array.synapse(2).pulse(-5);
    readings(array);
    array.read(1);
    PulseTally spent = array.tally();
    assertThat(spent.up() - start.up()).isEqualTo(7);
    assertThat(spent.down() - start.down()).isEqualTo(8);
    assertThat(spent.pulses() - start.pulses()).isEqualTo(15);
    assertThat(spent.reads() - start.reads()).isEqualTo(5);
  }

  @Test
  void readsRowsOfConsecutiveCells() {
    // Arrays that are read alike, noise included.
    SynapseArray inRows = open(12);
    SynapseArray atOnce = open(12);
    worked(inRows);
    worked(atOnce);
    inRows.pulse(batch(5, 1));
    atOnce.pulse(batch(5, 1));
    PulseTally before = inRows.tally();
    float[][] rows = new float[3][4];
    inRows.read(rows);
    float[] expected = readings(atOnce);
    assertThat(rows[0]).containsExactly(Arrays.copyOfRange(expected, 0, 4));
    assertThat(rows[1]).containsExactly(Arrays.copyOfRange(expected, 4, 8));
    assertThat(rows[2]).containsExactly(Arrays.copyOfRange(expected, 8, 12));
    assertThat(inRows.tally()).isEqualTo(atOnce.tally());
    assertThat(inRows.tally().reads()).isGreaterThan(before.reads());
  }

  /** Noise included; three times, so that what one leaves is what the next begins with. */
  @Test
  void readsAgainWhatItWouldReadAnew() {
    SynapseArray again = open(12);
    SynapseArray anew = open(12);
    worked(again);
    worked(anew);
    float[][] kept = new float[3][4];
    float[][] rows = new float[3][4];
    again.read(kept);
    anew.read(rows);
    for (int[] pulsed : new int[][] {{7, 2, 11}, {}, {2, 3}}) {
      PulseBatch batch = new PulseBatch(8);
      for (int cell : pulsed) {
        batch.add(cell, 2);
        batch.add(cell, -1);
      }
      again.pulse(batch);
      anew.pulse(batch);
      again.readAgain(kept, Arrays.copyOf(pulsed, 12), pulsed.length);
      anew.read(rows);
      assertThat(kept).isDeepEqualTo(rows);
      assertThat(again.tally()).isEqualTo(anew.tally());
    }
    if (again.changesByPulsesAlone()) {
      float[][] before = rows;
      rows = new float[3][4];
      anew.read(rows);
      assertThat(rows).isDeepEqualTo(before);
    }
  }

  @Test
  void rowsOfOtherLengthsAreRefusedUnread() {
    SynapseArray array = open(6);
    PulseTally before = array.tally();
    for (float[][] wrong :
        List.of(
            new float[2][2],
            new float[4][2],
            new float[0][0],
            new float[][] {new float[4], new float[2]})) {
      assertThatIllegalArgumentException().isThrownBy(() -> array.read(wrong));
      assertThatIllegalArgumentException().isThrownBy(() -> array.keepIn(wrong));
    }
    assertThat(array.tally()).isEqualTo(before);
  }

  @Test
  void readsConsecutiveCellsAsOneAfterTheOther() {
    SynapseArray together = open(12);
    SynapseArray single = open(12);
    worked(together);
    worked(single);
    float[] part = new float[5];
    together.read(4, part);
    for (int i = 0; i < part.length; i++) {
      assertThat(part[i]).isEqualTo(single.read(4 + i));
    }
    assertThat(together.tally()).isEqualTo(single.tally());
    assertThatThrownBy(() -> together.read(8, part)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> together.read(-1, part)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(together.tally()).isEqualTo(single.tally());
  }

  @Test
  void rowsInWhichWeightsAreKeptChangeNothingElse() {
    SynapseArray offered = open(12);
    SynapseArray apart = open(12);
    worked(offered);
    worked(apart);
    float[][] rows = new float[4][3];
    boolean keeps = offered.keepIn(rows);
    assertThat(worked(offered)).containsExactly(worked(apart));
    if (keeps) {
      assertThat(rows[2][1]).isEqualTo(apart.read(7));
      offered.read(7);
    }
    ArrayState state = apart.save();
    assertThat(innermost(offered.save()).weights()).containsExactly(innermost(state).weights());
    offered.read(rows);
    float[] expected = readings(apart);
    for (int cell = 0; cell < 12; cell++) {
      assertThat(rows[cell / 3][cell % 3]).isEqualTo(expected[cell]);
    }
  }

  @Test
  void rowsInWhichWeightsAreKeptFollowARestoredState() {
    SynapseArray offered = open(12);
    SynapseArray apart = open(12);
    float[][] rows = new float[4][3];
    offered.keepIn(rows);
    worked(offered);
    worked(apart);
    ArrayState state = apart.save();
    worked(offered);
    worked(apart);
    offered.restore(state);
    offered.read(rows);
    apart.restore(state);
    assertThat(rows[3]).containsExactly(Arrays.copyOfRange(readings(apart), 9, 12));
    assertThat(offered.tally()).isEqualTo(apart.tally());
  }

  @Test
  void anEmptyBatchChangesNothing() {
    SynapseArray array = open(2);
    float[] before = readings(array);
    long pulses = array.tally().pulses();
    array.pulse(batch());
    array.pulse(batch(0, 0));
    assertThat(array.tally().pulses()).isEqualTo(pulses);
    assertThat(readings(array)[0]).isEqualTo(before[0], within(readingSlack()));
  }

  @Test
  void entriesOfOneCellAreAppliedInTheirOrder() {
    int many = pulsesToTheBound();
    SynapseArray array = open(2);
    array.pulse(batch(1, many, 0, -many, 1, -many, 0, many));
    float[] ends = readings(array);
    SynapseArray bounds = open(2);
    bounds.pulse(batch(0, many, 1, -many));
    float[] expected = readings(bounds);
    assertThat(ends[0]).isEqualTo(expected[0], within(readingSlack()));
    assertThat(ends[1]).isEqualTo(expected[1], within(readingSlack()));
  }

  @Test
  void arraysOpenedAlikeAnswerAlike() {
    assertThat(worked(open(40))).containsExactly(worked(open(40)));
  }

  @Test
  void theOrderOfTheCellsInABatchDoesNotMatter() {
    SynapseArray rising = open(30);
    SynapseArray falling = open(30);
    PulseBatch up = new PulseBatch(30);
    PulseBatch down = new PulseBatch(30);
    for (int i = 0; i < 60; i++) {
      up.add(i / 2, i % 2 == 0 ? 7 : -3);
    }
    for (int i = 0; i < 60; i++) {
      down.add(29 - i % 30, i < 30 ? 7 : -3);
    }
    rising.pulse(up);
    falling.pulse(down);
    assertThat(readings(falling)).containsExactly(readings(rising));
  }

  @Test
  void continuesBitForBitFromASavedState() {
    SynapseArray array = open(40);
    worked(array);
    ArrayState state = array.save();
    float[] uninterrupted = worked(array);
    PulseTally tally = array.tally();
    SynapseArray resumed = open(40);
    resumed.restore(state);
    assertThat(worked(resumed)).containsExactly(uninterrupted);
    assertThat(resumed.tally()).isEqualTo(tally);
  }

  @Test
  void aSavedStateIsACopy() {
    SynapseArray array = open(2);
    array.pulse(batch(0, 10));
    ArrayState state = array.save();
    float[] saved = innermost(state).weights().clone();
    array.pulse(batch(0, -10));
    array.pulse(batch(1, 10));
    assertThat(innermost(state).weights()).isEqualTo(saved);
    assertThat(innermost(array.save()).weights()).isNotEqualTo(saved);
  }

  /** Where the devices' own weights are saved, below all arrangements. */
  private static ArrayState innermost(ArrayState state) {
    return state.parts().isEmpty() ? state : innermost(state.parts().get(0));
  }

  @Test
  void aStateOfAnotherArrayIsRefused() {
    ArrayState state = open(3).save();
    assertThatIllegalArgumentException().isThrownBy(() -> open(2).restore(state));
  }

  /** Pulses and reads an array a little and returns its last readings. */
  static float[] worked(SynapseArray array) {
    PulseBatch batch = new PulseBatch(array.size());
    float[] weights = new float[array.size()];
    for (int round = 0; round < 5; round++) {
      batch.clear();
      for (int cell = 0; cell < array.size(); cell++) {
        batch.add(cell, (cell * 7 + round * 5) % 11 - 5);
      }
      array.pulse(batch);
      array.read(weights);
    }
    return weights;
  }
}
