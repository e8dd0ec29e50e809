package org.ferroloop.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ferroloop.random.Seeds;
import org.ferroloop.synapse.PulseTally;
import org.ferroloop.synapse.SynapseArray;
import org.ferroloop.training.data.DataSet;
import org.ferroloop.training.network.Layer;
import org.ferroloop.training.network.Network;
import org.ferroloop.training.network.Tile;
import org.ferroloop.training.update.FloatUpdate;
import org.ferroloop.training.update.MixedPrecisionUpdate;
import org.ferroloop.training.update.PulsedUpdate;
import org.ferroloop.training.update.StepSizes;
import org.ferroloop.training.update.Synapses;
import org.ferroloop.training.update.TileUpdate;
import org.ferroloop.twin.DeviceTwin;

/** A network with the update rule of each of its tiles, initialised. */
final class Model {
  /** A tile, where it is, and what updates it. */
  record Part(int layer, Tile tile, TileUpdate update) {}

  private final Network network;
  private final List<Part> parts = new ArrayList<>();

  /**
   * @param twin tells the steps by which pulsed rules reckon; may be empty for float
   * @throws IllegalArgumentException when a pulsed rule has no twin
   */
  Model(
      DataSet data,
      TrainingSettings settings,
      Optional<DeviceTwin> twin,
      ArrayFactory arrays,
      Seeds seeds) {
    List<Integer> sizes = new ArrayList<>();
    sizes.add(data.train().features());
    sizes.addAll(settings.hidden());
    sizes.add(data.classes());
    network = new Network(sizes);
    for (Layer layer : network.layers()) {
      layer.initializeBias(seeds);
      for (Tile tile : layer.tiles()) {
        TileUpdate update = update(tile, settings, twin, arrays, seeds);
        update.initialize(layer.initialWeights(tile, seeds));
        parts.add(new Part(layer.number() - 1, tile, update));
      }
    }
  }

  private static TileUpdate update(
      Tile tile,
      TrainingSettings settings,
      Optional<DeviceTwin> twin,
      ArrayFactory arrays,
      Seeds seeds) {
    if (!settings.rule().pulsed()) {
      return new FloatUpdate(tile, settings.batch());
    }
    StepSizes steps =
        StepSizes.of(
            twin.orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the rule " + settings.rule().text() + " wants a twin")));
    SynapseArray array = arrays.create(tile.name(), tile.cells());
    boolean shifted = settings.rule() == Rule.SGD_SHIFTED;
    Synapses synapses = new Synapses(array, tile, shifted ? (float) settings.symmetryPoint() : 0);
    if (settings.rule() == Rule.MIXED_PRECISION) {
      boolean symmetric = settings.granularity() == TransferGranularity.SYMMETRIC;
      return new MixedPrecisionUpdate(
          tile,
          synapses,
          symmetric ? steps.mean() : steps.up(),
          symmetric ? steps.mean() : steps.down(),
          settings.batch());
    }
    return settings.trainType() == TrainType.DETERMINISTIC
        ? PulsedUpdate.deterministic(tile, synapses, steps.granularity(), true)
        : PulsedUpdate.stochastic(
            tile, synapses, steps.granularity(), seeds.stream("trains of " + tile.name()).key());
  }

  Network network() {
    return network;
  }

  /** All tiles, those of the first layer first. */
  List<Part> parts() {
    return List.copyOf(parts);
  }

  /** Pulses and reads of all tiles so far. */
  PulseTally tally() {
    long up = 0;
    long down = 0;
    long reads = 0;
    for (Part part : parts) {
      PulseTally tally = part.update().tally();
      up += tally.up();
      down += tally.down();
      reads += tally.reads();
    }
    return new PulseTally(up, down, reads);
  }

  /** The effective weights, layer by layer. */
  List<LayerWeights> weights() {
    List<LayerWeights> weights = new ArrayList<>();
    for (Layer layer : network.layers()) {
      weights.add(
          new LayerWeights(layer.number(), layer.inputs(), layer.outputs(), effective(layer)));
    }
    return weights;
  }

  private static float[] effective(Layer layer) {
    float[] all = new float[layer.inputs() * layer.outputs()];
    for (Tile tile : layer.tiles()) {
      for (int i = 0; i < tile.inputs().size(); i++) {
        int place = (tile.inputs().from() + i) * layer.outputs() + tile.outputs().from();
        System.arraycopy(tile.byInput()[i], 0, all, place, tile.outputs().size());
      }
    }
    return all;
  }
}
