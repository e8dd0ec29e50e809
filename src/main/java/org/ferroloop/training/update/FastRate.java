package org.ferroloop.training.update;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The learning rate of the fast tile (AIHWKit 1.1.0: fast_lr, auto_scale, auto_momentum 0.99): that
 * of the epoch, or a constant, or so many trains of the full length for the running largest
 * gradient, fast_lr desired_bl dw_min / (m_x m_d).
 */
public final class FastRate {
  private static final float FORGOTTEN = 1 - 0.99f;

  private final float constant;
  private final float train;
  private final float share;
  private float largestInput;
  private float largestError;

  /**
   * @param constant fast_lr; 0 for the rate of the epoch
   * @param automatic whether the constant counts in trains
   * @param longest slots of a train of the full length
   * @param granularity dw_min of the fast tile
   * @param batch samples of a mini-batch
   */
  public FastRate(float constant, boolean automatic, int longest, float granularity, int batch) {
    this.constant = constant;
    this.train = automatic ? longest * granularity : 0;
    this.share = FORGOTTEN / batch;
  }

  /**
   * The rate of one update.
   *
   * @param input largest input of this update, without sign
   * @param error largest error of this update, without sign
   * @param rate of the epoch
   */
  float of(float input, float error, float rate) {
    if (constant == 0) {
      return rate;
    }
    if (train == 0) {
      return constant;
    }
    largestInput = average(largestInput, input);
    largestError = average(largestError, error);
    float gradient = largestInput * largestError;
    return gradient > 0 ? constant * train / gradient : constant * train;
  }

  private float average(float before, float found) {
    if (before <= 0) {
      return found;
    }
    return found <= 0 ? before : (1 - share) * before + share * found;
  }

  void save(DataOutputStream out) throws IOException {
    out.writeFloat(largestInput);
    out.writeFloat(largestError);
  }

  void restore(DataInputStream in) throws IOException {
    largestInput = in.readFloat();
    largestError = in.readFloat();
  }
}
