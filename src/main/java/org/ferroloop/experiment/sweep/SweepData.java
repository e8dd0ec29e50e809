package org.ferroloop.experiment.sweep;

import java.util.Optional;
import org.ferroloop.training.data.DataSet;
import org.ferroloop.training.data.DataSets;

/**
 * The samples of a sweep.
 *
 * @param fingerprint tells them from all others: name, sizes, checksum
 */
public record SweepData(DataSet samples, String fingerprint) {
  private static final int PROBED = 512;

  /**
   * Opens a data set.
   *
   * @param trainLimit only so many training samples are used, the first ones
   * @throws org.ferroloop.config.InputException when files are missing or damaged
   */
  public static SweepData open(String nameOrFolder, Optional<Integer> trainLimit) {
    DataSet samples = DataSets.open(nameOrFolder).limitTrain(trainLimit.orElse(Integer.MAX_VALUE));
    return new SweepData(
        samples,
        samples.name()
            + ", "
            + samples.train().size()
            + " + "
            + samples.test().size()
            + " samples, CRC-32 "
            + samples.checksum());
  }

  /** A few of the samples, to measure speed with. */
  DataSet few(int tests) {
    DataSet all = samples.limitTrain(PROBED);
    return new DataSet(
        all.name(), all.rows(), all.columns(), all.classes(), all.train(), all.test().limit(tests));
  }
}
