package org.ferroloop.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.ferroloop.config.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepJobTest {
  private static final String MIXED = "id161zr15000-2-us_mixed-4-bits_lr1.0_seed1";
  private static final String PLAIN = "id161zr15000-2-us_plain_lr0.1_seed1";

  @TempDir Path folder;

  private Path result(String run, String point) {
    return folder.resolve(run).resolve("points").resolve(point).resolve("result.json");
  }

  @Test
  void resultsDoNotDependOnThreads() throws Exception {
    SampleSweep.run(SampleSweep.TEXT, folder.resolve("one"), 1, false);
    SampleSweep.run(SampleSweep.TEXT, folder.resolve("two"), 2, false);
    TreeMap<String, String> one = SampleSweep.results(folder.resolve("one"));
    assertThat(one)
        .containsKeys(
            "sweep.yaml",
            "summary.csv",
            "summary.json",
            "points.csv",
            "twins/id161zr15000-2-us.yaml",
            "points/" + MIXED + "/result.json",
            "points/" + MIXED + "/settings.yaml");
    assertThat(SampleSweep.results(folder.resolve("two"))).isEqualTo(one);
    assertThat(one.get("points.csv").lines()).hasSize(1 + 8);
    assertThat(one.get("summary.csv").lines()).hasSize(1 + 4);
  }

  @Test
  void whatIsFinishedIsNotTrainedAgainAndALongerGridIsCompleted() throws Exception {
    Path output = folder.resolve("run");
    SampleSweep first = SampleSweep.run(SampleSweep.TEXT, output, 2, false);
    assertThat(first.trained).hasSize(8);
    TreeMap<String, String> before = SampleSweep.results(output);
    SampleSweep again = SampleSweep.run(SampleSweep.TEXT, output, 2, false);
    assertThat(again.finishedBefore).isEqualTo(8);
    assertThat(again.trained).isEmpty();
    assertThat(SampleSweep.results(output)).isEqualTo(before);
    String longer = SampleSweep.TEXT.replace("seeds: [1, 2]", "seeds: [1, 2, 7]");
    SampleSweep more = SampleSweep.run(longer, output, 2, false);
    assertThat(more.finishedBefore).isEqualTo(8);
    assertThat(more.trained).hasSize(4).allMatch(id -> id.endsWith("seed7"));
  }

  @Test
  void aDamagedResultIsTrainedAgain() throws Exception {
    Path output = folder.resolve("run");
    SampleSweep.run(SampleSweep.TEXT, output, 1, false);
    Path file = result("run", MIXED);
    String sound = Files.readString(file);
    Files.writeString(file, sound.replaceFirst("\"seed\" : 1", "\"seed\" : 2"));
    SampleSweep again = SampleSweep.run(SampleSweep.TEXT, output, 1, false);
    assertThat(again.trained).containsExactly(MIXED);
    assertThat(again.warnings).singleElement().asString().contains("result.json", "checksum");
    assertThat(Files.readString(file)).isEqualTo(sound);
  }

  @Test
  void anOldResultWithoutReadsAndEnergyTermsIsRead() throws Exception {
    Path output = folder.resolve("run");
    SampleSweep.run(SampleSweep.TEXT, output, 1, false);
    Path file = result("run", MIXED);
    String sound = Files.readString(file);
    assertThat(sound).contains("\"reads\"", "\"energy_terms\"");
    Files.writeString(file, OldResult.without(sound, "reads", "energy_terms"));
    SampleSweep again = SampleSweep.run(SampleSweep.TEXT, output, 1, false);
    assertThat(again.trained).isEmpty();
    assertThat(again.warnings).isEmpty();
    PointResult read = PointResultFile.read(file);
    assertThat(read.outcome().epochs()).hasSize(4).allMatch(epoch -> epoch.reads().isEmpty());
  }

  @Test
  void theResultOfOtherSettingsIsRefused() throws Exception {
    Path output = folder.resolve("run");
    SampleSweep.run(SampleSweep.TEXT, output, 1, false);
    String other = SampleSweep.TEXT.replace("epochs: 4", "epochs: 5");
    assertThatThrownBy(() -> SampleSweep.run(other, output, 1, false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("result.json")
        .hasMessageContaining("other settings");
  }

  @Test
  void hopelessPointsAreStoppedOnlyWhenAskedAndGoOnLater() throws Exception {
    SampleSweep.run(SampleSweep.TEXT, folder.resolve("whole"), 1, false);
    SampleSweep.run(SampleSweep.TEXT, folder.resolve("run"), 1, true);
    assertThat(Files.readString(result("run", PLAIN)))
        .contains("\"stopped_as_hopeless\" : true", "\"stopped_after\" : 2");
    assertThat(Files.readString(result("whole", PLAIN)))
        .contains("\"stopped_as_hopeless\" : false");
    assertThat(Files.readString(folder.resolve("run/summary.csv"))).contains(",0.1,2,2,");
    SampleSweep again = SampleSweep.run(SampleSweep.TEXT, folder.resolve("run"), 1, false);
    assertThat(again.trained).contains(PLAIN);
    assertThat(SampleSweep.results(folder.resolve("run")))
        .isEqualTo(SampleSweep.results(folder.resolve("whole")));
  }

  @Test
  void aFolderWithOtherThingsIsRefused() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "dear friend");
    assertThatThrownBy(() -> SampleSweep.run(SampleSweep.TEXT, folder, 1, false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("other things");
  }

  @Test
  void oneProcessAtATimeWorksInAFolder() throws IOException {
    try (SweepFolder taken = SweepFolder.open(folder, "sweep.yaml", true)) {
      assertThat(taken.path()).isEqualTo(folder);
      assertThatThrownBy(() -> SampleSweep.run(SampleSweep.TEXT, folder, 1, false))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("another process");
    }
  }
}
