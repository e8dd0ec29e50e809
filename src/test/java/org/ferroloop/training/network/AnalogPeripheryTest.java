package org.ferroloop.training.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ferroloop.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a periphery remembers of the vector before spares it work and changes no bit. */
class AnalogPeripheryTest {
  private static final int INPUTS = 37;
  private static final int OUTPUTS = 21;
  private static final int VECTORS = 2000;

  /** Output steps so wide that much beyond the bound is rounded back to it. */
  private static final PeripherySettings COARSE =
      new PeripherySettings(1, 1 / 126f, 12, 1 / 6f, 0.06f, true, true, true);

  /** At 0.1 hardly a vector saturates, at 1 many once or twice, at 100 all until inputs vanish. */
  @ParameterizedTest
  @ValueSource(floats = {0.1f, 1, 3, 100})
  void everyVectorGivesTheBitsThatANewPeripheryGives(float scale) {
    compare(scale, PeripherySettings.FORWARD);
    compare(scale, COARSE);
  }

  private static void compare(float scale, PeripherySettings settings) {
    AnalogPeriphery kept = new AnalogPeriphery(settings);
    for (int v = 0; v < VECTORS; v++) {
      // Weights change on the way, as they do in training.
      float[][] rows = weights(scale, v / 7);
      float[] inputs = inputs(v);
      assertThat(pass(kept, rows, inputs, v))
          .as("vector %d", v)
          .containsExactly(pass(new AnalogPeriphery(settings), rows, inputs, v));
    }
  }

  @Test
  void oneElementOfAMixHasTheBitsOfTheWholeMix() {
    RowMixer mixer = new RowMixer(INPUTS);
    for (int v = 0; v < 100; v++) {
      float[][] rows = weights(1, v);
      float[] inputs = inputs(v);
      int count = 1 + v % INPUTS;
      float[] whole = new float[OUTPUTS];
      InputLines lines = new InputLines(INPUTS);
      if (v % 2 == 0) {
        lines.takeAll(inputs, INPUTS - count, count);
      } else {
        lines.takeActive(inputs, INPUTS - count, count);
      }
      mixer.add(lines.values(), lines, rows, whole, OUTPUTS);
      for (int o = 0; o < OUTPUTS; o++) {
        assertThat(mixer.element(lines.values(), lines, rows, o)).isEqualTo(whole[o]);
      }
    }
  }

  @Test
  void linesThatAreNotZeroAreAsGoodAsAll() {
    for (Periphery periphery :
        List.of(new AnalogPeriphery(PeripherySettings.FORWARD), new IdealPeriphery())) {
      for (int v = 0; v < 300; v++) {
        float[][] rows = weights(1, v);
        float[] inputs = inputs(v);
        InputLines active = new InputLines(INPUTS);
        active.takeActive(inputs, 0, INPUTS);
        assertThat(active.count()).isLessThan(INPUTS);
        float[] result = new float[OUTPUTS];
        periphery.multiply(rows, active, result, OUTPUTS, v);
        assertThat(result).containsExactly(pass(periphery, rows, inputs, v));
      }
    }
  }

  private static float[] pass(Periphery periphery, float[][] rows, float[] inputs, long key) {
    float[] result = new float[OUTPUTS];
    InputLines lines = new InputLines(INPUTS);
    lines.takeAll(inputs, 0, INPUTS);
    periphery.multiply(rows, lines, result, OUTPUTS, key);
    return result;
  }

  private static float[][] weights(float scale, long key) {
    float[][] rows = new float[INPUTS][OUTPUTS];
    for (int i = 0; i < INPUTS; i++) {
      for (int o = 0; o < OUTPUTS; o++) {
        rows[i][o] = scale * (float) RandomStream.gaussianAt(key, i * OUTPUTS + o);
      }
    }
    return rows;
  }

  /** Every third is zero. */
  private static float[] inputs(long key) {
    float[] inputs = new float[INPUTS];
    for (int i = 0; i < INPUTS; i++) {
      inputs[i] = i % 3 == 2 ? 0 : (float) RandomStream.uniformAt(key + 1_000_000, i);
    }
    return inputs;
  }
}
