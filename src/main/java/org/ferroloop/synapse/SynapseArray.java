package org.ferroloop.synapse;

import java.util.Objects;
import org.ferroloop.twin.ConductanceWindow;

/**
 * A group of synapses: the one seam between what is done with synapses (calibration,
 * characterisation, training) and what they are (a twin in memory, instruments on a bench, a
 * mixture or a replay). Nobody above it can ask which.
 *
 * <p>Cells are numbered 0 to size - 1. Weights are dimensionless normalised conductances: {@link
 * #window} maps [-1, +1] to siemens. Not thread-safe: one caller at a time.
 */
public interface SynapseArray {
  /** The number of cells, at least 1. */
  int size();

  /** The conductances of the weights -1 and +1. */
  ConductanceWindow window();

  /**
   * Applies pulses, entry by entry.
   *
   * @throws IndexOutOfBoundsException when a cell is not of this array; nothing is applied then
   */
  void pulse(PulseBatch batch);

  /**
   * Reads every cell.
   *
   * @param weights receives the normalised conductances; length {@link #size}
   * @throws IllegalArgumentException when the length differs
   */
  void read(float[] weights);

  /**
   * Reads every cell, into rows that hold consecutive cells.
   *
   * @param rows all of one length, {@link #size} elements together
   * @throws IllegalArgumentException when they are not as many
   */
  default void read(float[][] rows) {
    float[] weights = new float[size()];
    Rows.want(rows, size());
    read(weights);
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(weights, i * rows[i].length, rows[i], 0, rows[i].length);
    }
  }

  /** Whether a reading of a cell stays the same until it is pulsed or programmed. */
  default boolean changesByPulsesAlone() {
    return false;
  }

  /**
   * Reads every cell again, to the same numbers and counted as {@link #read(float[][])}; what
   * cannot have changed need not be moved.
   *
   * @param rows as the last reading of all cells left them
   * @param pulsed the cells that were pulsed since, each once; none was programmed
   * @param count how many of them
   * @throws IllegalArgumentException when the rows do not hold as many cells
   */
  default void readAgain(float[][] rows, int[] pulsed, int count) {
    read(rows);
  }

  /**
   * Offers rows of consecutive cells in which the array may keep its weights from now on, so that a
   * caller who reads all cells again and again need not hold them twice: a reading into these rows
   * moves nothing. They change with every pulse, and nobody else may write them.
   *
   * @param rows as of {@link #read(float[][])}
   * @return whether it does; an array whose readings are not simply its weights (noise, a bench)
   *     does not
   * @throws IllegalArgumentException when they are not as many
   */
  default boolean keepIn(float[][] rows) {
    Rows.want(rows, size());
    return false;
  }

  /**
   * Reads one cell.
   *
   * @return its normalised conductance
   * @throws IndexOutOfBoundsException when the cell is not of this array
   */
  float read(int cell);

  /**
   * Reads consecutive cells, as {@link #read(int)} one after the other.
   *
   * @param first the first cell
   * @param weights receives as many normalised conductances as it is long
   * @throws IndexOutOfBoundsException when a cell is not of this array; nothing is read then
   */
  default void read(int first, float[] weights) {
    Objects.checkFromIndexSize(first, weights.length, size());
    for (int i = 0; i < weights.length; i++) {
      weights[i] = read(first + i);
    }
  }

  /**
   * Brings every cell as near to its target as the array can: a twin sets it, a bench writes and
   * verifies. Targets outside a cell's bounds end at the bound.
   *
   * @param targets normalised conductances; length {@link #size}
   * @throws IllegalArgumentException when the length differs
   */
  void program(float[] targets);

  /** Pulses and reads spent since the array was opened, programming included. */
  PulseTally tally();

  /** What must be kept to continue later from here, bit for bit on a twin. */
  ArrayState save();

  /**
   * Continues from a saved state; a bench verifies that its devices still are where they were.
   *
   * @throws IllegalArgumentException when the state is not of an array like this one
   */
  void restore(ArrayState state);

  /** One cell as a synapse of its own. */
  default Synapse synapse(int cell) {
    return new ArrayCell(this, cell);
  }
}
