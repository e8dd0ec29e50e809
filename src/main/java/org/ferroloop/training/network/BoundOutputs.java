package org.ferroloop.training.network;

import java.util.List;

/**
 * Which outputs of a layer's tiles are at their bound, sample by sample: they send no error back to
 * the layer before, though their own weights are updated by it. AIHWKit's tiles do so
 * (handle_output_bound), also where bound management has read the output rightly. Made once and
 * filled anew.
 */
final class BoundOutputs {
  private final boolean[][][] reached;
  private final boolean[][] any;

  /**
   * @param tiles of the layer
   * @param batch samples at most
   */
  BoundOutputs(List<Tile> tiles, int batch) {
    reached =
        tiles.stream()
            .map(tile -> new boolean[batch][tile.outputs().size()])
            .toArray(boolean[][][]::new);
    any = new boolean[tiles.size()][batch];
  }

  /**
   * Looks through the outputs of one pass.
   *
   * @param outputs of the tile, before its output scale
   * @param bound from which on an output counts, without sign
   */
  void look(int tile, int sample, float[] outputs, float bound) {
    boolean[] marks = reached[tile][sample];
    boolean found = false;
    for (int o = 0; o < marks.length; o++) {
      marks[o] = Math.abs(outputs[o]) >= bound;
      found |= marks[o];
    }
    any[tile][sample] = found;
  }

  /** Whether some output sends no error back. */
  boolean any(int tile, int sample) {
    return any[tile][sample];
  }

  /**
   * The errors that go back.
   *
   * @param errors of the layer
   * @param span the tile's outputs within the layer's
   * @param sent receives the tile's, with 0 for outputs at their bound
   */
  void send(int tile, int sample, float[] errors, Span span, float[] sent) {
    boolean[] marks = reached[tile][sample];
    for (int o = 0; o < marks.length; o++) {
      sent[o] = marks[o] ? 0 : errors[span.from() + o];
    }
  }
}
