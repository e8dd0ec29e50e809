package org.ferroloop.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A point that was given up is finished only for the criterion that gave it up. */
class HopelessPointsTest {
  private static final String TEXT = SampleSweep.TEXT.replace("epochs: 4", "epochs: 12");

  @TempDir Path folder;

  private Path output;

  @BeforeEach
  void stopped() throws Exception {
    output = folder.resolve("run");
    assertThat(run(output, "2, below: 0.9", true).trained).hasSize(8);
    assertThat(SampleSweep.results(output).get("points.csv").lines().skip(1))
        .allMatch(line -> line.endsWith(",2"));
    assertThat(result()).contains("\"stopped_after\" : 2", "\"stopped_below\" : 0.9");
  }

  private static SampleSweep run(Path output, String criterion, boolean stop) throws Exception {
    return SampleSweep.run(TEXT.replace("2, below: 0.5", criterion), output, 2, stop);
  }

  private Path file() {
    return output.resolve("points/id161zr15000-2-us_plain_lr0.1_seed1/result.json");
  }

  private String result() throws IOException {
    return Files.readString(file());
  }

  /** What a sweep that was never stopped before gives. */
  private TreeMap<String, String> fresh(String criterion, boolean stop) throws Exception {
    Path other = folder.resolve("fresh");
    run(other, criterion, stop);
    return SampleSweep.results(other);
  }

  @Test
  void theSameCriterionTrainsNothing() throws Exception {
    TreeMap<String, String> before = SampleSweep.results(output);
    assertThat(run(output, "2, below: 0.9", true).trained).isEmpty();
    assertThat(SampleSweep.results(output)).isEqualTo(before);
  }

  @Test
  void aLaterAndMilderCriterionGoesOn() throws Exception {
    assertThat(run(output, "10, below: 0.3", true).trained).hasSize(8);
    TreeMap<String, String> after = SampleSweep.results(output);
    assertThat(after.get("points.csv").lines().skip(1))
        .as("some reach 30 %% and some do not")
        .anyMatch(line -> line.endsWith(",10"))
        .anyMatch(line -> line.endsWith(","));
    assertThat(after).isEqualTo(fresh("10, below: 0.3", true));
  }

  @Test
  void withoutTheOptionAllGoOnToTheEnd() throws Exception {
    assertThat(run(output, "2, below: 0.9", false).trained).hasSize(8);
    assertThat(SampleSweep.results(output)).isEqualTo(fresh("2, below: 0.9", false));
    assertThat(result()).doesNotContain("stopped_after", "stopped_below");
  }

  @Test
  void anEarlierCriterionGivesItsOwnResult() throws Exception {
    run(output, "1, below: 0.9", true);
    assertThat(SampleSweep.results(output)).isEqualTo(fresh("1, below: 0.9", true));
    assertThat(run(output, "2, below: 0.9", true).trained).hasSize(8);
    assertThat(SampleSweep.results(output)).isEqualTo(fresh("2, below: 0.9", true));
  }

  @Test
  void anOldResultThatDoesNotTellItsCriterionGoesOn() throws Exception {
    String sound = result();
    Files.writeString(file(), OldResult.without(sound, "stopped_below"));
    SampleSweep again = run(output, "2, below: 0.9", true);
    assertThat(again.warnings).isEmpty();
    assertThat(again.trained).containsExactly("id161zr15000-2-us_plain_lr0.1_seed1");
    assertThat(result()).isEqualTo(sound);
  }
}
