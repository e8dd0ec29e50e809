package org.ferroloop.training.network;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;

/**
 * A fully connected layer: tiles whose partial outputs are added digitally, and a digital bias. A
 * side of more than {@link Tile#LIMIT} is split evenly over tiles.
 */
public final class Layer {
  private final int number;
  private final int inputs;
  private final int outputs;
  private final List<Tile> tiles = new ArrayList<>();
  private final float[] bias;

  /**
   * @param number from 1
   * @param backward whether errors go back through it; not needed in the first layer
   */
  Layer(int number, int inputs, int outputs, boolean backward) {
    this.number = number;
    this.inputs = inputs;
    this.outputs = outputs;
    this.bias = new float[outputs];
    for (Span in : Span.split(inputs, Tile.LIMIT)) {
      for (Span out : Span.split(outputs, Tile.LIMIT)) {
        tiles.add(new Tile("layer " + number + " tile " + (tiles.size() + 1), in, out, backward));
      }
    }
  }

  /** From 1. */
  public int number() {
    return number;
  }

  public int inputs() {
    return inputs;
  }

  public int outputs() {
    return outputs;
  }

  public List<Tile> tiles() {
    return List.copyOf(tiles);
  }

  /** The digital bias; training changes it in place. */
  public float[] bias() {
    return bias;
  }

  /**
   * The initial weights of a tile, uniform within 1/sqrt(inputs) either way as PyTorch's linear
   * layer has them; the same whatever the tiles.
   */
  public float[] initialWeights(Tile tile, Seeds seeds) {
    long key = seeds.stream("weights of layer " + number).key();
    float[] weights = new float[tile.cells()];
    int cell = 0;
    for (int i = 0; i < tile.inputs().size(); i++) {
      for (int o = 0; o < tile.outputs().size(); o++) {
        long place = (long) (tile.inputs().from() + i) * outputs + tile.outputs().from() + o;
        weights[cell++] = uniform(key, place);
      }
    }
    return weights;
  }

  /** Draws the initial bias, from the same distribution. */
  public void initializeBias(Seeds seeds) {
    long key = seeds.stream("bias of layer " + number).key();
    for (int o = 0; o < outputs; o++) {
      bias[o] = uniform(key, o);
    }
  }

  private float uniform(long key, long place) {
    return (float) ((2 * RandomStream.uniformAt(key, place) - 1) / Math.sqrt(inputs));
  }
}
