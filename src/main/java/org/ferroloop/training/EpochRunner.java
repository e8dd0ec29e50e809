package org.ferroloop.training;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.ferroloop.time.Clock;
import org.ferroloop.time.Progress;
import org.ferroloop.training.data.Samples;
import org.ferroloop.training.network.BatchMemory;
import org.ferroloop.training.network.Layer;
import org.ferroloop.training.network.Network;
import org.ferroloop.training.network.Passes;

/**
 * The loop over mini-batches: forward passes of the samples side by side, then their backward
 * passes, then the updates of the tiles, then the digital biases.
 */
final class EpochRunner implements AutoCloseable {
  /** In an epoch of fewer mini-batches each one is told: on a bench it may take minutes. */
  private static final int SHORT_EPOCH = 64;

  private static final int SHARE = 16;
  private static final int EVALUATED_AT_ONCE = 256;

  private final List<Model.Part> parts;
  private final Block[] blocks;
  private final Layer[] layers;
  private final int batch;
  private final Seeds seeds;
  private final Crew crew;
  private final Passes[] passes;
  private final BatchMemory memory;
  private final float[][] evaluated;
  private final int[] right;
  private final Clock clock;
  private final PhaseTimes times = new PhaseTimes();
  private final Crew.Work forwardWork = this::forward;
  private final Crew.Work backwardWork = this::backward;
  private final Crew.Work gatherWork = this::gather;
  private final Crew.Work updateWork = this::update;

  /** A block of a part's gradients. */
  private record Block(Model.Part part, int number) {}

  private Samples training;
  private int[] order = new int[0];
  private int first;
  private int samples;
  private float rate;
  private long step;
  private long stepKey;

  EpochRunner(Model model, TrainingSettings settings, Seeds seeds, Clock clock) {
    this.parts = model.parts();
    this.blocks =
        parts.stream()
            .flatMap(
                part ->
                    IntStream.range(0, part.update().blocks()).mapToObj(i -> new Block(part, i)))
            .toArray(Block[]::new);
    this.layers = model.network().layers().toArray(Layer[]::new);
    this.batch = settings.batch();
    this.seeds = seeds;
    this.clock = clock;
    this.crew = new Crew(settings.threads());
    this.passes = new Passes[settings.threads()];
    for (int i = 0; i < passes.length; i++) {
      passes[i] = passes(model.network(), settings.periphery());
    }
    this.memory = new BatchMemory(model.network(), batch);
    this.evaluated = new float[settings.threads()][layers[0].inputs()];
    this.right = new int[settings.threads()];
  }

  private static Passes passes(Network network, PeripheryOptions periphery) {
    Converters converters = periphery.converters();
    return switch (periphery.type()) {
      case IDEAL -> Passes.ideal(network);
      case ANALOG -> Passes.analog(network, converters.forward(), converters.backward());
    };
  }

  /**
   * Trains every sample once, in random order.
   *
   * @param epoch from 1
   * @return the mean loss
   */
  double train(Samples all, int epoch, double learningRate, Progress progress) {
    training = all;
    order = order(all.size(), epoch);
    long key = seeds.stream("passes of epoch " + epoch).key();
    int batches = (order.length + batch - 1) / batch;
    rate = (float) learningRate;
    double loss = 0;
    for (int b = 0; b < batches; b++) {
      samples = Math.min(batch, order.length - b * batch);
      step = (long) (epoch - 1) * batches + b;
      stepKey = RandomStream.bitsAt(key, b);
      first = b * batch;
      int shares = (samples + SHARE - 1) / SHARE;
      long start = clock.nanos();
      crew.run(shares, forwardWork);
      long forwardDone = clock.nanos();
      crew.run(shares, backwardWork);
      long backwardDone = clock.nanos();
      crew.run(blocks.length, gatherWork);
      crew.run(parts.size(), updateWork);
      updateBiases();
      times.add(forwardDone - start, backwardDone - forwardDone, clock.nanos() - backwardDone);
      for (int i = 0; i < samples; i++) {
        loss += memory.losses()[i];
      }
      if (b % 16 == 15 || batches < SHORT_EPOCH) {
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

  private void forward(int part, int worker) {
    float scale = 1f / samples;
    int end = Math.min(samples, (part + 1) * SHARE);
    for (int i = part * SHARE; i < end; i++) {
      int place = order[first + i];
      training.copy(place, memory.inputs(0)[i], 0);
      memory.labels()[i] = training.label(place);
      passes[worker].forward(memory, i, scale, RandomStream.bitsAt(stepKey, i));
    }
  }

  private void backward(int part, int worker) {
    int end = Math.min(samples, (part + 1) * SHARE);
    for (int i = part * SHARE; i < end; i++) {
      passes[worker].backward(memory, i, RandomStream.bitsAt(stepKey, i));
    }
  }

  private void update(int place, int worker) {
    Model.Part part = parts.get(place);
    int layer = part.layer();
    part.update().write(memory.layerInputs(layer), memory.errors(layer), samples, rate, step);
  }

  private void gather(int place, int worker) {
    Block block = blocks[place];
    int layer = block.part().layer();
    block
        .part()
        .update()
        .gather(block.number(), memory.inputs(layer), memory.errors(layer), samples, rate);
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

  /** Where the time of the mini-batches so far went. */
  PhaseTimes times() {
    return times;
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
