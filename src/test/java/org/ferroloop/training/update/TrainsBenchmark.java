package org.ferroloop.training.update;

import org.ferroloop.random.RandomStream;
import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.training.network.InputLines;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One rank-one update of a tile of 392 x 256 with a fifth of the inputs lit. */
@State(Scope.Thread)
public class TrainsBenchmark {
  private static final int INPUTS = 392;
  private static final int OUTPUTS = 256;

  @Param({"1", "31"})
  private int slots;

  private final float[] inputs = new float[INPUTS];
  private final InputLines lines = new InputLines(INPUTS);
  private final float[] errors = new float[OUTPUTS];
  private final UpdateManagement management = new UpdateManagement(PulseTrains.DEFAULT);
  private final PulseBatch pulses = new PulseBatch(INPUTS * OUTPUTS);
  private final Trains stochastic = new StochasticTrains(INPUTS, OUTPUTS);
  private final Trains deterministic = new DeterministicTrains(OUTPUTS);
  private long key;

  /** Inputs, errors and a granularity that asks for these trains. */
  @Setup
  public void prepare() {
    for (int i = 0; i < INPUTS; i++) {
      double lit = RandomStream.uniformAt(1, i);
      inputs[i] = lit < 0.2 ? (float) (5 * lit) : 0;
    }
    lines.takeActive(inputs, 0, INPUTS);
    for (int o = 0; o < OUTPUTS; o++) {
      errors[o] = (float) (0.002 * RandomStream.gaussianAt(2, o));
    }
    management.set(1, 0.006f, 0.1f, 0.1f * 0.006f / (slots - 0.5f));
  }

  @Benchmark
  public PulseBatch stochastic() {
    return add(stochastic);
  }

  @Benchmark
  public PulseBatch deterministic() {
    return add(deterministic);
  }

  private PulseBatch add(Trains trains) {
    pulses.clear();
    trains.add(lines, errors, 0, management, key++, pulses);
    return pulses;
  }
}
