package org.ferroloop.training;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;
import org.ferroloop.time.Clock;
import org.ferroloop.training.network.InputLines;
import org.ferroloop.training.network.RowMixer;

/**
 * What one core of this machine can do; the best of several goes, because a machine is never faster
 * than it is.
 *
 * @param kernelRate multiply-adds a second of the own kernel on a dense float matrix of 256 x 256
 *     times another
 * @param ejmlRate the same of EJML
 * @param bandwidth bytes a second read and written by copying memory that no cache holds
 */
public record MachineSpeed(double kernelRate, double ejmlRate, double bandwidth) {
  private static final int SIZE = 256;
  private static final int COPIED = 16 << 20;
  private static final int GOES = 40;
  private static final int COPIES = 6;
  private static final double NANOS = 1e9;

  /** Measures, in about a second. */
  public static MachineSpeed measure(Clock clock) {
    double operations = (double) SIZE * SIZE * SIZE;
    float[] from = new float[COPIED];
    float[] to = new float[COPIED];
    Arrays.fill(from, 1);
    return new MachineSpeed(
        operations / shortest(clock, GOES, kernel()),
        operations / shortest(clock, GOES, ejml()),
        2.0
            * Float.BYTES
            * COPIED
            / shortest(clock, COPIES, () -> System.arraycopy(from, 0, to, 0, COPIED)));
  }

  /** The higher of the two rates. */
  public double multiplyRate() {
    return Math.max(kernelRate, ejmlRate);
  }

  private static double shortest(Clock clock, int goes, Runnable work) {
    long shortest = Long.MAX_VALUE;
    for (int i = 0; i < goes; i++) {
      long start = clock.nanos();
      work.run();
      shortest = Math.min(shortest, clock.nanos() - start);
    }
    return Math.max(1, shortest) / NANOS;
  }

  private static Runnable kernel() {
    float[][] rows = new float[SIZE][SIZE];
    float[][] targets = new float[SIZE][SIZE];
    float[] factors = new float[SIZE];
    Arrays.fill(factors, 0.5f);
    for (float[] row : rows) {
      Arrays.fill(row, 0.25f);
    }
    RowMixer mixer = new RowMixer(SIZE);
    InputLines all = new InputLines(SIZE);
    all.takeAll(factors, 0, SIZE);
    return () -> {
      for (float[] target : targets) {
        Arrays.fill(target, 0);
        mixer.add(factors, all, rows, target, SIZE);
      }
    };
  }

  private static Runnable ejml() {
    FMatrixRMaj left = new FMatrixRMaj(SIZE, SIZE);
    FMatrixRMaj right = new FMatrixRMaj(SIZE, SIZE);
    FMatrixRMaj product = new FMatrixRMaj(SIZE, SIZE);
    Arrays.fill(left.data, 0.5f);
    Arrays.fill(right.data, 0.25f);
    return () -> CommonOps_FDRM.mult(left, right, product);
  }
}
