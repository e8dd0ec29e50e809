package org.ferroloop.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ferroloop.random.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Outputs at their bound send no error back. The last layer has two tiles, side by side over its
 * inputs (5 classes) or over its outputs (600): in each tile one output is beyond the bound.
 */
class BoundErrorsTest {
  private static final float BOUND = 12;

  private Network network;
  private BatchMemory memory;

  /** Every third class a little higher; one class of each tile beyond the bound, up and down. */
  private void make(int classes) {
    network = new Network(List.of(8, classes == 5 ? 600 : 60, classes));
    memory = new BatchMemory(network, 2);
    Seeds seeds = Seeds.of(3);
    Layer first = network.layers().get(0);
    first.initializeBias(seeds);
    first.tiles().forEach(tile -> tile.load(first.initialWeights(tile, seeds)));
    for (Tile tile : last()) {
      // Inputs are about a half: a weight of 60 over the inputs makes about 30.
      float high = 60f / tile.inputs().size();
      int width = tile.outputs().size();
      float[] weights = new float[tile.cells()];
      for (int cell = 0; cell < weights.length; cell++) {
        int output = cell % width;
        weights[cell] =
            output == beyond(tile) ? (tile == last().get(0) ? high : -high) : low(output);
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

  private static float low(int output) {
    return 0.01f * (output % 3) - 0.005f;
  }

  private List<Tile> last() {
    return network.layers().get(1).tiles();
  }

  /** Which of a tile's outputs is at its bound. */
  private int beyond(Tile tile) {
    return tile == last().get(0) ? 2 : 0;
  }

  /** Converters that round nothing; saturated passes are done again, which changes no product. */
  private static PeripherySettings exact(boolean boundErrors) {
    return new PeripherySettings(1, 0, BOUND, 0, 0, true, true, boundErrors);
  }

  private void train(boolean boundErrors) {
    PeripherySettings forward = exact(boundErrors);
    Passes passes = Passes.analog(network, forward, forward.backward());
    for (int sample = 0; sample < 2; sample++) {
      passes.forward(memory, sample, 0.5f, sample);
    }
    for (int sample = 0; sample < 2; sample++) {
      passes.backward(memory, sample, sample);
    }
  }

  /**
   * What a hidden unit gets back: of all classes, but for those that its tiles have at the bound.
   */
  private double expected(int sample, int unit, boolean boundErrors) {
    double sum = 0;
    for (Tile tile : last()) {
      int input = unit - tile.inputs().from();
      if (input >= 0 && input < tile.inputs().size()) {
        for (int o = 0; o < tile.outputs().size(); o++) {
          if (!boundErrors || o != beyond(tile)) {
            double error = memory.errors(1)[sample][tile.outputs().from() + o];
            sum += error * tile.byInput()[input][o];
          }
        }
      }
    }
    double value = memory.inputs(1)[sample][unit];
    return sum * value * (1 - value);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 600})
  void outputsAtTheirBoundSendNothingBack(int classes) {
    make(classes);
    for (boolean boundErrors : new boolean[] {true, false}) {
      train(boundErrors);
      for (int sample = 0; sample < 2; sample++) {
        float[] back = memory.errors(0)[sample];
        for (int unit = 0; unit < back.length; unit++) {
          assertThat((double) back[unit])
              .as("sample %d, unit %d, bound errors %s", sample, unit, boundErrors)
              .isCloseTo(expected(sample, unit, boundErrors), within(1e-6));
        }
      }
    }
    assertThat(expected(0, 0, true)).isNotCloseTo(expected(0, 0, false), within(1e-4));
  }

  /** The weights of an output at its bound are updated with its whole error all the same. */
  @ParameterizedTest
  @ValueSource(ints = {5, 600})
  void errorsOfTheLayerItselfStay(int classes) {
    make(classes);
    train(true);
    float[][] bounded = {memory.errors(1)[0].clone(), memory.errors(1)[1].clone()};
    train(false);
    assertThat(memory.errors(1)[0]).isEqualTo(bounded[0]);
    assertThat(memory.errors(1)[1]).isEqualTo(bounded[1]);
    assertThat(Math.abs(bounded[0][2])).isGreaterThan(1e-3f);
  }

  /** A mark of one mini-batch does not outlast it. */
  @Test
  void marksAreMadeAnew() {
    make(5);
    train(true);
    mustHaveMarks(true);
    last().forEach(tile -> tile.load(new float[tile.cells()]));
    train(true);
    mustHaveMarks(false);
  }

  private void mustHaveMarks(boolean marks) {
    for (int t = 0; t < 2; t++) {
      for (int sample = 0; sample < 2; sample++) {
        assertThat(memory.boundOutputs(1).any(t, sample)).isEqualTo(marks);
      }
    }
  }

  /** AIHWKit's 0.999 of the bound, either way. */
  @Test
  void nearlyTheBoundIsTheBound() {
    assertThat(PeripherySettings.FORWARD.errorBound()).isCloseTo(11.988f, within(1e-5f));
    assertThat(PeripherySettings.BACKWARD.errorBound()).isEqualTo(Float.POSITIVE_INFINITY);
    make(5);
    BoundOutputs bound = new BoundOutputs(last(), 1);
    float[] outputs = {11.987f, -11.987f, 11.989f, -11.989f, 0};
    bound.look(1, 0, outputs, PeripherySettings.FORWARD.errorBound());
    float[] sent = new float[5];
    bound.send(1, 0, new float[] {1, 2, 3, 4, 5}, new Span(0, 5), sent);
    assertThat(sent).containsExactly(1, 2, 0, 0, 5);
    assertThat(bound.any(1, 0)).isTrue();
    assertThat(bound.any(0, 0)).isFalse();
  }
}
