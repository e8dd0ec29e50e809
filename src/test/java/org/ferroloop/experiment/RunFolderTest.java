package org.ferroloop.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ferroloop.config.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
  @TempDir Path parent;

  private void writeRun(Path target, String manifest, boolean replace) throws IOException {
    try (RunFolder folder = RunFolder.create(target, replace)) {
      Files.writeString(folder.draft().resolve(RunFolder.MANIFEST), manifest);
      folder.complete();
    }
  }

  @Test
  void theFolderAppearsWhenItIsComplete() throws IOException {
    Path target = parent.resolve("deep/run");
    try (RunFolder folder = RunFolder.create(target, false)) {
      Files.writeString(folder.draft().resolve(RunFolder.MANIFEST), "{}");
      assertThat(target).doesNotExist();
      folder.complete();
    }
    assertThat(target.resolve(RunFolder.MANIFEST)).hasContent("{}");
    assertOnly(parent.resolve("deep"), "run");
  }

  @Test
  void aFailedRunLeavesNothing() throws IOException {
    try (RunFolder folder = RunFolder.create(parent.resolve("run"), false)) {
      Files.writeString(folder.draft().resolve("half"), "written");
    }
    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void anOlderRunIsReplacedOnlyWhenAsked() throws IOException {
    Path target = parent.resolve("run");
    writeRun(target, "1", false);
    assertThatThrownBy(() -> RunFolder.create(target, false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("--force");
    writeRun(target, "2", true);
    assertThat(target.resolve(RunFolder.MANIFEST)).hasContent("2");
    assertOnly(parent, "run");
  }

  @Test
  void aFolderThatIsNoRunIsNeverReplaced() throws IOException {
    Files.writeString(parent.resolve("thesis.tex"), "years of work");
    assertThatThrownBy(() -> RunFolder.create(parent, true))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("other things in it");
    assertThat(parent.resolve("thesis.tex")).hasContent("years of work");
  }

  private static void assertOnly(Path folder, String name) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      assertThat(inside).containsExactly(folder.resolve(name));
    }
  }
}
