package org.ferroloop.training.data;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Checksum;

/**
 * Labelled samples, their features flat in one array for speed. Not to be changed after making.
 *
 * @param features how many features a sample has
 * @param values features of all samples, sample after sample, each in [0, 1]
 * @param labels the class of each sample, from 0
 */
public record Samples(int features, float[] values, int[] labels) {
  /**
   * @throws IllegalArgumentException when the lengths do not fit each other
   */
  public Samples {
    if (features < 1 || values.length != (long) features * labels.length) {
      throw new IllegalArgumentException(
          values.length + " values are not " + labels.length + " samples of " + features);
    }
  }

  /** How many samples there are. */
  public int size() {
    return labels.length;
  }

  /** The class of a sample. */
  public int label(int sample) {
    return labels[sample];
  }

  /** Copies the features of a sample into a longer array. */
  public void copy(int sample, float[] to, int offset) {
    System.arraycopy(values, sample * features, to, offset, features);
  }

  /** The samples at these places, in this order. */
  public Samples at(int[] places) {
    float[] chosen = new float[places.length * features];
    int[] chosenLabels = new int[places.length];
    for (int i = 0; i < places.length; i++) {
      copy(places[i], chosen, i * features);
      chosenLabels[i] = labels[places[i]];
    }
    return new Samples(features, chosen, chosenLabels);
  }

  /** Adds all labels, and the bits of all features, to a checksum. */
  void addTo(Checksum sum) {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * features);
    for (int sample = 0; sample < labels.length; sample++) {
      bytes.clear();
      bytes.asFloatBuffer().put(values, sample * features, features);
      sum.update(bytes.array());
      bytes.putInt(0, labels[sample]);
      sum.update(bytes.array(), 0, Integer.BYTES);
    }
  }

  /** The first samples, at most this many. */
  public Samples limit(int most) {
    int size = Math.min(most, size());
    return new Samples(
        features, Arrays.copyOf(values, size * features), Arrays.copyOf(labels, size));
  }
}
