package org.ferroloop.training.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rate of the fast tile against AIHWKit's getPulseCountAutoLR, worked by hand. */
class FastRateTest {
  private static final float STEP = 0.01f;

  /** So the first gradient wants twice the longest train. */
  @ParameterizedTest
  @ValueSource(ints = {1, 5, 31})
  void anAutomaticRateCountsInTrainsOfTheLongestLength(int longest) {
    FastRate rate = new FastRate(2, true, longest, STEP, 1);
    float found = rate.of(0.5f, 0.02f, 0.3f);
    assertThat(found * 0.5f * 0.02f / STEP).isCloseTo(2 * longest, within(1e-4f));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 31})
  void aConstantRateDoesNotKnowTrains(int longest) {
    assertThat(new FastRate(2, false, longest, STEP, 1).of(0.5f, 0.02f, 0.3f)).isEqualTo(2);
    assertThat(new FastRate(0, true, longest, STEP, 1).of(0.5f, 0.02f, 0.3f)).isEqualTo(0.3f);
  }
}
