package org.ferroloop.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ferroloop.experiment.UnsettledTwin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A symmetry point that moved still when the search ended is told, and noted. */
class UnsettledPointTest {
  private static final String BUNDLED = "[{bundled: ID161ZR15000-2us-111900}]";

  @TempDir Path folder;

  private Path output;
  private SampleSweep first;

  @BeforeEach
  void trained() throws Exception {
    output = folder.resolve("run");
    first = run();
  }

  private SampleSweep run() throws InterruptedException {
    String text = SampleSweep.TEXT.replace(BUNDLED, UnsettledTwin.twins(folder));
    return SampleSweep.run(text, output, 2, false);
  }

  private Path result(String point) {
    return output.resolve("points").resolve(point).resolve("result.json");
  }

  private String text(String point) throws IOException {
    return Files.readString(result(point));
  }

  @Test
  void itIsToldOnceForATwinHoweverManySeedsThereAre() {
    assertThat(first.trained).hasSize(16);
    assertThat(first.warnings).containsExactly(UnsettledTwin.WARNING);
  }

  @Test
  void theResultNotesIt() throws IOException {
    assertThat(text("by-hand_sgd-shifted_lr0.2_seed1")).contains("\"symmetry_converged\" : false");
    assertThat(text("by-hand_sgd-shifted_lr0.2_seed2")).contains("\"symmetry_converged\" : false");
    assertThat(text("id161zr15000-2-us_sgd-shifted_lr0.2_seed1"))
        .contains("\"symmetry_converged\" : true");
    assertThat(text("by-hand_plain_lr0.1_seed1")).doesNotContain("symmetry_");
    assertThat(SampleSweep.results(output).get("summary.json"))
        .contains("\"symmetry_converged\" : false")
        .contains("\"warnings\" : [ \"" + UnsettledTwin.WARNING + "\" ]");
  }

  @Test
  void itIsToldAgainWhenTheSweepIsCalledAgain() throws Exception {
    SampleSweep again = run();
    assertThat(again.trained).isEmpty();
    assertThat(again.warnings).containsExactly(UnsettledTwin.WARNING);
  }

  @Test
  void anOldResultThatDoesNotNoteItIsRead() throws Exception {
    String point = "by-hand_sgd-shifted_lr0.2_seed1";
    Files.writeString(result(point), OldResult.without(text(point), "symmetry_converged"));
    SampleSweep again = run();
    assertThat(again.trained).isEmpty();
    assertThat(again.warnings).as("seed 2 tells").containsExactly(UnsettledTwin.WARNING);
  }
}
