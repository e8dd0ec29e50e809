package org.ferroloop.training.update;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A digital buffer a cell, in units of pulses of the slow tile. */
final class PulseBuffer {
  private final float[] held;
  private final float momentum;
  private final boolean forget;

  /**
   * @param momentum share of what is transferred that stays, 0 to 1
   * @param forget whether a pulse leaves the momentum's share of the whole buffer, and nothing of
   *     what lies above one pulse
   */
  PulseBuffer(int cells, float momentum, boolean forget) {
    this.held = new float[cells];
    this.momentum = momentum;
    this.forget = forget;
  }

  /** Adds to a cell's buffer; returns the pulse that leaves it: -1, 0 or 1. */
  int add(int cell, float amount) {
    float value = held[cell] + amount;
    if (!(Math.abs(value) >= 1)) {
      held[cell] = value;
      return 0;
    }
    int pulse = value > 0 ? 1 : -1;
    held[cell] = forget ? value * momentum : value - (1 - momentum) * pulse;
    return pulse;
  }

  void save(DataOutputStream out) throws IOException {
    Floats.write(out, held);
  }

  void restore(DataInputStream in) throws IOException {
    Floats.readInto(in, held);
  }
}
