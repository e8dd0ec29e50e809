package org.ferroloop.training.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ferroloop.config.InputException;

/**
 * What a folder of IDX files holds, and whether it is whole.
 *
 * @param folder as given
 * @param dataSet "MNIST", "Fashion-MNIST" or "unknown IDX data": the set whose checksums most files
 *     have
 * @param complete every file is there, well-formed, and there is a label for each picture
 * @param verified every file is there and has the known checksum of this one data set
 * @param files one for each part
 */
public record IdxCheck(
    String folder, String dataSet, boolean complete, boolean verified, List<Part> files) {

  /**
   * @param file the file's name; empty when it is missing
   * @param bytes uncompressed size, 0 when it could not be read
   * @param count how many samples it announces, 0 when it could not be read
   * @param md5 of the uncompressed file; empty when it could not be read
   * @param problem what is wrong with it; empty when nothing is
   */
  public record Part(
      IdxPart part, String file, long bytes, int count, String md5, String problem) {}

  public IdxCheck {
    files = List.copyOf(files);
  }

  /**
   * @throws InputException when there is no such folder
   */
  public static IdxCheck of(Path folder) {
    IdxFolder files = IdxFolder.of(folder, "a folder of IDX files");
    Map<IdxPart, IdxFile> read = new EnumMap<>(IdxPart.class);
    Map<IdxPart, String> problems = new EnumMap<>(IdxPart.class);
    for (IdxPart part : IdxPart.values()) {
      try {
        read.put(part, files.read(part));
      } catch (InputException e) {
        problems.put(part, e.getMessage());
      }
    }
    labelsMustFit(read, problems, IdxPart.TRAIN_IMAGES, IdxPart.TRAIN_LABELS);
    labelsMustFit(read, problems, IdxPart.TEST_IMAGES, IdxPart.TEST_LABELS);
    boolean complete = problems.isEmpty();
    Map<IdxPart, String> sums =
        read.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().md5()));
    Optional<KnownIdxData> known = mostLike(sums);
    known.ifPresent(data -> checksumsMustFit(data, sums, problems));
    List<Part> parts = new ArrayList<>();
    for (IdxPart part : IdxPart.values()) {
      parts.add(part(part, files, read.get(part), sums, problems));
    }
    return new IdxCheck(
        folder.toString(),
        known.map(KnownIdxData::title).orElse(DataSets.UNKNOWN),
        complete,
        known.isPresent() && problems.isEmpty(),
        parts);
  }

  private static Part part(
      IdxPart part,
      IdxFolder files,
      IdxFile read,
      Map<IdxPart, String> sums,
      Map<IdxPart, String> problems) {
    Path file = files.found().get(part);
    return new Part(
        part,
        file == null ? "" : file.getFileName().toString(),
        read == null ? 0 : read.content().length,
        read == null ? 0 : read.count(),
        sums.getOrDefault(part, ""),
        problems.getOrDefault(part, ""));
  }

  private static void labelsMustFit(
      Map<IdxPart, IdxFile> read, Map<IdxPart, String> problems, IdxPart images, IdxPart labels) {
    if (read.containsKey(images)
        && read.containsKey(labels)
        && read.get(images).count() != read.get(labels).count()) {
      problems.put(
          labels,
          read.get(labels).count() + " labels for " + read.get(images).count() + " pictures");
    }
  }

  private static Optional<KnownIdxData> mostLike(Map<IdxPart, String> sums) {
    KnownIdxData best = null;
    long most = 0;
    for (KnownIdxData known : KnownIdxData.values()) {
      long same =
          sums.entrySet().stream()
              .filter(entry -> known.md5(entry.getKey()).equals(entry.getValue()))
              .count();
      if (same > most) {
        best = known;
        most = same;
      }
    }
    return Optional.ofNullable(best);
  }

  private static void checksumsMustFit(
      KnownIdxData known, Map<IdxPart, String> sums, Map<IdxPart, String> problems) {
    sums.forEach(
        (part, md5) -> {
          if (!known.md5(part).equals(md5)) {
            problems.putIfAbsent(
                part, "MD5 " + md5 + ", " + known.title() + "'s is " + known.md5(part));
          }
        });
  }
}
