package org.ferroloop.training.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.ferroloop.random.RandomStream;
import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.training.network.InputLines;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trains of a vector's lines that are not zero are those of all its lines. */
class ActiveLinesTest {
  private static final int FROM = 3;
  private static final int INPUTS = 41;
  private static final int OUTPUTS = 17;

  /** Granularities that ask for one slot, two, five and the longest train. */
  @ParameterizedTest
  @CsvSource({"0.1, 1", "0.06, 2", "0.024, 5", "0.001, 31"})
  void givesTheSamePulses(float granularity, int length) {
    UpdateManagement management = new UpdateManagement(PulseTrains.DEFAULT);
    management.set(1, 0.1f, 1, granularity);
    assertThat(management.length()).isEqualTo(length);
    int given = 0;
    for (Trains trains :
        List.of(new StochasticTrains(INPUTS, OUTPUTS), new DeterministicTrains(OUTPUTS))) {
      for (int key = 0; key < 300; key++) {
        float[] inputs = inputs(key);
        InputLines all = new InputLines(INPUTS);
        all.takeAll(inputs, FROM, INPUTS);
        InputLines active = new InputLines(INPUTS);
        active.takeActive(inputs, FROM, INPUTS);
        assertThat(active.count()).isLessThan(INPUTS);
        PulseBatch expected = pulses(trains, all, key, management);
        PulseBatch found = pulses(trains, active, key, management);
        assertThat(found.size()).as("key %d", key).isEqualTo(expected.size());
        for (int i = 0; i < found.size(); i++) {
          assertThat(found.cell(i)).isEqualTo(expected.cell(i));
          assertThat(found.count(i)).isEqualTo(expected.count(i));
        }
        given += found.size();
      }
    }
    assertThat(given).isPositive();
  }

  private static PulseBatch pulses(
      Trains trains, InputLines inputs, long key, UpdateManagement management) {
    float[] errors = new float[OUTPUTS];
    for (int o = 0; o < OUTPUTS; o++) {
      errors[o] = (float) (0.2 * RandomStream.uniformAt(key, o) - 0.1);
    }
    PulseBatch pulses = new PulseBatch(16);
    trains.add(inputs, errors, 0, management, RandomStream.bitsAt(5, key), pulses);
    return pulses;
  }

  /** Most are zero, some are negative; what stands around them must not count. */
  private static float[] inputs(long key) {
    float[] inputs = new float[FROM + INPUTS + 2];
    Arrays.fill(inputs, 1);
    for (int i = 0; i < INPUTS; i++) {
      double drawn = RandomStream.uniformAt(key + 10_000, i);
      inputs[FROM + i] = drawn < 0.7 ? 0 : (float) (2 * drawn - 1.7) * 3;
    }
    return inputs;
  }
}
