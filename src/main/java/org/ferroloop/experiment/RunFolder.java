package org.ferroloop.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ferroloop.config.FileTrouble;
import org.ferroloop.config.InputException;

/**
 * The folder of one run. Everything is written into a hidden sibling that takes its name when it is
 * complete, so a folder of that name is always a whole run.
 */
final class RunFolder implements AutoCloseable {
  /** What tells a run's folder from any other. */
  static final String MANIFEST = "manifest.json";

  private final Path target;
  private final Path draft;

  private RunFolder(Path target, Path draft) {
    this.target = target;
    this.draft = draft;
  }

  /**
   * Makes the draft, before any work is done.
   *
   * @param replace whether an older run of that name may be replaced
   * @throws InputException when the folder holds something already (with replace: something that is
   *     no run), or when its parent cannot be written
   */
  static RunFolder create(Path target, boolean replace) {
    Path whole = target.toAbsolutePath().normalize();
    refuseOther(whole, replace);
    try {
      Files.createDirectories(whole.getParent());
      return new RunFolder(whole, Files.createDirectory(draftOf(whole)));
    } catch (IOException e) {
      throw InputException.caused(
          target.toString(), 0, "", "the output folder cannot be made: " + FileTrouble.text(e), e);
    }
  }

  /** A hidden name beside the target that nothing has; two runs at once never share one. */
  private static Path draftOf(Path target) {
    String stem = "." + target.getFileName() + ".part-" + ProcessHandle.current().pid();
    Path draft = target.resolveSibling(stem);
    for (int i = 2; Files.exists(draft); i++) {
      draft = target.resolveSibling(stem + "-" + i);
    }
    return draft;
  }

  private static void refuseOther(Path target, boolean replace) {
    if (target.getParent() == null || Files.isRegularFile(target)) {
      throw InputException.at(target.toString(), 0, "", "a file", "a folder to be made");
    }
    if (!Files.exists(target) || isEmpty(target)) {
      return;
    }
    boolean run = Files.isRegularFile(target.resolve(MANIFEST));
    if (!run) {
      throw InputException.at(
          target.toString(), 0, "", "a folder with other things in it", "a new or empty folder");
    }
    if (!replace) {
      throw InputException.at(
          target.toString(), 0, "", "an older run", "a new folder, or --force to replace that run");
    }
  }

  private static boolean isEmpty(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    } catch (IOException e) {
      throw InputException.caused(
          folder.toString(), 0, "", "cannot be read: " + FileTrouble.text(e), e);
    }
  }

  /** Where to write until {@link #complete}. */
  Path draft() {
    return draft;
  }

  /**
   * Gives the draft its name.
   *
   * @throws IOException when the disk refuses; the older run, if any, is still there then
   */
  void complete() throws IOException {
    Path old = draft.resolveSibling(draft.getFileName() + ".old");
    boolean replaces = Files.exists(target);
    if (replaces) {
      Files.move(target, old);
    }
    try {
      Files.move(draft, target);
    } catch (IOException e) {
      if (replaces) {
        Files.move(old, target);
      }
      throw e;
    }
    if (replaces) {
      delete(old);
    }
  }

  /** Takes an incomplete draft away. */
  @Override
  public void close() throws IOException {
    if (Files.exists(draft)) {
      delete(draft);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
