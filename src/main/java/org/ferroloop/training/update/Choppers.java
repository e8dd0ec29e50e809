package org.ferroloop.training.update;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * The signs with which gradients are written to the fast tile and read back, one an input and one
 * an output; input signs begin flipped, as in AIHWKit 1.1.0, which has no effect but on parity.
 */
final class Choppers {
  private final boolean[] inputs;
  private final boolean[] outputs;

  /**
   * @param flipped how input signs begin
   */
  Choppers(int inputs, int outputs, boolean flipped) {
    this.inputs = new boolean[inputs];
    this.outputs = new boolean[outputs];
    Arrays.fill(this.inputs, flipped);
  }

  /** -1 or 1: what was written to this cell has this sign. */
  float sign(int input, int output) {
    return inputs[input] == outputs[output] ? 1 : -1;
  }

  int inputs() {
    return inputs.length;
  }

  boolean input(int input) {
    return inputs[input];
  }

  boolean output(int output) {
    return outputs[output];
  }

  void flipInput(int input) {
    inputs[input] = !inputs[input];
  }

  void flipOutput(int output) {
    outputs[output] = !outputs[output];
  }

  void save(DataOutputStream out) throws IOException {
    for (boolean flipped : inputs) {
      out.writeBoolean(flipped);
    }
    for (boolean flipped : outputs) {
      out.writeBoolean(flipped);
    }
  }

  void restore(DataInputStream in) throws IOException {
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = in.readBoolean();
    }
    for (int o = 0; o < outputs.length; o++) {
      outputs[o] = in.readBoolean();
    }
  }
}
