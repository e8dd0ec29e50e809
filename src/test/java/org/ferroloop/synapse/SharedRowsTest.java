package org.ferroloop.synapse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.ferroloop.random.RandomStream;
import org.junit.jupiter.api.Test;

class SharedRowsTest {
  private static float[] flat(float[][] rows) {
    float[] flat = new float[rows.length * rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, flat, i * rows[0].length, rows[0].length);
    }
    return flat;
  }

  private static int arrays(float[][] rows) {
    Set<float[]> different = Collections.newSetFromMap(new IdentityHashMap<>());
    different.addAll(Arrays.asList(rows));
    return different.size();
  }

  /** Of sizes with and without a handy divisor, with no to all numbers that differ. */
  @Test
  void holdTheNumbersAndShareRowsWherePossible() {
    for (int size : new int[] {1, 2, 7, 64, 65, 97, 392 * 256, 10_000}) {
      for (int odd = 0; odd <= size; odd += 1 + size / 9) {
        float[] values = new float[size];
        Arrays.fill(values, 0.4f);
        for (int i = 0; i < odd; i++) {
          values[(int) (RandomStream.uniformAt(size, i) * size)] = i;
        }
        Optional<float[][]> rows = SharedRows.of(values);
        rows.ifPresent(some -> assertThat(flat(some)).containsExactly(values));
        if (odd == 0) {
          assertThat(arrays(rows.orElseThrow())).isEqualTo(1);
          Rows.want(rows.get(), size);
        }
      }
    }
  }

  @Test
  void threeOddNumbersAmongManyCostThreeRows() {
    float[] values = new float[6400];
    Arrays.fill(values, 0.4f);
    values[0] = 1;
    values[3000] = 2;
    values[6399] = 3;
    assertThat(arrays(SharedRows.of(values).orElseThrow())).isEqualTo(4);
  }

  @Test
  void numbersThatDifferAreNotShared() {
    float[] values = new float[6400];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    assertThat(SharedRows.of(values)).isEmpty();
  }

  /** Not to the number that compares as equal, but to the bit. */
  @Test
  void zerosKeepTheirSigns() {
    float[] values = new float[128];
    values[100] = -0f;
    float[] found = flat(SharedRows.of(values).orElseThrow());
    assertThat(Float.floatToRawIntBits(found[100])).isEqualTo(Float.floatToRawIntBits(-0f));
    assertThat(Float.floatToRawIntBits(found[99])).isZero();
  }
}
