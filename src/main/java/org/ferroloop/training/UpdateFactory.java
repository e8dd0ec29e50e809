package org.ferroloop.training;

import org.ferroloop.random.Seeds;
import org.ferroloop.synapse.SynapseArray;
import org.ferroloop.training.network.Tile;
import org.ferroloop.training.update.ColumnReading;
import org.ferroloop.training.update.FastRate;
import org.ferroloop.training.update.FewBitsUpdate;
import org.ferroloop.training.update.MixedPrecisionUpdate;
import org.ferroloop.training.update.PulsedUpdate;
import org.ferroloop.training.update.StepSizes;
import org.ferroloop.training.update.Synapses;
import org.ferroloop.training.update.TileUpdate;
import org.ferroloop.training.update.TransferParts;

/** Makes the updates of tiles whose weights are devices. */
final class UpdateFactory {
  private final TrainingSettings settings;
  private final ArrayAssembly arrays;
  private final Seeds seeds;

  UpdateFactory(TrainingSettings settings, ArrayAssembly arrays, Seeds seeds) {
    this.settings = settings;
    this.arrays = arrays;
    this.seeds = seeds;
  }

  /**
   * What holds a tile's weights.
   *
   * @param point the device weight that stands for 0, of cells with points of their own the mean
   */
  private record Cells(Synapses synapses, float point) {}

  /** The update of a tile, not yet initialised. */
  TileUpdate update(Tile tile) {
    if (settings.rule().transfers()) {
      return transfer(tile);
    }
    Cells cells = cells(tile, settings.rule().shifts(settings.options()));
    Synapses synapses = cells.synapses();
    StepSizes steps = arrays.steps(cells.point());
    if (settings.rule() == Rule.MIXED_PRECISION) {
      return mixedPrecision(tile, synapses, steps);
    }
    return new PulsedUpdate(
        tile,
        synapses,
        steps.granularity(),
        settings.options().trains(),
        deterministic(),
        key("trains of ", tile));
  }

  private Cells cells(Tile tile, boolean shifted) {
    if (shifted && !arrays.shiftsByOneNumber()) {
      ArrayAssembly.Shifted array = arrays.shifted(tile.name(), tile.cells());
      return new Cells(new Synapses(array.array(), tile, 0), array.point());
    }
    float point = shifted ? (float) settings.symmetryPoint() : 0;
    return new Cells(new Synapses(arrays.plain(tile.name(), tile.cells()), tile, point), point);
  }

  private TileUpdate mixedPrecision(Tile tile, Synapses synapses, StepSizes steps) {
    int bits = settings.options().accumulatorBits();
    if (bits != RuleOptions.FLOAT) {
      long key = key("rounding of ", tile);
      return new FewBitsUpdate(tile, synapses, steps.mean(), bits, key, settings.batch());
    }
    int batch = settings.batch();
    return switch (settings.granularity()) {
      case SYMMETRIC -> symmetric(tile, synapses, steps);
      case MEAN_STEP -> new MixedPrecisionUpdate(tile, synapses, steps.mean(), steps.mean(), batch);
      case PER_POLARITY ->
          new MixedPrecisionUpdate(tile, synapses, steps.up(), steps.down(), batch);
    };
  }

  private TileUpdate symmetric(Tile tile, Synapses synapses, StepSizes steps) {
    RuleOptions options = settings.options();
    CellOptions cells = options.cells();
    boolean plain = !settings.rule().shifts(options) && !cells.pair() && !cells.multiplies();
    return MixedPrecisionUpdate.likeAihwkit(
        tile,
        synapses,
        plain ? steps.unbiased() : steps.mean(),
        plain ? steps.granularity() : steps.mean(),
        MixedPrecisionUpdate.Timing.AFTER_FIRST_SAMPLE,
        settings.batch());
  }

  private TileUpdate transfer(Tile tile) {
    TransferOptions options = settings.options().transfer().orElseThrow();
    TransferParts parts = parts(tile, options);
    float momentum = (float) options.momentum();
    float rate = (float) (options.rate() / granularity(options, tile));
    return switch (settings.rule()) {
      case TTV1 -> parts.direct((float) options.rate(), (float) options.gamma());
      case TTV2 -> parts.buffered(rate, momentum, options.forget(), (float) options.gamma());
      case C_TTV2 ->
          parts.chopped(
              rate,
              momentum,
              options.forget(),
              options.chopProbability(),
              options.outChopProbability());
      case AGAD ->
          parts.dynamic(
              rate, momentum, options.forget(), options.chopProbability(), options.tailWeight());
      default -> throw new IllegalStateException(settings.rule() + " transfers nothing");
    };
  }

  /** Of the buffer, in steps. */
  private static double granularity(TransferOptions options, Tile tile) {
    return options.autoGranularity() > 0
        ? options.granularity()
            * options.autoGranularity()
            / (tile.inputs().size() * options.every())
        : options.granularity();
  }

  private TransferParts parts(Tile tile, TransferOptions options) {
    ShiftOptions.Tiles shifted = settings.options().shift().tiles();
    String fastName = tile.name() + " fast";
    SynapseArray fast =
        shifted.fast()
            ? arrays.shifted(fastName, tile.cells()).array()
            : arrays.plain(fastName, tile.cells());
    Cells slow = cells(tile, shifted.slow());
    float granularity = arrays.steps(slow.point()).granularity();
    FastRate fastRate =
        new FastRate(
            (float) options.fastRate(),
            options.autoScale(),
            settings.options().trains().longest(),
            granularity,
            settings.batch());
    double period = options.inBatches() ? options.every() * settings.batch() : options.every();
    return new TransferParts(
        tile,
        fast,
        slow.synapses(),
        deterministic(),
        settings.options().trains(),
        settings.periphery().type() == PeripheryType.IDEAL
            ? ColumnReading.ideal()
            : ColumnReading.through(settings.periphery().converters().forward()),
        fastRate,
        granularity,
        (int) (options.inBatches() ? Math.ceil(period) : Math.round(period)),
        key("trains of ", tile),
        key("transfers of ", tile));
  }

  private boolean deterministic() {
    return settings.trainType() == TrainType.DETERMINISTIC;
  }

  private long key(String what, Tile tile) {
    return seeds.stream(what + tile.name()).key();
  }
}
