package org.ferroloop.training.network;

/**
 * A crossbar tile: the part of a layer's weight matrix that one array of synapses holds, as the
 * digital side last read it. Cell i outputs + o connects input i and output o of the tile.
 */
public final class Tile {
  /** The most inputs or outputs that one tile has. */
  public static final int LIMIT = 512;

  private static final int BLOCK = 16;

  private final String name;
  private final Span inputs;
  private final Span outputs;
  private final float[][] byInput;
  private final float[][] byOutput;
  private float outputScale = 1;

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
   * What its outputs are multiplied with digitally, both ways: the network's weights are this times
   * {@link #byInput}.
   */
  public float outputScale() {
    return outputScale;
  }

  /** Sets what outputs are multiplied with; 1 from the beginning. */
  public void scaleOutputs(float scale) {
    outputScale = scale;
  }

  /**
   * The effective weights, one row an input. Whoever writes them must call {@link #changed} before
   * the next backward pass.
   */
  public float[][] byInput() {
    return byInput;
  }

  /** The same, one row an output; empty when no errors go back. */
  public float[][] byOutput() {
    return byOutput;
  }

  /**
   * Takes weights over.
   *
   * @param weights of all cells
   */
  public void load(float[] weights) {
    int width = outputs.size();
    for (int i = 0; i < byInput.length; i++) {
      System.arraycopy(weights, i * width, byInput[i], 0, width);
    }
    changed();
  }

  /** Adds a number to all effective weights. */
  public void shift(float by) {
    if (by == 0) {
      return;
    }
    for (float[] row : byInput) {
      for (int o = 0; o < row.length; o++) {
        row[o] += by;
      }
    }
  }

  /**
   * Adds a number to some effective weights and brings their transposed copies up to date.
   *
   * @param cells which, each once
   * @param count how many of them
   */
  public void shift(float by, int[] cells, int count) {
    int width = outputs.size();
    for (int k = 0; k < count; k++) {
      int i = cells[k] / width;
      int o = cells[k] % width;
      byInput[i][o] += by;
      if (byOutput.length > 0) {
        byOutput[o][i] = byInput[i][o];
      }
    }
  }

  /** Brings the transposed copy up to date. */
  public void changed() {
    if (byOutput.length == 0) {
      return;
    }
    // In blocks, so that the rows written to stay in the first cache.
    for (int from = 0; from < byInput.length; from += BLOCK) {
      int to = Math.min(byInput.length, from + BLOCK);
      for (int o = 0; o < byOutput.length; o++) {
        float[] row = byOutput[o];
        for (int i = from; i < to; i++) {
          row[i] = byInput[i][o];
        }
      }
    }
  }
}
