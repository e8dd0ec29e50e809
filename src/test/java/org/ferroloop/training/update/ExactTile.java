package org.ferroloop.training.update;

import java.util.List;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.ferroloop.synapse.SynapseArray;
import org.ferroloop.synapse.TwinArray;
import org.ferroloop.synapse.TwinsToTry;
import org.ferroloop.training.network.Network;
import org.ferroloop.training.network.Tile;
import org.ferroloop.twin.ConstantStep;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.StepParameters;
import org.ferroloop.twin.Variability;

/**
 * A small tile on an ideal device: constant symmetric steps, far from the bounds. All numbers are
 * whole multiples of a step that is a power of two, so that deterministic trains round nothing and
 * rules can be held against their formulas without a tolerance.
 */
public final class ExactTile {
  public static final int INPUTS = 3;
  public static final int OUTPUTS = 2;
  public static final float STEP = 1f / 4096;

  private final Tile tile = new Network(List.of(INPUTS, OUTPUTS)).layers().get(0).tiles().get(0);
  private final SynapseArray fast = array(INPUTS * OUTPUTS);

  public static DeviceTwin twin() {
    return TwinsToTry.twin(
        new ConstantStep(), new StepParameters(STEP, 0, -1, 1), Variability.NONE);
  }

  public static SynapseArray array(int cells) {
    return new TwinArray(twin(), cells, Seeds.of(1));
  }

  public Tile tile() {
    return tile;
  }

  SynapseArray fast() {
    return fast;
  }

  /** A rule's parts, a column being transferred after each update. */
  TransferParts parts(float fastRate) {
    return parts(new FastRate(fastRate, false, PulseTrains.DEFAULT.longest(), STEP, 1));
  }

  TransferParts parts(FastRate fastRate) {
    return new TransferParts(
        tile,
        fast,
        new Synapses(array(INPUTS * OUTPUTS), tile, 0),
        true,
        PulseTrains.DEFAULT,
        ColumnReading.ideal(),
        fastRate,
        STEP,
        1,
        7,
        8);
  }

  /** One sample, scaled: inputs of 0 or +-1 and errors of whole steps change A by whole steps. */
  public static float[][] sample(float[] values, float scale) {
    float[] scaled = values.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= scale;
    }
    return new float[][] {scaled};
  }

  /** Numbers of -1 and 1. */
  static float[] signs(int size, long key) {
    float[] signs = new float[size];
    for (int i = 0; i < size; i++) {
      signs[i] = (int) (RandomStream.bitsAt(key, i) >>> 1) % 2 == 0 ? 1 : -1;
    }
    return signs;
  }
}
