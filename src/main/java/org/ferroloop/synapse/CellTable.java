package org.ferroloop.synapse;

import org.ferroloop.twin.CellParameters;
import org.ferroloop.twin.StepParameters;
import org.ferroloop.twin.Variability;

/**
 * The parameters of every cell in flat arrays, kept per cell only where they spread. Immutable once
 * made.
 */
final class CellTable {
  private final float[] scaleUp;
  private final float[] scaleDown;
  private final float[] wMin;
  private final float[] wMax;
  private final int scaleStride;
  private final int boundStride;

  CellTable(StepParameters parameters, Variability variability, int size, long key) {
    boolean steps = variability.stepSpread() > 0 || variability.upDownSpread() > 0;
    boolean bounds = variability.wMaxSpread() > 0 || variability.wMinSpread() > 0;
    scaleStride = steps ? 1 : 0;
    boundStride = bounds ? 1 : 0;
    scaleUp = new float[steps ? size : 1];
    scaleDown = new float[scaleUp.length];
    wMin = new float[bounds ? size : 1];
    wMax = new float[wMin.length];
    for (int cell = 0; cell < Math.max(scaleUp.length, wMin.length); cell++) {
      CellParameters drawn = CellParameters.draw(parameters, variability, key, cell);
      if (cell < scaleUp.length) {
        scaleUp[cell] = (float) drawn.scaleUp();
        scaleDown[cell] = (float) drawn.scaleDown();
      }
      if (cell < wMin.length) {
        wMin[cell] = (float) drawn.wMin();
        wMax[cell] = (float) drawn.wMax();
      }
    }
  }

  float scaleUp(int cell) {
    return scaleUp[cell * scaleStride];
  }

  float scaleDown(int cell) {
    return scaleDown[cell * scaleStride];
  }

  float wMin(int cell) {
    return wMin[cell * boundStride];
  }

  float wMax(int cell) {
    return wMax[cell * boundStride];
  }
}
