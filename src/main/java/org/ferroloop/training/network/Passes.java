package org.ferroloop.training.network;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.ferroloop.random.RandomStream;

/**
 * Forward and backward passes of single samples through a network. Samples do not touch each other,
 * and the noise of a pass comes from its own key, so any number of instances may share the work,
 * one a thread.
 */
public final class Passes {
  private final Layer[] layers;
  private final Tile[][] tiles;
  private final int classes;
  private final Periphery[][] forward;
  private final Periphery[][] backward;
  private final float errorBound;
  private final float[] partial;
  private final float[] sent = new float[Tile.LIMIT];
  private final float[][] outputs;
  private final InputLines lines = new InputLines(Tile.LIMIT);

  private Passes(
      Network network,
      Supplier<Periphery> forward,
      Supplier<Periphery> backward,
      float errorBound) {
    List<Layer> all = network.layers();
    this.layers = all.toArray(Layer[]::new);
    this.tiles =
        all.stream().map(layer -> layer.tiles().toArray(Tile[]::new)).toArray(Tile[][]::new);
    this.classes = network.classes();
    this.forward = peripheries(all, forward);
    this.backward = peripheries(all, backward);
    this.errorBound = errorBound;
    this.partial = new float[network.widest()];
    this.outputs = new float[layers.length][];
    for (int i = 0; i < layers.length; i++) {
      outputs[i] = new float[layers[i].outputs()];
    }
  }

  /** One a tile. */
  private static Periphery[][] peripheries(List<Layer> layers, Supplier<Periphery> make) {
    return layers.stream()
        .map(layer -> layer.tiles().stream().map(tile -> make.get()).toArray(Periphery[]::new))
        .toArray(Periphery[][]::new);
  }

  /** With exact products. */
  public static Passes ideal(Network network) {
    return new Passes(network, IdealPeriphery::new, IdealPeriphery::new, Float.POSITIVE_INFINITY);
  }

  /** With converters and noise. */
  public static Passes analog(
      Network network, PeripherySettings forward, PeripherySettings backward) {
    return new Passes(
        network,
        () -> new AnalogPeriphery(forward),
        () -> new AnalogPeriphery(backward),
        forward.errorBound());
  }

  /**
   * One training sample forward, to the errors of the last layer.
   *
   * @param memory holds the sample's inputs and label; receives the inputs of all layers, which
   *     outputs reached their bound, the errors of the last layer and the loss
   * @param sample its place in the memory
   * @param scale by which its errors count, 1 / samples of the batch
   * @param noiseKey of this sample's passes
   */
  public void forward(BatchMemory memory, int sample, float scale, long noiseKey) {
    int last = layers.length - 1;
    memory.layerInputs(0).look(sample);
    for (int i = 0; i <= last; i++) {
      float[] sums = i == last ? outputs[last] : memory.inputs(i + 1)[sample];
      begin(i, sums);
      for (int t = 0; t < tiles[i].length; t++) {
        Span span = tiles[i][t].inputs();
        forward(i, t, memory.layerInputs(i).lines(sample, span, lines), sums, noiseKey);
        if (i > 0 && boundErrors()) {
          memory.boundOutputs(i).look(t, sample, partial, errorBound);
        }
      }
      end(i, sums);
    }
    memory.losses()[sample] =
        Softmax.loss(
            outputs[last], classes, memory.labels()[sample], scale, memory.errors(last)[sample]);
  }

  /**
   * The same sample back.
   *
   * @param memory as {@link #forward} left it; receives the errors of the layers before the last
   * @param sample its place in the memory
   * @param noiseKey of this sample's passes, the same as forward
   */
  public void backward(BatchMemory memory, int sample, long noiseKey) {
    for (int i = layers.length - 1; i > 0; i--) {
      float[] errors = memory.errors(i - 1)[sample];
      backward(memory, sample, i, errors, noiseKey);
      Sigmoid.backward(errors, memory.inputs(i)[sample], errors.length);
    }
  }

  /**
   * The class that the network tells.
   *
   * @param inputs of the first layer
   * @param noiseKey of this sample's passes
   */
  public int classify(float[] inputs, long noiseKey) {
    float[] values = inputs;
    for (int i = 0; i < layers.length; i++) {
      begin(i, outputs[i]);
      for (int t = 0; t < tiles[i].length; t++) {
        Span span = tiles[i][t].inputs();
        take(i, values, span);
        forward(i, t, lines, outputs[i], noiseKey);
      }
      end(i, outputs[i]);
      values = outputs[i];
    }
    return Softmax.highest(values, classes);
  }

  /** The inputs of a layer whose lines are not at hand. */
  private void take(int layer, float[] values, Span span) {
    if (layer == 0) {
      lines.takeActive(values, span.from(), span.size());
    } else {
      lines.takeAll(values, span.from(), span.size());
    }
  }

  private void begin(int layer, float[] sums) {
    System.arraycopy(layers[layer].bias(), 0, sums, 0, sums.length);
  }

  private void forward(int layer, int t, InputLines inputs, float[] sums, long noiseKey) {
    Tile tile = tiles[layer][t];
    int width = tile.outputs().size();
    long key = passKey(noiseKey, layer, t, 0);
    forward[layer][t].multiply(tile.byInput(), inputs, partial, width, key);
    addPartial(sums, tile.outputs().from(), width, tile.outputScale());
  }

  private void end(int layer, float[] sums) {
    if (layer < layers.length - 1) {
      Sigmoid.apply(sums, sums.length);
    }
  }

  private void backward(BatchMemory memory, int sample, int layer, float[] results, long noiseKey) {
    Arrays.fill(results, 0);
    for (int t = 0; t < tiles[layer].length; t++) {
      Tile tile = tiles[layer][t];
      int width = tile.inputs().size();
      long key = passKey(noiseKey, layer, t, 1);
      takeErrors(memory, sample, layer, t);
      backward[layer][t].multiply(tile.byOutput(), lines, partial, width, key);
      addPartial(results, tile.inputs().from(), width, tile.outputScale());
    }
  }

  private void takeErrors(BatchMemory memory, int sample, int layer, int t) {
    float[] errors = memory.errors(layer)[sample];
    Span span = tiles[layer][t].outputs();
    BoundOutputs bound = memory.boundOutputs(layer);
    if (boundErrors() && bound.any(t, sample)) {
      bound.send(t, sample, errors, span, sent);
      lines.takeAll(sent, 0, span.size());
    } else {
      lines.takeAll(errors, span.from(), span.size());
    }
  }

  private boolean boundErrors() {
    return errorBound < Float.POSITIVE_INFINITY;
  }

  private static long passKey(long noiseKey, int layer, int tile, int direction) {
    return RandomStream.bitsAt(noiseKey, ((long) layer << 32 | tile) * 2 + direction);
  }

  private void addPartial(float[] sums, int from, int width, float scale) {
    for (int o = 0; o < width; o++) {
      sums[from + o] += scale * partial[o];
    }
  }
}
