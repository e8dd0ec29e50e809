package org.ferroloop.training.data;

import java.nio.file.Path;
import org.ferroloop.config.InputException;

/** The one place that knows which data sets there are. */
public final class DataSets {
  /** The name of the embedded pictures. */
  public static final String DIGITS = "digits";

  /** The name of the embedded flowers, for networks of a few devices. */
  public static final String IRIS = "iris";

  /** The name of a folder's data whose checksums are not those of a known data set. */
  public static final String UNKNOWN = "unknown IDX data";

  private DataSets() {}

  /**
   * Opens what {@code --data} names.
   *
   * @param nameOrFolder "digits", "iris", or a folder of IDX files (MNIST, Fashion-MNIST or alike)
   * @throws InputException naming folder or file when files are missing or damaged
   */
  public static DataSet open(String nameOrFolder) {
    if (nameOrFolder.equals(DIGITS)) {
      return Digits.load();
    }
    if (nameOrFolder.equals(IRIS)) {
      return Iris.load();
    }
    return IdxFolder.of(Path.of(nameOrFolder), "\"digits\", \"iris\" or a folder of IDX files")
        .load();
  }
}
