package org.ferroloop.synapse;

import java.util.List;

/**
 * The saved state of an array.
 *
 * @param weights the cells' weights (hidden ones on a twin, last readings on a bench)
 * @param written what the last write left to be read where that differs from the weights (write
 *     noise of a twin); empty when it does not
 * @param sequence how many random draws or operations were spent, so that they continue
 * @param tally what had been spent
 * @param parts the states of the arrays that an arrangement is made of; empty for a plain array
 */
public record ArrayState(
    float[] weights, float[] written, long sequence, PulseTally tally, List<ArrayState> parts) {
  public ArrayState {
    parts = List.copyOf(parts);
  }

  /** The state of an array that is made of no other. */
  public ArrayState(float[] weights, float[] written, long sequence, PulseTally tally) {
    this(weights, written, sequence, tally, List.of());
  }
}
