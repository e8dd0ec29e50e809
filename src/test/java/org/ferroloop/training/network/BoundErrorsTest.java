package org.ferroloop.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ferroloop.random.Seeds;
import org.junit.jupiter.api.Test;

/**
 * Outputs that reached their bound send no error back. The last layer has two tiles, of which each
 * has its own outputs: class 2 is beyond the bound in the first, class 0 in the second.
 */
class BoundErrorsTest {
  private static final int HIDDEN = 600;
  private static final int CLASSES = 5;
  private static final float BOUND = 12;

  private final Network network = new Network(List.of(8, HIDDEN, CLASSES));
  private final BatchMemory memory = new BatchMemory(network, 2);

  BoundErrorsTest() {
    Seeds seeds = Seeds.of(3);
    Layer first = network.layers().get(0);
    first.initializeBias(seeds);
    first.tiles().forEach(tile -> tile.load(first.initialWeights(tile, seeds)));
    Layer last = network.layers().get(1);
    for (int t = 0; t < 2; t++) {
      Tile tile = last.tiles().get(t);
      float[] weights = new float[tile.cells()];
      for (int cell = 0; cell < weights.length; cell++) {
        int output = cell % CLASSES;
        boolean beyond = output == (t == 0 ? 2 : 0);
        // Some 150 in sum over the inputs, which are about a half, is 15 with a weight of 0.1.
        weights[cell] = beyond ? (t == 0 ? 0.1f : -0.1f) : 0.02f * output - 0.03f;
      }
      tile.load(weights);
    }
    memory.labels()[0] = 1;
    memory.labels()[1] = 2;
    for (int i = 0; i < 8; i++) {
      memory.inputs(0)[0][i] = i / 8f;
      memory.inputs(0)[1][i] = 1 - i / 8f;
    }
  }

  /** Converters that round nothing; saturated passes are done again, which changes no product. */
  private static PeripherySettings exact(boolean boundErrors) {
    return new PeripherySettings(1, 0, BOUND, 0, 0, true, true, boundErrors);
  }

  private void train(PeripherySettings forward) {
    Passes passes = Passes.analog(network, forward, forward.backward());
    for (int sample = 0; sample < 2; sample++) {
      passes.forward(memory, sample, 0.5f, sample);
    }
    for (int sample = 0; sample < 2; sample++) {
      passes.backward(memory, sample, sample);
    }
  }

  /** What a hidden unit gets back: of all classes, but for those that its tile has at the bound. */
  private double expected(int sample, int unit, boolean boundErrors) {
    int t = unit < HIDDEN / 2 ? 0 : 1;
    Tile tile = network.layers().get(1).tiles().get(t);
    double sum = 0;
    for (int o = 0; o < CLASSES; o++) {
      if (!boundErrors || o != (t == 0 ? 2 : 0)) {
        sum += memory.errors(1)[sample][o] * tile.byInput()[unit - tile.inputs().from()][o];
      }
    }
    double value = memory.inputs(1)[sample][unit];
    return sum * value * (1 - value);
  }

  @Test
  void outputsAtTheirBoundSendNothingBack() {
    for (boolean boundErrors : new boolean[] {true, false}) {
      train(exact(boundErrors));
      for (int sample = 0; sample < 2; sample++) {
        float[] back = memory.errors(0)[sample];
        for (int unit = 0; unit < HIDDEN; unit++) {
          assertThat((double) back[unit])
              .as("sample %d, unit %d, bound errors %s", sample, unit, boundErrors)
              .isCloseTo(expected(sample, unit, boundErrors), within(2e-7));
        }
      }
    }
    assertThat(expected(0, 0, true)).isNotCloseTo(expected(0, 0, false), within(1e-4));
  }

  /** The weights of a saturated output are updated with its whole error all the same. */
  @Test
  void errorsOfTheLayerItselfStay() {
    train(exact(true));
    float[][] bounded = {memory.errors(1)[0].clone(), memory.errors(1)[1].clone()};
    train(exact(false));
    assertThat(memory.errors(1)[0]).isEqualTo(bounded[0]);
    assertThat(memory.errors(1)[1]).isEqualTo(bounded[1]);
    assertThat(Math.abs(bounded[0][2])).isGreaterThan(1e-3f);
  }

  /** A mark of one mini-batch does not outlast it. */
  @Test
  void marksAreMadeAnew() {
    train(exact(true));
    for (Tile tile : network.layers().get(1).tiles()) {
      tile.load(new float[tile.cells()]);
    }
    train(exact(true));
    assertThat(memory.boundOutputs(1).any(0, 0)).isFalse();
    assertThat(memory.boundOutputs(1).any(1, 1)).isFalse();
  }
}
