package org.ferroloop.training.network;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.mult.MatrixVectorMult_FDRM;
import org.ferroloop.random.RandomStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One vector through a tile of 392 x 256: the kernel, EJML's, and the whole periphery. */
@State(Scope.Thread)
public class PassBenchmark {
  private static final int INPUTS = 392;
  private static final int OUTPUTS = 256;

  @Param({"0.19", "1"})
  private double lit;

  private final float[][] rows = new float[INPUTS][OUTPUTS];
  private final float[] inputs = new float[INPUTS];
  private final float[] result = new float[OUTPUTS];
  private final RowMixer mixer = new RowMixer(INPUTS);
  private final FMatrixRMaj matrix = new FMatrixRMaj(OUTPUTS, INPUTS);
  private final FMatrixRMaj vector = new FMatrixRMaj(INPUTS, 1);
  private final FMatrixRMaj product = new FMatrixRMaj(OUTPUTS, 1);
  private final Periphery ideal = new IdealPeriphery();
  private final Periphery analog = new AnalogPeriphery(PeripherySettings.FORWARD);
  private final InputLines lines = new InputLines(INPUTS);
  private long key;

  /** Weights of both layouts and inputs of which this share is not zero. */
  @Setup
  public void prepare() {
    for (int i = 0; i < INPUTS; i++) {
      inputs[i] = RandomStream.uniformAt(1, i) < lit ? (float) RandomStream.uniformAt(2, i) : 0;
      vector.data[i] = inputs[i];
      for (int o = 0; o < OUTPUTS; o++) {
        rows[i][o] = (float) (RandomStream.uniformAt(3, i * OUTPUTS + o) - 0.5) / 14;
        matrix.set(o, i, rows[i][o]);
      }
    }
    lines.takeActive(inputs, 0, INPUTS);
  }

  @Benchmark
  public float[] rowMixer() {
    Arrays.fill(result, 0);
    mixer.add(lines.values(), lines, rows, result, OUTPUTS);
    return result;
  }

  @Benchmark
  public FMatrixRMaj ejml() {
    MatrixVectorMult_FDRM.mult(matrix, vector, product);
    return product;
  }

  @Benchmark
  public float[] idealPeriphery() {
    ideal.multiply(rows, lines, result, OUTPUTS, key++);
    return result;
  }

  @Benchmark
  public float[] analogPeriphery() {
    analog.multiply(rows, lines, result, OUTPUTS, key++);
    return result;
  }
}
