package org.ferroloop.training.network;

import java.util.Arrays;

/** Exact products, in float. */
final class IdealPeriphery implements Periphery {
  private final RowMixer mixer = new RowMixer(Tile.LIMIT);

  @Override
  public void multiply(
      float[][] rows, InputLines inputs, float[] result, int width, long noiseKey) {
    Arrays.fill(result, 0, width, 0);
    mixer.add(inputs.values(), inputs, rows, result, width);
  }
}
