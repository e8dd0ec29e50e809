package org.ferroloop.training;

import java.util.Arrays;
import java.util.List;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.ferroloop.time.Progress;
import org.ferroloop.training.data.Samples;
import org.ferroloop.training.network.BatchMemory;
import org.ferroloop.training.network.Layer;
import org.ferroloop.training.network.Network;
import org.ferroloop.training.network.Passes;
import org.ferroloop.training.network.PeripherySettings;

/**
 * The loop over mini-batches: passes of the samples side by side, then the updates of the tiles
 * side by side, then the digital biases.
 */
final class EpochRunner implements AutoCloseable {
  private static final int SHARE = 16;
  private static final int EVALUATED_AT_ONCE = 256;

  private final List<Model.Part> parts;
  private final Layer[] layers;
  private final int batch;
  private final Seeds seeds;
  private final Crew crew;
  private final Passes[] passes;
  private final BatchMemory memory;
  private final float[][] evaluated;
  private final int[] right;
  private final Crew.Work passWork = this::pass;
  private final Crew.Work updateWork = this::update;

  private int samples;
  private float rate;
  private long step;
  private long stepKey;

  EpochRunner(Model model, TrainingSettings settings, Seeds seeds) {
    this.parts = model.parts();
    this.layers = model.network().layers().toArray(Layer[]::new);
    this.batch = settings.batch();
    this.seeds = seeds;
    this.crew = new Crew(settings.threads());
    this.passes = new Passes[settings.threads()];
    for (int i = 0; i < passes.length; i++) {
      passes[i] = passes(model.network(), settings.periphery());
    }
    this.memory = new BatchMemory(model.network(), batch);
    this.evaluated = new float[settings.threads()][layers[0].inputs()];
    this.right = new int[settings.threads()];
  }

  private static Passes passes(Network network, PeripheryType type) {
    return switch (type) {
      case IDEAL -> Passes.ideal(network);
      case ANALOG -> Passes.analog(network, PeripherySettings.FORWARD, PeripherySettings.BACKWARD);
    };
  }

  /**
   * Trains every sample once, in random order.
   *
   * @param epoch from 1
   * @return the mean loss
   */
  double train(Samples training, int epoch, double learningRate, Progress progress) {
    int[] order = order(training.size(), epoch);
    long key = seeds.stream("passes of epoch " + epoch).key();
    int batches = (order.length + batch - 1) / batch;
    rate = (float) learningRate;
    double loss = 0;
    for (int b = 0; b < batches; b++) {
      samples = Math.min(batch, order.length - b * batch);
      step = (long) (epoch - 1) * batches + b;
      stepKey = RandomStream.bitsAt(key, b);
      fill(training, order, b * batch);
      crew.run((samples + SHARE - 1) / SHARE, passWork);
      crew.run(parts.size(), updateWork);
      updateBiases();
      for (int i = 0; i < samples; i++) {
        loss += memory.losses()[i];
      }
      if (b % 16 == 15) {
        progress.at("training", b + 1, batches);
      }
    }
    return loss / order.length;
  }

  private int[] order(int size, int epoch) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    seeds.stream("order of epoch " + epoch).shuffle(order);
    return order;
  }

  private void fill(Samples training, int[] order, int from) {
    float[][] inputs = memory.inputs(0);
    for (int i = 0; i < samples; i++) {
      training.copy(order[from + i], inputs[i], 0);
      memory.labels()[i] = training.label(order[from + i]);
    }
  }

  private void pass(int part, int worker) {
    float scale = 1f / samples;
    int end = Math.min(samples, (part + 1) * SHARE);
    for (int i = part * SHARE; i < end; i++) {
      passes[worker].train(memory, i, scale, RandomStream.bitsAt(stepKey, i));
    }
  }

  private void update(int place, int worker) {
    Model.Part part = parts.get(place);
    int layer = part.layer();
    part.update().apply(memory.inputs(layer), memory.errors(layer), samples, rate, step);
  }

  private void updateBiases() {
    for (int l = 0; l < layers.length; l++) {
      float[] bias = layers[l].bias();
      for (int i = 0; i < samples; i++) {
        float[] errors = memory.errors(l)[i];
        for (int o = 0; o < bias.length; o++) {
          bias[o] -= rate * errors[o];
        }
      }
    }
  }

  /**
   * The share of samples that the network tells rightly.
   *
   * @param occasion names the noise of these passes
   */
  double accuracy(Samples all, String occasion) {
    if (all.size() == 0) {
      return Double.NaN;
    }
    long key = seeds.stream("passes of " + occasion).key();
    Arrays.fill(right, 0);
    crew.run(
        (all.size() + EVALUATED_AT_ONCE - 1) / EVALUATED_AT_ONCE,
        (part, worker) -> evaluate(all, part, worker, key));
    return (double) Arrays.stream(right).sum() / all.size();
  }

  private void evaluate(Samples all, int part, int worker, long key) {
    int end = Math.min(all.size(), (part + 1) * EVALUATED_AT_ONCE);
    for (int i = part * EVALUATED_AT_ONCE; i < end; i++) {
      all.copy(i, evaluated[worker], 0);
      int told = passes[worker].classify(evaluated[worker], RandomStream.bitsAt(key, i));
      if (told == all.label(i)) {
        right[worker]++;
      }
    }
  }

  @Override
  public void close() {
    crew.close();
  }
}
