package org.ferroloop.synapse.arrangement;

import java.util.List;
import org.ferroloop.synapse.ArrayState;
import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.synapse.SynapseArray;

/**
 * An array with a second one in its shadow, which takes the same pulses and is programmed alike.
 * Answers come from the first; each time all its cells are read, those of the shadow are too, and
 * how far they lie apart is told.
 */
public final class ShadowArray extends Arrangement {
  private final SynapseArray shadow;
  private final Listener listener;
  private final float[] shadowWeights;

  /**
   * How far array and shadow lie apart, in units of the weight, over the cells that could be read.
   *
   * @param rms root of the mean square difference; not a number when no cell could be read
   * @param largest difference, either sign
   * @param cell where it is
   */
  public record Divergence(double rms, double largest, int cell) {}

  /** Hears of every comparison. */
  @FunctionalInterface
  public interface Listener {
    /**
     * @param pulses that the array had taken
     */
    void compared(long pulses, Divergence divergence);
  }

  /**
   * @param below whose answers count
   * @param shadow as many cells
   */
  public ShadowArray(SynapseArray below, SynapseArray shadow, Listener listener) {
    super(below);
    if (shadow.size() != below.size()) {
      throw new IllegalArgumentException(
          "an array of " + below.size() + " cells has a shadow of " + shadow.size());
    }
    this.shadow = shadow;
    this.listener = listener;
    this.shadowWeights = new float[shadow.size()];
  }

  @Override
  public void pulse(PulseBatch batch) {
    below.pulse(batch);
    shadow.pulse(batch);
  }

  /** The shadow begins where the array's cells really came to lie. */
  @Override
  public void program(float[] targets) {
    below.program(targets);
    float[] reached = new float[size()];
    below.read(reached);
    for (int cell = 0; cell < reached.length; cell++) {
      reached[cell] = Float.isNaN(reached[cell]) ? targets[cell] : reached[cell];
    }
    shadow.program(reached);
  }

  @Override
  public void read(float[] weights) {
    below.read(weights);
    shadow.read(shadowWeights);
    compare(new float[][] {weights});
  }

  @Override
  public void read(float[][] rows) {
    below.read(rows);
    shadow.read(shadowWeights);
    compare(rows);
  }

  private void compare(float[][] rows) {
    double squares = 0;
    int readable = 0;
    double largest = 0;
    int where = 0;
    int cell = 0;
    for (float[] row : rows) {
      for (float weight : row) {
        double difference = weight - shadowWeights[cell];
        if (!Double.isNaN(difference)) {
          squares += difference * difference;
          readable++;
          if (Math.abs(difference) > largest) {
            largest = Math.abs(difference);
            where = cell;
          }
        }
        cell++;
      }
    }
    double rms = readable == 0 ? Double.NaN : Math.sqrt(squares / readable);
    listener.compared(tally().pulses(), new Divergence(rms, largest, where));
  }

  @Override
  public ArrayState save() {
    return state(new float[0], 0, List.of(below.save(), shadow.save()));
  }

  @Override
  public void restore(ArrayState state) {
    wantState(state, 0, 2);
    below.restore(state.parts().get(0));
    shadow.restore(state.parts().get(1));
  }
}
