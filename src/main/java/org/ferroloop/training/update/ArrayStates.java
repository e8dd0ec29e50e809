package org.ferroloop.training.update;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ferroloop.synapse.ArrayState;
import org.ferroloop.synapse.PulseTally;

/** States of arrays in checkpoints, with the arrays they are made of. */
final class ArrayStates {
  private static final int MOST_PARTS = 16;

  private ArrayStates() {}

  static void write(DataOutputStream out, ArrayState state) throws IOException {
    Floats.write(out, state.weights());
    Floats.write(out, state.written());
    out.writeLong(state.sequence());
    out.writeLong(state.tally().up());
    out.writeLong(state.tally().down());
    out.writeLong(state.tally().reads());
    out.writeInt(state.parts().size());
    for (ArrayState part : state.parts()) {
      write(out, part);
    }
  }

  /**
   * @throws IllegalArgumentException when it is no such state
   */
  static ArrayState read(DataInputStream in) throws IOException {
    float[] weights = Floats.read(in);
    float[] written = Floats.read(in);
    long sequence = in.readLong();
    PulseTally tally = new PulseTally(in.readLong(), in.readLong(), in.readLong());
    int count = in.readInt();
    if (count < 0 || count > MOST_PARTS) {
      throw new IllegalArgumentException("an array of " + count + " parts");
    }
    List<ArrayState> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(read(in));
    }
    return new ArrayState(weights, written, sequence, tally, parts);
  }
}
