package org.ferroloop.synapse;

import org.ferroloop.twin.CellParameters;
import org.ferroloop.twin.StepParameters;
import org.ferroloop.twin.Variability;

/**
 * The parameters of every cell. Those that spread are drawn anew whenever they are asked for, until
 * {@link #keep}: from then on they take 4 bytes a cell for both scales and 4 for both bounds. So an
 * array that is programmed and read but never pulsed, as a reference, holds its weights alone.
 */
final class CellTable {
  private static final SpreadValues NONE = new SpreadValues(0, 1);

  private final StepParameters nominal;
  private final Variability variability;
  private final int size;
  private final long key;
  private final float scaleUp;
  private final float scaleDown;
  private final float wMin;
  private final float wMax;
  private final boolean steps;
  private final boolean bounds;
  private SpreadValues scalesUp = NONE;
  private SpreadValues scalesDown = NONE;
  private SpreadValues lower;
  private SpreadValues upper;
  private boolean kept;

  CellTable(StepParameters parameters, Variability variability, int size, long key) {
    this.nominal = parameters;
    this.variability = variability;
    this.size = size;
    this.key = key;
    scaleUp = (float) parameters.scaleUp();
    scaleDown = (float) parameters.scaleDown();
    wMin = (float) parameters.wMin();
    wMax = (float) parameters.wMax();
    steps = variability.stepSpread() > 0 || variability.upDownSpread() > 0;
    bounds = variability.wMaxSpread() > 0 || variability.wMinSpread() > 0;
    lower = new SpreadValues(0, parameters.wMin());
    upper = new SpreadValues(0, parameters.wMax());
  }

  /** Draws all and keeps them; must come before the scales of a cell are asked for. */
  void keep() {
    if (kept) {
      return;
    }
    kept = true;
    scalesUp = new SpreadValues(steps ? size : 0, nominal.scaleUp());
    scalesDown = new SpreadValues(steps ? size : 0, nominal.scaleDown());
    lower = new SpreadValues(bounds ? size : 0, nominal.wMin());
    upper = new SpreadValues(bounds ? size : 0, nominal.wMax());
    for (int cell = 0; cell < size && (steps || bounds); cell++) {
      keep(cell, drawn(cell));
    }
  }

  private CellParameters drawn(int cell) {
    return CellParameters.draw(nominal, variability, key, cell);
  }

  private void keep(int cell, CellParameters drawn) {
    if (steps) {
      scalesUp.set(cell, drawn.scaleUp());
      scalesDown.set(cell, drawn.scaleDown());
    }
    if (bounds) {
      lower.set(cell, drawn.wMin());
      upper.set(cell, drawn.wMax());
    }
  }

  float scaleUp(int cell) {
    return steps ? scalesUp.get(cell) : scaleUp;
  }

  float scaleDown(int cell) {
    return steps ? scalesDown.get(cell) : scaleDown;
  }

  /** Of cells that are kept. */
  float wMin(int cell) {
    return bounds ? lower.get(cell) : wMin;
  }

  /** Of cells that are kept. */
  float wMax(int cell) {
    return bounds ? upper.get(cell) : wMax;
  }

  /** The weight nearest to this one that the cell can have. */
  float clipped(int cell, float weight) {
    if (kept || !bounds) {
      return Math.max(wMin(cell), Math.min(wMax(cell), weight));
    }
    CellParameters drawn = drawn(cell);
    return Math.max(lower.rounded(drawn.wMin()), Math.min(upper.rounded(drawn.wMax()), weight));
  }
}
