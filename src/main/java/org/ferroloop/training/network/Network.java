package org.ferroloop.training.network;

import java.util.ArrayList;
import java.util.List;

/** Fully connected layers, sigmoid between them, log-softmax after the last. */
public final class Network {
  private final List<Layer> layers = new ArrayList<>();

  /**
   * @param sizes of the input, of each hidden layer and of the output; at least two
   */
  public Network(List<Integer> sizes) {
    for (int i = 0; i + 1 < sizes.size(); i++) {
      layers.add(new Layer(i + 1, sizes.get(i), sizes.get(i + 1), i > 0));
    }
  }

  public List<Layer> layers() {
    return List.copyOf(layers);
  }

  /** The number of outputs. */
  public int classes() {
    return layers.get(layers.size() - 1).outputs();
  }

  /** The most inputs or outputs that a layer has. */
  int widest() {
    return layers.stream()
        .mapToInt(layer -> Math.max(layer.inputs(), layer.outputs()))
        .max()
        .orElseThrow();
  }
}
