package org.ferroloop.training.update;

import static org.assertj.core.api.Assertions.assertThat;

import org.ferroloop.random.RandomStream;
import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.training.network.InputLines;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trains against what they must give on average: rate times input times error over granularity. */
class StochasticTrainsTest {
  private static final int UPDATES = 40_000;
  private static final float[] INPUTS = {0.5f, 0, -1, 0.25f, 0.9f};
  private static final float[] ERRORS = {0.1f, -0.02f, 0};
  private static final long KEY = 99;

  /**
   * Granularities that ask for one slot, for a few, and for the longest train of several lengths.
   */
  @ParameterizedTest
  @CsvSource({
    "0.2, 31, true",
    "0.012, 31, true",
    "0.0033, 31, true",
    "0.2, 1, true",
    "0.012, 9, true",
    "0.2, 31, false",
    "0.2, 7, false"
  })
  void pulsesOnAverage(float granularity, int longest, boolean managed) {
    float rate = 1;
    UpdateManagement management = new UpdateManagement(new PulseTrains(longest, managed));
    management.set(1, 0.1f, rate, granularity);
    double[] sums = new double[INPUTS.length * ERRORS.length];
    PulseBatch pulses = new PulseBatch(16);
    StochasticTrains trains = new StochasticTrains(INPUTS.length, ERRORS.length);
    InputLines lines = new InputLines(INPUTS.length);
    lines.takeAll(INPUTS, 0, INPUTS.length);
    for (int update = 0; update < UPDATES; update++) {
      pulses.clear();
      long key = RandomStream.bitsAt(KEY, update);
      trains.add(lines, ERRORS, 0, management, key, pulses);
      for (int i = 0; i < pulses.size(); i++) {
        assertThat(i == 0 || pulses.cell(i) > pulses.cell(i - 1)).isTrue();
        assertThat(Math.abs(pulses.count(i))).isLessThanOrEqualTo(longest);
        sums[pulses.cell(i)] += pulses.count(i);
      }
    }
    for (int i = 0; i < INPUTS.length; i++) {
      for (int o = 0; o < ERRORS.length; o++) {
        double expected = -rate * INPUTS[i] * ERRORS[o] / granularity;
        double mean = sums[i * ERRORS.length + o] / UPDATES;
        // A count is a sum of at most 31 slots, so its variance is below its mean.
        double error = Math.sqrt(Math.abs(expected) / UPDATES) + 1e-12;
        assertThat(Math.abs(mean - expected))
            .as("key %d, input %d, error %d: %s for %s", KEY, i, o, mean, expected)
            .isLessThan(5 * error);
      }
    }
  }
}
