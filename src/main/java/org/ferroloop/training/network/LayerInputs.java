package org.ferroloop.training.network;

import java.util.List;

/**
 * The inputs of a layer, sample by sample. Those of the first layer are looked through once, as
 * many passes and updates as then use them.
 */
public final class LayerInputs {
  private final float[][] values;
  private final List<Span> spans;

  /** One a sample and span; empty where all lines are taken as they are. */
  private final InputLines[][] active;

  private LayerInputs(float[][] values, List<Span> spans) {
    this.values = values;
    this.spans = spans;
    this.active = new InputLines[spans.isEmpty() ? 0 : values.length][spans.size()];
    for (InputLines[] sample : active) {
      for (int i = 0; i < sample.length; i++) {
        sample[i] = new InputLines(spans.get(i).size());
      }
    }
  }

  /**
   * Inputs of which hardly one is zero.
   *
   * @param values one row a sample
   */
  public static LayerInputs dense(float[][] values) {
    return new LayerInputs(values, List.of());
  }

  /**
   * Inputs of which many are zero; {@link #look} must follow each change.
   *
   * @param values one row a sample
   * @param tiles of the layer
   */
  static LayerInputs sparse(float[][] values, List<Tile> tiles) {
    return new LayerInputs(values, tiles.stream().map(Tile::inputs).distinct().toList());
  }

  /** One row a sample. */
  public float[][] values() {
    return values;
  }

  /** Finds the lines of a sample that are not zero. */
  void look(int sample) {
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      active[sample][i].takeActive(values[sample], span.from(), span.size());
    }
  }

  /**
   * The inputs of a tile.
   *
   * @param span of the tile
   * @param scratch is used where they are not at hand; as long as the span
   */
  public InputLines lines(int sample, Span span, InputLines scratch) {
    for (int i = 0; i < spans.size(); i++) {
      if (spans.get(i).equals(span)) {
        return active[sample][i];
      }
    }
    scratch.takeAll(values[sample], span.from(), span.size());
    return scratch;
  }
}
