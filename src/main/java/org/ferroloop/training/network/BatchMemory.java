package org.ferroloop.training.network;

import java.util.List;

/**
 * What a mini-batch leaves for the update: the inputs and the errors of every layer, sample by
 * sample. Made once and used again.
 */
public final class BatchMemory {
  private final LayerInputs[] inputs;
  private final float[][][] errors;
  private final BoundOutputs[] bound;
  private final int[] labels;
  private final double[] losses;

  public BatchMemory(Network network, int batch) {
    List<Layer> layers = network.layers();
    inputs = new LayerInputs[layers.size()];
    errors = new float[layers.size()][][];
    bound = new BoundOutputs[layers.size()];
    for (int i = 0; i < layers.size(); i++) {
      float[][] values = new float[batch][layers.get(i).inputs()];
      // Outputs of the logistic function are not zero, pictures mostly are.
      inputs[i] =
          i == 0 ? LayerInputs.sparse(values, layers.get(0).tiles()) : LayerInputs.dense(values);
      errors[i] = new float[batch][layers.get(i).outputs()];
      bound[i] = new BoundOutputs(layers.get(i).tiles(), batch);
    }
    labels = new int[batch];
    losses = new double[batch];
  }

  /** The inputs of a layer, the first being 0; one row a sample. */
  public float[][] inputs(int layer) {
    return inputs[layer].values();
  }

  /** The same, as updates take them. */
  public LayerInputs layerInputs(int layer) {
    return inputs[layer];
  }

  /** The errors at a layer's outputs (d loss / d sum); one row a sample. */
  public float[][] errors(int layer) {
    return errors[layer];
  }

  /** Which outputs of a layer's tiles send no errors back. */
  BoundOutputs boundOutputs(int layer) {
    return bound[layer];
  }

  /** The classes of the samples; whoever fills the inputs fills them. */
  public int[] labels() {
    return labels;
  }

  /** The loss of each sample. */
  public double[] losses() {
    return losses;
  }
}
