package org.ferroloop.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.ferroloop.random.Seeds;
import org.junit.jupiter.api.Test;

/** Gradients against finite differences of the loss, on layers that span several tiles. */
class PassesTest {
  private static final float SHIFT = 0.02f;
  private static final double TOLERANCE = 2e-4;

  private final Network network = new Network(List.of(700, 530, 5));
  private final BatchMemory memory = new BatchMemory(network, 1);
  private final Passes passes = Passes.ideal(network);

  PassesTest() {
    Seeds seeds = Seeds.of(11);
    for (Layer layer : network.layers()) {
      layer.initializeBias(seeds);
      for (Tile tile : layer.tiles()) {
        tile.load(layer.initialWeights(tile, seeds));
      }
    }
    for (int i = 0; i < 700; i++) {
      memory.inputs(0)[0][i] = i % 3 == 0 ? 0 : (i % 7) / 7f;
    }
    memory.labels()[0] = 3;
  }

  @Test
  void wideLayersAreSplitEvenly() {
    assertThat(network.layers().get(0).tiles())
        .extracting(Tile::name, Tile::inputs, Tile::outputs)
        .containsExactly(
            tuple("layer 1 tile 1", new Span(0, 350), new Span(0, 265)),
            tuple("layer 1 tile 2", new Span(0, 350), new Span(265, 265)),
            tuple("layer 1 tile 3", new Span(350, 350), new Span(0, 265)),
            tuple("layer 1 tile 4", new Span(350, 350), new Span(265, 265)));
    assertThat(Span.split(784, 512)).containsExactly(new Span(0, 392), new Span(392, 392));
  }

  @Test
  void errorsAreTheSlopeOfTheLossByTheBias() {
    loss();
    for (int l = 0; l < 2; l++) {
      float[] errors = memory.errors(l)[0].clone();
      float[] bias = network.layers().get(l).bias();
      for (int o = 0; o < errors.length; o += 1 + errors.length / 9) {
        float held = bias[o];
        bias[o] = held + SHIFT;
        double above = loss();
        bias[o] = held - SHIFT;
        double below = loss();
        bias[o] = held;
        assertThat(Math.abs(errors[o] - (above - below) / (2 * SHIFT)))
            .as("layer %d, output %d", l + 1, o)
            .isLessThan(TOLERANCE);
      }
    }
  }

  @Test
  void errorTimesInputIsTheSlopeOfTheLossByTheWeight() {
    loss();
    for (int l = 0; l < 2; l++) {
      float[] errors = memory.errors(l)[0].clone();
      float[] inputs = memory.inputs(l)[0].clone();
      for (Tile tile : network.layers().get(l).tiles()) {
        int i = tile.inputs().size() / 2;
        int o = tile.outputs().size() - 1;
        float held = tile.byInput()[i][o];
        double above = loss(tile, i, o, held + SHIFT);
        double below = loss(tile, i, o, held - SHIFT);
        loss(tile, i, o, held);
        double expected = (above - below) / (2 * SHIFT);
        assertThat(
                Math.abs(
                    inputs[tile.inputs().from() + i] * errors[tile.outputs().from() + o]
                        - expected))
            .as(tile.name())
            .isLessThan(TOLERANCE);
      }
    }
  }

  private double loss(Tile tile, int i, int o, float weight) {
    tile.byInput()[i][o] = weight;
    tile.changed();
    return loss();
  }

  private double loss() {
    passes.forward(memory, 0, 1, 0);
    passes.backward(memory, 0, 0);
    return memory.losses()[0];
  }
}
