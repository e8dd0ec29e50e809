package org.ferroloop.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ferroloop.random.Seeds;
import org.ferroloop.synapse.PulseTally;
import org.ferroloop.time.Progress;
import org.ferroloop.training.data.DataSet;
import org.ferroloop.training.network.Layer;
import org.ferroloop.training.network.Network;
import org.ferroloop.training.network.Tile;
import org.ferroloop.training.update.FloatUpdate;
import org.ferroloop.training.update.ScaledUpdate;
import org.ferroloop.training.update.TileUpdate;
import org.ferroloop.twin.DeviceTwin;

/** A network with the update rule of each of its tiles, initialised. */
final class Model {
  /** A tile, where it is, and what updates it. */
  record Part(int layer, Tile tile, TileUpdate update) {}

  private final Network network;
  private final List<Part> parts = new ArrayList<>();
  private final Optional<ArrayAssembly> assembly;

  /**
   * @param twin tells the steps by which pulsed rules reckon; may be empty for float
   * @param progress told while symmetry points are searched
   * @throws IllegalArgumentException when a pulsed rule has no twin
   */
  Model(
      DataSet data,
      TrainingSettings settings,
      Optional<DeviceTwin> twin,
      ArrayFactory arrays,
      Seeds seeds,
      Progress progress) {
    List<Integer> sizes = new ArrayList<>();
    sizes.add(data.train().features());
    sizes.addAll(settings.hidden());
    sizes.add(data.classes());
    network = new Network(sizes);
    assembly = assembly(settings, twin, arrays, progress);
    Function<Tile, TileUpdate> updates = updates(settings, assembly, seeds);
    MappingOptions mapping = settings.options().mapping();
    for (Layer layer : network.layers()) {
      layer.initializeBias(seeds);
      for (Tile tile : layer.tiles()) {
        float[] initial = layer.initialWeights(tile, seeds);
        TileUpdate update = scaled(updates.apply(tile), tile, mapping, initial);
        update.initialize(initial);
        parts.add(new Part(layer.number() - 1, tile, update));
      }
    }
  }

  private static Optional<ArrayAssembly> assembly(
      TrainingSettings settings,
      Optional<DeviceTwin> twin,
      ArrayFactory arrays,
      Progress progress) {
    if (!settings.rule().pulsed()) {
      return Optional.empty();
    }
    return Optional.of(new ArrayAssembly(arrays, settings, twinOf(settings, twin), progress));
  }

  private static DeviceTwin twinOf(TrainingSettings settings, Optional<DeviceTwin> twin) {
    return twin.orElseThrow(
        () -> new IllegalArgumentException("the rule " + settings.rule().text() + " wants a twin"));
  }

  private static Function<Tile, TileUpdate> updates(
      TrainingSettings settings, Optional<ArrayAssembly> arrays, Seeds seeds) {
    if (arrays.isEmpty()) {
      return tile -> new FloatUpdate(tile, settings.batch());
    }
    UpdateFactory factory = new UpdateFactory(settings, arrays.get(), seeds);
    return factory::update;
  }

  /** Sets a tile's output scale as the mapping says. */
  private static TileUpdate scaled(
      TileUpdate update, Tile tile, MappingOptions mapping, float[] initial) {
    float scale = (float) mapping.scale();
    if (mapping.omega() > 0) {
      float largest = 0;
      for (float weight : initial) {
        largest = Math.max(largest, Math.abs(weight));
      }
      scale = (float) (largest / mapping.omega());
    }
    if (scale == 1) {
      return update;
    }
    tile.scaleOutputs(scale);
    return new ScaledUpdate(update, tile);
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
    PulseTally sum = new PulseTally(0, 0, 0);
    for (Part part : parts) {
      sum = sum.plus(part.update().tally());
    }
    return sum;
  }

  /** What happened to the arrays beside the training; empty when there is nothing to tell. */
  List<ArrayReport> reports() {
    return assembly.map(ArrayAssembly::reports).orElse(List.of());
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
        float[] row = tile.byInput()[i];
        for (int o = 0; o < row.length; o++) {
          all[place + o] = tile.outputScale() * row[o];
        }
      }
    }
    return all;
  }
}
