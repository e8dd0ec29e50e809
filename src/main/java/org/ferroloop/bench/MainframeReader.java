package org.ferroloop.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.instrument.profile.Dialect;
import org.ferroloop.instrument.profile.Profiles;
import org.ferroloop.instrument.wgfmu.Wgfmu;

/** Reads what a bench file says of a module of a B1500A. */
final class MainframeReader {
  private final Path bench;

  /**
   * @param bench the bench file, from whose folder paths start
   */
  MainframeReader(Path bench) {
    this.bench = bench;
  }

  /**
   * @param node an instrument of the bench file
   * @param profile its name or path
   * @throws org.ferroloop.config.InputException when a field is wrong, or belongs to instruments of
   *     another profile
   */
  MainframeFields read(ConfigNode node, String profile) {
    boolean none =
        Stream.of(MainframeFields.OF_SMU, MainframeFields.OF_WGFMU)
            .flatMap(Stream::of)
            .noneMatch(node::has);
    if (none) {
      return MainframeFields.DEFAULT;
    }
    Dialect dialect = Profiles.find(profile).dialect();
    require(node, MainframeFields.OF_SMU, dialect == Dialect.FLEX, "an SMU of a B1500A");
    require(node, MainframeFields.OF_WGFMU, dialect == Dialect.WGFMU, "a WGFMU channel");
    MainframeFields usual = MainframeFields.DEFAULT;
    return new MainframeFields(
        text(node, "ground", usual.ground()),
        flag(node, "series-resistor"),
        flag(node, "filter"),
        node.find("mode").map(n -> n.oneOf("pg", "fast-iv")).orElse(usual.mode()),
        library(text(node, "library", usual.library())),
        node.find("rounding").map(n -> n.oneOf("refuse", "nearest")).orElse(usual.rounding()));
  }

  private static void require(ConfigNode node, String[] fields, boolean fits, String owner) {
    for (String field : fields) {
      if (!fits && node.has(field)) {
        throw node.get(field).wrong("no such field, which is for the profile of " + owner);
      }
    }
  }

  private static String text(ConfigNode node, String field, String usual) {
    return node.find(field).map(ConfigNode::text).orElse(usual);
  }

  private static boolean flag(ConfigNode node, String field) {
    return node.find(field).map(ConfigNode::flag).orElse(false);
  }

  /**
   * A path is found from the folder of the bench file, and may be that of the library's folder; a
   * bare name is left to the system.
   */
  private String library(String given) {
    Path beside = bench.toAbsolutePath().resolveSibling(given).normalize();
    if (Path.of(given).getNameCount() > 1 && Files.isDirectory(beside)) {
      return beside.resolve(System.mapLibraryName(Wgfmu.USUAL_NAME)).toString();
    }
    return Files.isRegularFile(beside) ? beside.toString() : given;
  }
}
