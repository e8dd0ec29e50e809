package org.ferroloop.training.data;

import java.nio.file.Path;
import org.ferroloop.config.InputException;

/** The one place that knows which data sets there are. */
public final class DataSets {
  /** The name of the embedded data set. */
  public static final String DIGITS = "digits";

  private DataSets() {}

  /**
   * Opens what {@code --data} names.
   *
   * @param nameOrFolder "digits", or a folder of IDX files (MNIST, Fashion-MNIST or alike)
   * @throws InputException naming folder or file when files are missing or damaged
   */
  public static DataSet open(String nameOrFolder) {
    if (nameOrFolder.equals(DIGITS)) {
      return Digits.load();
    }
    return IdxFolder.of(Path.of(nameOrFolder), "\"digits\" or a folder of IDX files").load();
  }
}
