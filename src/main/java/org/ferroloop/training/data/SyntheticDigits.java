package org.ferroloop.training.data;

import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;

/**
 * Invented pictures with the sizes and the sparsity of MNIST, for measuring speed without files: 28
 * x 28 pixels of which 19 % are not zero, ten classes with a pattern each. Not for accuracies.
 */
public final class SyntheticDigits {
  /** The name of the data set. */
  public static final String NAME = "synthetic digits";

  private static final int SIDE = 28;

  /** Pixels of a picture, as many as MNIST's have. */
  public static final int FEATURES = SIDE * SIDE;

  private static final int CLASSES = 10;

  /** 16 % of the pixels belong to a class's pattern, 3 % more light up anywhere. */
  private static final double PATTERN = 0.165;

  private static final double STRAY = 0.03;

  private SyntheticDigits() {}

  /**
   * The same pictures for the same seed.
   *
   * @param size how many to train with; a tenth, at least one, to test with
   */
  public static DataSet of(int size, Seeds seeds) {
    return new DataSet(
        NAME,
        SIDE,
        SIDE,
        CLASSES,
        samples(size, seeds, "train"),
        samples(Math.max(1, size / 10), seeds, "test"));
  }

  private static Samples samples(int size, Seeds seeds, String part) {
    long patterns = seeds.stream("patterns").key();
    RandomStream stream = seeds.stream(part);
    float[] values = new float[size * FEATURES];
    int[] labels = new int[size];
    for (int sample = 0; sample < size; sample++) {
      labels[sample] = stream.nextInt(CLASSES);
      for (int pixel = 0; pixel < FEATURES; pixel++) {
        long place = (long) labels[sample] * FEATURES + pixel;
        boolean lit = RandomStream.uniformAt(patterns, place) < PATTERN;
        if (lit || stream.nextDouble() < STRAY) {
          values[sample * FEATURES + pixel] = (float) stream.nextDouble();
        }
      }
    }
    return new Samples(FEATURES, values, labels);
  }
}
