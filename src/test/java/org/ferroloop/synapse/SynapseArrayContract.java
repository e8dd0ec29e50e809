package org.ferroloop.synapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
  void anEmptyBatchChangesNothing() {
    SynapseArray array = open(2);
    float[] before = readings(array);
    array.pulse(batch());
    array.pulse(batch(0, 0));
    assertThat(array.tally().pulses()).isZero();
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
    float saved = state.weights()[0];
    array.pulse(batch(0, -10));
    assertThat(state.weights()[0]).isEqualTo(saved);
  }

  @Test
  void aStateOfAnotherArrayIsRefused() {
    ArrayState state = open(3).save();
    assertThatIllegalArgumentException().isThrownBy(() -> open(2).restore(state));
  }

  /** Pulses and reads an array a little and returns its last readings. */
  private static float[] worked(SynapseArray array) {
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
