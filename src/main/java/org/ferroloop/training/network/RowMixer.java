package org.ferroloop.training.network;

/**
 * The one arithmetic kernel of training: a weighted sum of the rows of a matrix, target += sum_k
 * c_k row_k, of which only rows with c_k != 0 are touched. Forward passes mix weight rows by
 * inputs, backward passes mix transposed rows by errors, gradients mix error rows by inputs.
 *
 * <p>Four rows are mixed in one sweep, in a loop that the virtual machine turns into vector
 * instructions; rows as arrays of their own are what lets it. Sums are made in the order of the
 * rows, so results do not depend on threads. One instance a thread: it keeps scratch memory.
 */
public final class RowMixer {
  private final int[] chosen;
  private final float[] factors;

  /**
   * @param most the most rows that will be mixed at once
   */
  public RowMixer(int most) {
    chosen = new int[most + 1];
    factors = new float[most + 1];
  }

  /**
   * Adds the mixed rows to the target.
   *
   * @param coefficients in the order of the lines
   * @param lines which rows they are of
   * @param width how many elements of each row and of the target
   */
  public void add(
      float[] coefficients, InputLines lines, float[][] rows, float[] target, int width) {
    sweep(choose(coefficients, lines), rows, target, width);
  }

  private int choose(float[] coefficients, InputLines lines) {
    return lines.complete()
        ? choose(coefficients, lines.count())
        : choose(coefficients, lines.lines(), lines.count());
  }

  private int choose(float[] coefficients, int count) {
    int used = 0;
    for (int k = 0; k < count; k++) {
      float coefficient = coefficients[k];
      // Written in any case and kept when not zero: a branch here would be guessed wrong too often.
      chosen[used] = k;
      factors[used] = coefficient;
      used += coefficient != 0 ? 1 : 0;
    }
    return used;
  }

  /** Apart from the other, which needs no list: with it a whole sample took 7 % longer. */
  private int choose(float[] coefficients, int[] numbers, int count) {
    int used = 0;
    for (int k = 0; k < count; k++) {
      float coefficient = coefficients[k];
      chosen[used] = numbers[k];
      factors[used] = coefficient;
      used += coefficient != 0 ? 1 : 0;
    }
    return used;
  }

  /**
   * The same for one element of a target of zeros alone, to the same bits.
   *
   * @param column of the element
   */
  public float element(float[] coefficients, InputLines lines, float[][] rows, int column) {
    int used = choose(coefficients, lines);
    float sum = 0;
    int k = 0;
    for (; k + 3 < used; k += 4) {
      sum +=
          factors[k] * rows[chosen[k]][column]
              + factors[k + 1] * rows[chosen[k + 1]][column]
              + factors[k + 2] * rows[chosen[k + 2]][column]
              + factors[k + 3] * rows[chosen[k + 3]][column];
    }
    for (; k < used; k++) {
      sum += factors[k] * rows[chosen[k]][column];
    }
    return sum;
  }

  /**
   * Adds rows mixed by one column of another matrix: target += scale sum_k matrix[k][column] row_k.
   *
   * @param from the first k
   * @param to the k after the last
   */
  public void addColumn(
      float[][] matrix,
      int column,
      int from,
      int to,
      float scale,
      float[][] rows,
      float[] target,
      int width) {
    int used = 0;
    for (int k = from; k < to; k++) {
      float coefficient = matrix[k][column];
      chosen[used] = k;
      factors[used] = scale * coefficient;
      used += coefficient != 0 ? 1 : 0;
    }
    sweep(used, rows, target, width);
  }

  private void sweep(int used, float[][] rows, float[] target, int width) {
    int k = 0;
    for (; k + 3 < used; k += 4) {
      addFour(
          rows[chosen[k]],
          rows[chosen[k + 1]],
          rows[chosen[k + 2]],
          rows[chosen[k + 3]],
          factors[k],
          factors[k + 1],
          factors[k + 2],
          factors[k + 3],
          target,
          width);
    }
    for (; k < used; k++) {
      addOne(rows[chosen[k]], factors[k], target, width);
    }
  }

  private static void addFour(
      float[] row0,
      float[] row1,
      float[] row2,
      float[] row3,
      float factor0,
      float factor1,
      float factor2,
      float factor3,
      float[] target,
      int width) {
    for (int i = 0; i < width; i++) {
      target[i] += factor0 * row0[i] + factor1 * row1[i] + factor2 * row2[i] + factor3 * row3[i];
    }
  }

  private static void addOne(float[] row, float factor, float[] target, int width) {
    for (int i = 0; i < width; i++) {
      target[i] += factor * row[i];
    }
  }
}
