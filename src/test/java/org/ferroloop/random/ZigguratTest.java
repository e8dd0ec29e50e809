package org.ferroloop.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Against the standard normal distribution: tabulated probabilities and moments. */
class ZigguratTest {
  private static final int COUNT = 4_000_000;
  private static final long KEY = 20240917;
  private static final int BLOCK = 200_000;

  /** Where the base layer ends. */
  private static final double TAIL = 3.6541528853610088;

  /** P(x < z), from tables of the normal distribution. */
  private static final double[][] TABLE = {
    {-4, 3.167124e-5},
    {-3.5, 2.326291e-4},
    {-3, 1.349898e-3},
    {-2, 0.02275013},
    {-1, 0.1586553},
    {-0.5, 0.3085375},
    {0, 0.5},
    {0.25, 0.5987063},
    {1.5, 0.9331928},
    {2.5, 0.9937903},
    {3.8, 0.99992765},
  };

  @Test
  void probabilitiesWithinFiveStandardErrors() {
    for (double[] row : TABLE) {
      long below = 0;
      for (int i = 0; i < COUNT; i++) {
        if (RandomStream.fastGaussianAt(KEY, i) < row[0]) {
          below++;
        }
      }
      double error = Math.sqrt(row[1] * (1 - row[1]) / COUNT);
      assertThat(Math.abs((double) below / COUNT - row[1]))
          .as("key %d, P(x < %s)", KEY, row[0])
          .isLessThan(5 * error);
    }
  }

  @Test
  void momentsAndIndependenceOfNeighbours() {
    double[] sums = new double[5];
    double before = 0;
    for (int i = 0; i < COUNT; i++) {
      double x = RandomStream.fastGaussianAt(KEY, i);
      sums[0] += x;
      sums[1] += x * x;
      sums[2] += x * x * x;
      sums[3] += x * x * x * x;
      sums[4] += x * before;
      before = x;
    }
    double error = 1 / Math.sqrt(COUNT);
    assertThat(Math.abs(sums[0] / COUNT)).isLessThan(5 * error);
    assertThat(Math.abs(sums[1] / COUNT - 1)).isLessThan(5 * Math.sqrt(2) * error);
    assertThat(Math.abs(sums[2] / COUNT)).isLessThan(5 * Math.sqrt(15) * error);
    assertThat(Math.abs(sums[3] / COUNT - 3)).isLessThan(5 * Math.sqrt(96) * error);
    assertThat(Math.abs(sums[4] / COUNT)).isLessThan(5 * error);
  }

  @Test
  void blocksOfNumbersWithinFiveStandardErrors() {
    float[] values = new float[COUNT];
    addGaussians(values, COUNT, 1, KEY, 0);
    for (double[] row : TABLE) {
      long below = 0;
      for (float value : values) {
        if (value < row[0]) {
          below++;
        }
      }
      double error = Math.sqrt(row[1] * (1 - row[1]) / COUNT);
      assertThat(Math.abs((double) below / COUNT - row[1]))
          .as("key %d, P(x < %s)", KEY, row[0])
          .isLessThan(5 * error);
    }
    double neighbours = 0;
    for (int i = 1; i < COUNT; i++) {
      neighbours += values[i] * values[i - 1];
    }
    assertThat(Math.abs(neighbours / COUNT)).isLessThan(5 / Math.sqrt(COUNT));
  }

  @Test
  void aBlockAddsItsDeviationTimesTheNumbersOfItsPlace() {
    float[] once = new float[7];
    addGaussians(once, 7, 1, KEY, 40);
    float[] scaled = {1, 1, 1, 1, 1, 1, 1};
    addGaussians(scaled, 6, 0.5f, KEY, 40);
    for (int i = 0; i < 6; i++) {
      assertThat(scaled[i]).isEqualTo(1 + 0.5f * once[i]);
    }
    assertThat(scaled[6]).isEqualTo(1);
  }

  @Test
  void aBlockIsTheSameAsItsPairsOneByOne() {
    float[] block = new float[BLOCK];
    addGaussians(block, BLOCK, 1, KEY, 0);
    float[] pair = new float[2];
    int inTheTail = 0;
    for (int i = 0; i < BLOCK; i += 2) {
      pair[0] = 0;
      pair[1] = 0;
      addGaussians(pair, 2, 1, KEY, i / 2);
      assertThat(block[i]).as("key %d, number %d", KEY, i).isEqualTo(pair[0]);
      assertThat(block[i + 1]).as("key %d, number %d", KEY, i + 1).isEqualTo(pair[1]);
      inTheTail += Math.abs(pair[0]) > TAIL ? 1 : 0;
      inTheTail += Math.abs(pair[1]) > TAIL ? 1 : 0;
    }
    // 51.6 are expected.
    assertThat(inTheTail).isBetween(16, 88);
  }

  private static void addGaussians(
      float[] values, int size, float deviation, long key, long firstIndex) {
    new GaussianNoise(size).addTo(values, size, deviation, key, firstIndex);
  }
}
