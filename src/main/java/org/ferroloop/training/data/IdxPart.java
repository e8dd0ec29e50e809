package org.ferroloop.training.data;

import java.util.ArrayList;
import java.util.List;

/** The four files of a data set in IDX form. */
public enum IdxPart {
  TRAIN_IMAGES("train-images", 3),
  TRAIN_LABELS("train-labels", 1),
  TEST_IMAGES("t10k-images", 3),
  TEST_LABELS("t10k-labels", 1);

  private final String stem;
  private final int dimensions;

  IdxPart(String stem, int dimensions) {
    this.stem = stem;
    this.dimensions = dimensions;
  }

  /** 3 for images (count, rows, columns), 1 for labels. */
  public int dimensions() {
    return dimensions;
  }

  /** The original file name: "train-images-idx3-ubyte". */
  public String originalName() {
    return stem + "-idx" + dimensions + "-ubyte";
  }

  /** Every name under which this part is looked for, the original first. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (String name : List.of(originalName(), stem + ".idx" + dimensions + "-ubyte")) {
      names.add(name);
      names.add(name + ".gz");
    }
    return names;
  }
}
