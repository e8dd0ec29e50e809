package org.ferroloop.characterization.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ferroloop.config.FileTrouble;
import org.ferroloop.config.InputException;

/** The runs below a folder. */
public final class StoredRuns {
  /** Runs stand in a folder of runs, or in one a day or a device there. */
  private static final int DEEPEST = 4;

  private StoredRuns() {}

  /**
   * Finds them.
   *
   * @param folder of runs, searched to a depth of four; or a run itself, which is then the only one
   * @return in the order of their paths; empty when there is none
   * @throws InputException when the folder is missing or cannot be read
   */
  public static List<StoredRun> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw InputException.at(
          folder.toString(), 0, "", "no such folder", "the folder of a run, or one with runs");
    }
    List<StoredRun> runs = new ArrayList<>();
    try {
      search(folder, DEEPEST, runs);
    } catch (IOException e) {
      throw InputException.caused(
          folder.toString(), 0, "", "cannot be read: " + FileTrouble.text(e), e);
    }
    return runs;
  }

  private static void search(Path folder, int depth, List<StoredRun> runs) throws IOException {
    if (StoredRun.isRun(folder)) {
      runs.add(StoredRun.open(folder));
      return;
    }
    if (depth == 0) {
      return;
    }
    List<Path> inside;
    try (Stream<Path> all = Files.list(folder)) {
      inside = all.filter(Files::isDirectory).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path one : inside) {
      search(one, depth - 1, runs);
    }
  }
}
