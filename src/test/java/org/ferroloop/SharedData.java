package org.ferroloop;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The measurements and reference results beside the project, in ../shared/data. */
public final class SharedData {
  private static final Path FOLDER = Path.of("..", "shared", "data");

  private SharedData() {}

  /** The folder. Without it a test fails when CI=true, and is skipped elsewhere. */
  public static Path folder() {
    String absent = "../shared/data is absent";
    if ("true".equals(System.getenv("CI"))) {
      assertTrue(Files.isDirectory(FOLDER), absent);
    } else {
      assumeTrue(Files.isDirectory(FOLDER), absent);
    }
    return FOLDER;
  }

  /** Every CSV file of lbe247, in order of its path. */
  public static List<Path> sweeps() {
    return list(folder().resolve("lbe247"), "csv");
  }

  /**
   * The sweep file of one device (its folder) and end time.
   *
   * @param time "hh:mm:ss" or "hhmmss"
   */
  public static Path sweep(String device, String time) {
    String end = time.replace(":", "") + ".csv";
    return list(folder().resolve("lbe247").resolve(device), "csv").stream()
        .filter(file -> file.toString().endsWith(end))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no sweep of " + device + " at " + time));
  }

  /** The lines of a comma-separated reference file below its header line, split. */
  public static List<String[]> table(String name) {
    try (Stream<String> lines = Files.lines(folder().resolve("reference").resolve(name))) {
      return lines.skip(1).filter(line -> !line.isBlank()).map(line -> line.split(",")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> list(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith("." + ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
