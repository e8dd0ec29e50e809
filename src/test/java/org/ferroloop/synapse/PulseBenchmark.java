package org.ferroloop.synapse;

import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.ferroloop.twin.PiecewiseStep;
import org.ferroloop.twin.StepParameters;
import org.ferroloop.twin.Variability;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Single pulses on cells all over an array of 100,352 cells of a piecewise twin. */
@State(Scope.Thread)
public class PulseBenchmark {
  private static final int CELLS = 392 * 256;
  private static final int PULSES = 1024;
  private static final Variability NOISE = new Variability(0.3, 0.3, false, 0, 0.3, 0.3, 0, 0);

  private final TwinArray plain = array(Variability.NONE);
  private final TwinArray noisy = array(NOISE);
  private final PulseBatch batch = batch();

  private static TwinArray array(Variability variability) {
    PiecewiseStep steps =
        new PiecewiseStep(new double[] {1, 2, 1.5, 0.5, 0}, new double[] {0, 0.5, 1.5, 2, 1});
    StepParameters parameters = new StepParameters(0.02, -0.1, -1, 1);
    return new TwinArray(TwinsToTry.twin(steps, parameters, variability), CELLS, Seeds.of(1));
  }

  private static PulseBatch batch() {
    PulseBatch batch = new PulseBatch(PULSES);
    for (int i = 0; i < PULSES; i++) {
      batch.add(i * (CELLS / PULSES), RandomStream.bitsAt(1, i) > 0 ? 1 : -1);
    }
    return batch;
  }

  @Benchmark
  @OperationsPerInvocation(PULSES)
  public TwinArray plain() {
    plain.pulse(batch);
    return plain;
  }

  @Benchmark
  @OperationsPerInvocation(PULSES)
  public TwinArray noisy() {
    noisy.pulse(batch);
    return noisy;
  }
}
