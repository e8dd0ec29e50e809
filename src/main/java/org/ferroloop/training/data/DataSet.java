package org.ferroloop.training.data;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.ferroloop.random.RandomStream;

/**
 * A classification task of small grey pictures: samples to train with and samples to test with.
 *
 * @param name "digits", "iris", "MNIST", "Fashion-MNIST" or, for others, "unknown IDX data"
 * @param rows height of a picture in pixels
 * @param columns width of a picture in pixels
 * @param classes how many classes the labels have
 */
public record DataSet(
    String name, int rows, int columns, int classes, Samples train, Samples test) {

  /** Samples to train with, and those held back from training to validate with. */
  public record Split(Samples training, Samples validation) {}

  /**
   * Tells data of the same name and size apart: CRC-32 over the features and labels of both parts,
   * eight hexadecimal digits.
   */
  public String checksum() {
    CRC32 sum = new CRC32();
    train.addTo(sum);
    test.addTo(sum);
    return HexFormat.of().toHexDigits(sum.getValue(), 8);
  }

  /** This data set with at most so many samples to train with, the first ones. */
  public DataSet limitTrain(int most) {
    return most >= train.size()
        ? this
        : new DataSet(name, rows, columns, classes, train.limit(most), test);
  }

  /**
   * Holds back a random part of the training samples.
   *
   * @param validation the share held back, from 0 to below 1; 12,000 of MNIST's 60,000 are 0.2
   * @param stream decides which ones
   * @throws IllegalArgumentException when the share is out of its range
   */
  public Split split(double validation, RandomStream stream) {
    if (!(validation >= 0 && validation < 1)) {
      throw new IllegalArgumentException("a share from 0 to below 1, found " + validation);
    }
    int held = (int) Math.round(validation * train.size());
    int[] places = new int[train.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = i;
    }
    stream.shuffle(places);
    return new Split(
        train.at(Arrays.copyOfRange(places, held, places.length)),
        train.at(Arrays.copyOf(places, held)));
  }
}
