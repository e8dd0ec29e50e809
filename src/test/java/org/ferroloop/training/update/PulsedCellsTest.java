package org.ferroloop.training.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.TreeSet;
import org.ferroloop.random.RandomStream;
import org.ferroloop.synapse.PulseBatch;
import org.junit.jupiter.api.Test;

class PulsedCellsTest {
  private static final int SIZE = 1000;

  /** Batches of up to 20 pulses over 1 to 1,000 cells, three a round, against a set. */
  @Test
  void listsEachCellOnceAsLongAsTheyAreFew() {
    PulsedCells pulsed = new PulsedCells(SIZE);
    int many = 0;
    for (int round = 0; round < 3000; round++) {
      TreeSet<Integer> expected = new TreeSet<>();
      int range = 1 + (int) (RandomStream.uniformAt(1, round) * SIZE);
      int batches = round % 10 == 9 ? 40 : 3;
      for (int b = 0; b < batches; b++) {
        PulseBatch batch = new PulseBatch(16);
        for (int i = 0; i < (round + b) % 20; i++) {
          int cell = (int) (RandomStream.uniformAt(2 + round, 100 * b + i) * range);
          batch.add(cell, 1);
          expected.add(cell);
        }
        pulsed.add(batch);
      }
      assertThat(pulsed.few()).as("round %d", round).isEqualTo(expected.size() <= SIZE / 16);
      if (pulsed.few()) {
        assertThat(new TreeSet<>(Arrays.stream(pulsed.cells(), 0, pulsed.count()).boxed().toList()))
            .isEqualTo(expected);
        assertThat(pulsed.count()).isEqualTo(expected.size());
      } else {
        many++;
      }
      pulsed.clear();
      assertThat(pulsed.count()).isZero();
    }
    assertThat(many).isGreaterThan(50);
  }

  @Test
  void aTileOfAFewCellsIsAlwaysReadWhole() {
    PulsedCells pulsed = new PulsedCells(15);
    PulseBatch batch = new PulseBatch(1);
    batch.add(14, 1);
    assertThat(pulsed.few()).isTrue();
    pulsed.add(batch);
    assertThat(pulsed.few()).isFalse();
    pulsed.clear();
    assertThat(pulsed.few()).isTrue();
  }
}
