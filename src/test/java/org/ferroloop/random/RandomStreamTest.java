package org.ferroloop.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RandomStreamTest {
  private static final int DRAWS = 200_000;

  @Test
  void sameSeedAndNameGiveTheSameStream() {
    RandomStream one = Seeds.of(5).stream("noise");
    RandomStream two = Seeds.of(5).stream("noise");
    for (int i = 0; i < 100; i++) {
      assertThat(one.nextLong()).isEqualTo(two.nextLong());
    }
    assertThat(Seeds.of(5).stream("other").nextLong())
        .isNotEqualTo(Seeds.of(5).stream("noise").nextLong());
    assertThat(Seeds.of(6).stream("noise").nextLong())
        .isNotEqualTo(Seeds.of(5).stream("noise").nextLong());
    assertThat(Seeds.of(5).child("a").stream("noise").nextLong())
        .isNotEqualTo(Seeds.of(5).stream("noise").nextLong());
  }

  @Test
  void continuesFromASavedPosition() {
    RandomStream whole = Seeds.of(1).stream("x");
    for (int i = 0; i < 10; i++) {
      whole.nextGaussian();
    }
    RandomStream resumed = Seeds.of(1).stream("x");
    resumed.moveTo(whole.position());
    assertThat(resumed.nextDouble()).isEqualTo(whole.nextDouble());
  }

  @Test
  void uniformNumbersFillTheIntervalEvenly() {
    RandomStream random = Seeds.of(2).stream("uniform");
    int[] bins = new int[100];
    double sum = 0;
    for (int i = 0; i < DRAWS; i++) {
      double u = random.nextDouble();
      assertThat(u).isGreaterThan(0).isLessThan(1);
      bins[(int) (u * 100)]++;
      sum += u;
    }
    double chiSquare = 0;
    for (int count : bins) {
      chiSquare += Math.pow(count - DRAWS / 100.0, 2) / (DRAWS / 100.0);
    }
    // 99 degrees of freedom: 99.9 % quantile 148.2, 0.1 % quantile 61.1.
    assertThat(chiSquare).isBetween(61.1, 148.2);
    assertThat(sum / DRAWS).isCloseTo(0.5, within(4 / Math.sqrt(12.0 * DRAWS)));
  }

  @Test
  void normalNumbersHaveTheMomentsOfTheNormalDistribution() {
    RandomStream random = Seeds.of(3).stream("normal");
    double[] moment = new double[5];
    for (int i = 0; i < DRAWS; i++) {
      double x = random.nextGaussian();
      for (int k = 1; k <= 4; k++) {
        moment[k] += Math.pow(x, k) / DRAWS;
      }
    }
    double se = 1 / Math.sqrt(DRAWS);
    assertThat(moment[1]).isCloseTo(0, within(4 * se));
    assertThat(moment[2]).isCloseTo(1, within(4 * Math.sqrt(2) * se));
    assertThat(moment[3]).isCloseTo(0, within(4 * Math.sqrt(15) * se));
    assertThat(moment[4]).isCloseTo(3, within(4 * Math.sqrt(96) * se));
  }

  /** Quantiles from the published tables of the normal distribution. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 0",
    "0.975, 1.959963984540054",
    "0.995, 2.5758293035489004",
    "0.9999999, 5.199337582187471",
    "1e-10, -6.361340902404056",
  })
  void quantilesAreThoseOfTheTables(double p, double x) {
    assertThat(NormalQuantile.of(p)).isCloseTo(x, within(1e-9));
  }

  @Test
  void shuffleKeepsEveryItemAndMovesThem() {
    int[] items = new int[1000];
    for (int i = 0; i < items.length; i++) {
      items[i] = i;
    }
    Seeds.of(4).stream("shuffle").shuffle(items);
    assertThat(items).isNotEqualTo(sorted(items));
    assertThat(sorted(items)[999]).isEqualTo(999);
    assertThat(sorted(items)).doesNotHaveDuplicates();
  }

  private static int[] sorted(int[] items) {
    int[] copy = items.clone();
    java.util.Arrays.sort(copy);
    return copy;
  }

  @Test
  void manyPlacesAtOnceAreTheSame() {
    long[] bits = new long[100];
    RandomStream.bits(-77, RandomStream.places(1L << 40, 16, 100), 3, 99, bits);
    for (int i = 0; i < 99; i++) {
      assertThat(bits[i]).isEqualTo(RandomStream.bitsAt(-77, (1L << 40) + 16L * i + 3));
    }
    assertThat(bits[99]).isZero();
  }
}
