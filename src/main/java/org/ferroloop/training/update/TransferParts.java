package org.ferroloop.training.update;

import org.ferroloop.synapse.SynapseArray;
import org.ferroloop.training.network.Tile;

/**
 * What every Tiki-Taka rule is made of; its methods make the rules of it, each once.
 *
 * @param fast the devices of the fast tile, as many as the tile has cells; weights are read as the
 *     rule shall see them, shifted or not
 * @param slow those of the slow tile
 * @param deterministic whether trains are; stochastic otherwise
 * @param trains of the gradients, and of the transfers of v1
 * @param reading the converters through which columns are read
 * @param granularity dw_min of both tiles, what one pulse is reckoned to change
 * @param period a column is transferred after so many updates, at least 1
 * @param trainKey of the fast tile's trains
 * @param transferKey of all that a transfer draws
 */
public record TransferParts(
    Tile tile,
    SynapseArray fast,
    Synapses slow,
    boolean deterministic,
    PulseTrains trains,
    ColumnReading reading,
    FastRate fastRate,
    float granularity,
    int period,
    long trainKey,
    long transferKey) {
  private static final float HIDDEN = 0;

  /**
   * Tiki-Taka v1.
   *
   * @param rate transfer_lr
   * @param gamma weight of the fast tile in what the network sees
   */
  public TileUpdate direct(float rate, float gamma) {
    ColumnTransfer transfer =
        new DirectTransfer(
            tile, rate, granularity, Trains.of(tile, deterministic), new UpdateManagement(trains));
    return update(transfer, still(), gamma);
  }

  /**
   * Tiki-Taka v2. With gamma above 0 the transfer's rate is multiplied by it (AIHWKit 1.1.0).
   *
   * @param rate transfer_lr / buffer granularity in steps
   * @param momentum share of the buffer that a transfer leaves
   * @param forget whether a transfer drops the rest of the buffer
   * @param gamma weight of the fast tile in what the network sees
   */
  public TileUpdate buffered(float rate, float momentum, boolean forget, float gamma) {
    Choppers choppers = still();
    float weighted = gamma > 0 ? rate * gamma : rate;
    ColumnTransfer transfer =
        new BufferedTransfer(weighted / granularity, buffer(momentum, forget), choppers, 0, 0);
    return update(transfer, choppers, gamma);
  }

  /**
   * Chopped Tiki-Taka v2.
   *
   * @param rate transfer_lr / buffer granularity in steps
   * @param momentum share of the buffer that a transfer leaves
   * @param forget whether a transfer drops the rest of the buffer
   * @param flipInput in_chop_prob
   * @param flipOutput out_chop_prob
   */
  public TileUpdate chopped(
      float rate, float momentum, boolean forget, double flipInput, double flipOutput) {
    Choppers choppers = flipped();
    ColumnTransfer transfer =
        new BufferedTransfer(
            rate / granularity, buffer(momentum, forget), choppers, flipInput, flipOutput);
    return update(transfer, choppers, HIDDEN);
  }

  /**
   * AGAD.
   *
   * @param rate transfer_lr / buffer granularity in steps
   * @param momentum share of the buffer that a transfer leaves
   * @param forget whether a transfer drops the rest of the buffer
   * @param flips in_chop_prob; columns flip after ceil(1 / it) readings, at least 2
   * @param tailWeight tail_weightening
   */
  public TileUpdate dynamic(
      float rate, float momentum, boolean forget, double flips, double tailWeight) {
    Choppers choppers = flipped();
    int readings = Math.max(2, (int) Math.ceil(1 / flips));
    ColumnTransfer transfer =
        new DynamicTransfer(
            rate / granularity,
            buffer(momentum, forget),
            choppers,
            tile.outputs().size(),
            readings,
            tailWeight);
    return update(transfer, choppers, HIDDEN);
  }

  private Choppers still() {
    return new Choppers(tile.inputs().size(), tile.outputs().size(), false);
  }

  private Choppers flipped() {
    return new Choppers(tile.inputs().size(), tile.outputs().size(), true);
  }

  private PulseBuffer buffer(float momentum, boolean forget) {
    return new PulseBuffer(tile.cells(), momentum, forget);
  }

  private TileUpdate update(ColumnTransfer transfer, Choppers choppers, float gamma) {
    FastTile written =
        new FastTile(
            fast,
            tile,
            Trains.of(tile, deterministic),
            new UpdateManagement(trains),
            choppers,
            fastRate,
            reading,
            granularity);
    return new TransferUpdate(tile, written, slow, transfer, period, gamma, trainKey, transferKey);
  }
}
