package org.ferroloop.training.data;

import java.util.List;

/** The data sets that are told by their checksums (MD5 of the uncompressed files). */
public enum KnownIdxData {
  /** Y. LeCun, C. Cortes, C. J. C. Burges. */
  MNIST(
      "MNIST",
      "6bbc9ace898e44ae57da46a324031adb",
      "a25bea736e30d166cdddb491f175f624",
      "2646ac647ad5339dbf082846283269ea",
      "27ae3e4e09519cfbb04c329615203637"),
  /** Zalando SE; the sums are those of the files in Debian's dataset-fashion-mnist 2020-05-23. */
  FASHION_MNIST(
      "Fashion-MNIST",
      "f4a8712d7a061bf5bd6d2ca38dc4d50a",
      "9018921c3c673c538a1fc5bad174d6f9",
      "8181f5470baa50b63fa0f6fddb340f0a",
      "15d484375f8d13e6eb1aabb0c3f46965");

  private final String title;
  private final List<String> md5;

  /** md5: in the order of {@link IdxPart}. */
  KnownIdxData(String title, String... md5) {
    this.title = title;
    this.md5 = List.of(md5);
  }

  /** "MNIST". */
  public String title() {
    return title;
  }

  /** The checksum that this part must have. */
  public String md5(IdxPart part) {
    return md5.get(part.ordinal());
  }
}
