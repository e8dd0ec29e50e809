package org.ferroloop.synapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ferroloop.random.Seeds;
import org.ferroloop.synapse.arrangement.MultipliedArray;
import org.ferroloop.synapse.arrangement.PairArray;
import org.ferroloop.synapse.arrangement.ShiftedArray;
import org.ferroloop.synapse.arrangement.VerifiedArray;
import org.ferroloop.synapse.arrangement.WriteVerify;
import org.ferroloop.twin.Variability;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Arrays made of arrays keep the contract, but for what each of them says. */
class ArrangementContractTest {
  private static final Variability SPREAD = new Variability(0, 0.1, false, 0.01, 0.1, 0.1, 0, 0);

  private static SynapseArray devices(int size, long seed) {
    return new TwinArray(TwinsToTry.soft(SPREAD), size, Seeds.of(seed));
  }

  private static PulseBatch batch(int cell, int first, int second) {
    PulseBatch batch = new PulseBatch(2);
    batch.add(cell, first);
    batch.add(cell, second);
    return batch;
  }

  @Nested
  class ShiftedByPointsOfItsCells extends SynapseArrayContract {
    @Override
    SynapseArray open(int size) {
      float[] points = new float[size];
      for (int cell = 0; cell < size; cell++) {
        points[cell] = 0.1f + 0.01f * cell;
      }
      return ShiftedArray.digital(devices(size, 1), points);
    }

    @Override
    float readingSlack() {
      return 1e-6f;
    }
  }

  @Nested
  class ShiftedByDevices extends SynapseArrayContract {
    @Override
    SynapseArray open(int size) {
      SynapseArray reference = devices(size, 2);
      float[] points = new float[size];
      Arrays.fill(points, 0.1f);
      reference.program(points);
      return ShiftedArray.reference(devices(size, 1), reference, true);
    }

    @Override
    float readingSlack() {
      return 1e-6f;
    }

    /** A reference is read with each reading. */
    @Test
    @Override
    void countsWhatItSpends() {
      SynapseArray array = open(4);
      PulseTally start = array.tally();
      array.pulse(batch(0, 3, -2));
      array.read(new float[4]);
      array.read(1);
      assertThat(array.tally())
          .isEqualTo(new PulseTally(start.up() + 3, start.down() + 2, start.reads() + 10));
    }
  }

  @Nested
  class Verified extends SynapseArrayContract {
    @Override
    SynapseArray open(int size) {
      return new VerifiedArray(devices(size, 1), new WriteVerify(0.03, 3000));
    }

    @Override
    float readingSlack() {
      return 0.03f;
    }
  }

  @Nested
  class Multiplied extends SynapseArrayContract {
    @Override
    SynapseArray open(int size) {
      return new MultipliedArray(devices(size, 1), 2, 3);
    }

    @Override
    float readingSlack() {
      return 0;
    }

    /** Every pulse that is asked for is several. */
    @Test
    @Override
    void countsWhatItSpends() {
      SynapseArray array = open(4);
      array.pulse(batch(0, 3, -2));
      assertThat(array.tally()).isEqualTo(new PulseTally(6, 6, 0));
    }
  }

  @Nested
  class Pairs extends SynapseArrayContract {
    @Override
    SynapseArray open(int size) {
      return new PairArray(
          devices(2 * size, 1), new PairArray.Limits(-0.7f, 0.6f, 0), new WriteVerify(0.03, 3000));
    }

    @Override
    float readingSlack() {
      return 0;
    }

    /** Two devices are read for one weight. */
    @Test
    @Override
    void countsWhatItSpends() {
      SynapseArray array = open(4);
      array.pulse(batch(0, 3, -2));
      array.read(new float[4]);
      array.read(1);
      assertThat(array.tally()).isEqualTo(new PulseTally(5, 0, 10));
    }

    /** Up and down pulses go to different devices, so their order says nothing. */
    @Test
    @Override
    void entriesOfOneCellAreAppliedInTheirOrder() {
      SynapseArray one = open(1);
      SynapseArray other = open(1);
      one.pulse(batch(0, 3, -5));
      other.pulse(batch(0, -5, 3));
      assertThat(one.read(0)).isEqualTo(other.read(0)).isNegative();
    }

    /**
     * From w = 0 of both devices, both ends lie one device's range apart, and not at its bounds.
     */
    @Test
    @Override
    void programEndsAtTheTargetOrAtTheBound() {
      SynapseArray array = open(3);
      array.program(new float[] {9, -9, 0.125f});
      assertThat(array.read(0)).isGreaterThan(1.4f);
      assertThat(array.read(1)).isLessThan(-1.4f);
      assertThat(array.read(2)).isEqualTo(0.125f, within(1e-6f));
    }
  }
}
