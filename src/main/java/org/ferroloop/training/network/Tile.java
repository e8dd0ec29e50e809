package org.ferroloop.training.network;

/**
 * A crossbar tile: the part of a layer's weight matrix that one array of synapses holds, as the
 * digital side last read it. Cell i outputs + o connects input i and output o of the tile.
 */
public final class Tile {
  /** The most inputs or outputs that one tile has. */
  public static final int LIMIT = 512;

  private final String name;
  private final Span inputs;
  private final Span outputs;
  private final float[][] byInput;
  private final float[][] byOutput;

  /**
   * @param name of the tile ("layer 1 tile 2")
   * @param backward whether errors will be sent back through it
   */
  public Tile(String name, Span inputs, Span outputs, boolean backward) {
    this.name = name;
    this.inputs = inputs;
    this.outputs = outputs;
    this.byInput = new float[inputs.size()][outputs.size()];
    this.byOutput = backward ? new float[outputs.size()][inputs.size()] : new float[0][];
  }

  public String name() {
    return name;
  }

  /** Its inputs within the layer's. */
  public Span inputs() {
    return inputs;
  }

  /** Its outputs within the layer's. */
  public Span outputs() {
    return outputs;
  }

  public int cells() {
    return inputs.size() * outputs.size();
  }

  /**
   * The effective weights, one row an input. Whoever writes them must call {@link #changed} before
   * the next backward pass.
   */
  public float[][] byInput() {
    return byInput;
  }

  /** The same, one row an output; empty when no errors go back. */
  float[][] byOutput() {
    return byOutput;
  }

  /**
   * Takes weights over.
   *
   * @param weights of all cells
   * @param shift subtracted from each
   */
  public void load(float[] weights, float shift) {
    int width = outputs.size();
    for (int i = 0; i < byInput.length; i++) {
      float[] row = byInput[i];
      int from = i * width;
      for (int o = 0; o < width; o++) {
        row[o] = weights[from + o] - shift;
      }
    }
    changed();
  }

  /** Brings the transposed copy up to date. */
  public void changed() {
    if (byOutput.length == 0) {
      return;
    }
    for (int i = 0; i < byInput.length; i++) {
      float[] row = byInput[i];
      for (int o = 0; o < row.length; o++) {
        byOutput[o][i] = row[o];
      }
    }
  }
}
