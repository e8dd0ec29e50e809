package org.ferroloop.instrument.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.ferroloop.instrument.SmuLimits;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.junit.jupiter.api.Test;

class SourceRuleTest {
  private final SourceRule rule =
      new SourceRule(
          new SmuLimits(210, 1, 1e-9, 1e-6, 0.01, 10), true, new double[] {0.2, 2, 20, 200}, 20000);

  @Test
  void levelsOnTheGridStay() {
    for (double level : new double[] {0, 0.1, -0.1, 0.2, 0.3, -1.2345, 2, 3.5, -0.00001}) {
      assertThat(rule.settable(level)).isEqualTo(level);
    }
  }

  @Test
  void levelsOffTheGridGoTowardsZeroByLessThanAStep() {
    // In the 2 V range a step is 100 uV.
    assertThat(rule.settable(0.29237552)).isBetween(0.2923 - 1e-12, 0.2923 + 1e-12);
    RandomStream random = Seeds.of(17).stream("levels");
    for (int i = 0; i < 10_000; i++) {
      double asked = random.nextGaussian() * 5;
      double set = rule.settable(asked);
      assertThat(Math.abs(set)).as("draw %d", i).isLessThanOrEqualTo(Math.abs(asked));
      assertThat(Math.abs(asked) - Math.abs(set)).as("draw %d", i).isLessThan(200.0 / 20000);
      assertThat(set * asked).as("draw %d", i).isGreaterThanOrEqualTo(0);
    }
  }
}
