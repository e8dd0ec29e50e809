package org.ferroloop.training.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.config.InputException;

/**
 * A folder with the four files of a data set in IDX form. Each file is looked for under the names
 * of {@link IdxPart#names()}; the first one that is there counts.
 */
public final class IdxFolder {
  private static final float WHITE = 255;
  private static final int MOST_CLASSES = 256;

  private final Path folder;
  private final Map<IdxPart, Path> found;

  private IdxFolder(Path folder, Map<IdxPart, Path> found) {
    this.folder = folder;
    this.found = found;
  }

  /**
   * @param expected what the caller wanted, for the error
   * @throws InputException when it is no folder
   */
  static IdxFolder of(Path folder, String expected) {
    if (!Files.isDirectory(folder)) {
      String found = Files.exists(folder) ? "a file" : "no such folder";
      throw InputException.at(folder.toString(), 0, "", found, expected);
    }
    Map<IdxPart, Path> found = new EnumMap<>(IdxPart.class);
    for (IdxPart part : IdxPart.values()) {
      part.names().stream()
          .map(folder::resolve)
          .filter(Files::isRegularFile)
          .findFirst()
          .ifPresent(file -> found.put(part, file));
    }
    return new IdxFolder(folder, found);
  }

  /** The files that are there. */
  Map<IdxPart, Path> found() {
    return Collections.unmodifiableMap(found);
  }

  /** Pixels are divided by 255. */
  DataSet load() {
    IdxFile trainImages = read(IdxPart.TRAIN_IMAGES);
    IdxFile testImages = read(IdxPart.TEST_IMAGES);
    for (int side = 1; side <= 2; side++) {
      if (testImages.dimensions()[side] != trainImages.dimensions()[side]) {
        throw InputException.at(
            testImages.source(),
            0,
            "size of a picture",
            String.valueOf(testImages.dimensions()[side]),
            trainImages.dimensions()[side] + " as in " + trainImages.source());
      }
    }
    IdxFile trainLabels = read(IdxPart.TRAIN_LABELS);
    IdxFile testLabels = read(IdxPart.TEST_LABELS);
    Samples train = samples(trainImages, trainLabels);
    Samples test = samples(testImages, testLabels);
    int classes = 1 + Math.max(highest(train), highest(test));
    return new DataSet(
        name(List.of(trainImages, trainLabels, testImages, testLabels)),
        trainImages.dimensions()[1],
        trainImages.dimensions()[2],
        Math.min(classes, MOST_CLASSES),
        train,
        test);
  }

  /**
   * @throws InputException when the file is missing or damaged
   */
  IdxFile read(IdxPart part) {
    Path file = found.get(part);
    if (file == null) {
      throw InputException.at(
          folder.toString(),
          0,
          part.originalName(),
          "no such file",
          "one of " + String.join(", ", part.names()));
    }
    return IdxFile.read(file, part.dimensions());
  }

  private static Samples samples(IdxFile images, IdxFile labels) {
    if (labels.count() != images.count()) {
      throw InputException.at(
          labels.source(),
          0,
          "count",
          labels.count() + " labels",
          images.count() + ", one for each picture of " + images.source());
    }
    int pixels = images.dimensions()[1] * images.dimensions()[2];
    float[] values = new float[images.count() * pixels];
    for (int i = 0; i < values.length; i++) {
      values[i] = images.value(i) / WHITE;
    }
    int[] classes = new int[labels.count()];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = labels.value(i);
    }
    return new Samples(pixels, values, classes);
  }

  private static int highest(Samples samples) {
    int highest = 0;
    for (int label : samples.labels()) {
      highest = Math.max(highest, label);
    }
    return highest;
  }

  private static String name(List<IdxFile> files) {
    for (KnownIdxData known : KnownIdxData.values()) {
      boolean all = true;
      for (IdxPart part : IdxPart.values()) {
        all &= files.get(part.ordinal()).md5().equals(known.md5(part));
      }
      if (all) {
        return known.title();
      }
    }
    return DataSets.UNKNOWN;
  }
}
