package org.ferroloop.characterization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.ferroloop.SharedData;
import org.ferroloop.config.TextFile;
import org.junit.jupiter.api.Test;

/** What is written is what the lab's script writes. */
class B1500WriterTest {
  private static final SweepLabels LABELS =
      new SweepLabels("_DUT", 0, LocalDateTime.of(2026, 1, 2, 3, 4, 5), "SMU2", "WGFMU1", "test");
  private static final SweepSettings SETTINGS =
      new SweepSettings(
          new AmplitudePlan(0.5, 1, -0.5, -1, 0.25, 2e-6, false), 2e-8, 2e-8, 1e-3, 0, 1);

  @Test
  void everyMeasuredFileIsWrittenBackByteForByte() {
    List<Path> files =
        SharedData.sweeps().stream().filter(file -> !TextFile.read(file).isBlank()).toList();
    assertThat(files).hasSizeGreaterThan(30);
    for (Path file : files) {
      MeasuredSweep sweep = B1500Csv.read(file);
      SweepLabels labels = labels(sweep);
      String written = B1500Writer.text(labels, sweep.settings(), sweep.rows());
      String cut = TextFile.read(file).substring(written.length());
      assertThat(written + cut).as("%s", file).isEqualTo(TextFile.read(file));
      assertThat(cut).as("at most the begin of a row that was cut, %s", file).doesNotContain("\n");
      assertThat(B1500Writer.fileName(sweep.kind(), labels)).isEqualTo(sweep.source());
    }
  }

  @Test
  void readingsThatAreNoNumberComeBack() {
    List<SweepRow> rows =
        List.of(
            new SweepRow(0, 0.5, 2e-6, Double.POSITIVE_INFINITY, Double.NaN),
            new SweepRow(1, 0.75, 2e-6, Double.NEGATIVE_INFINITY, -1));
    String text = B1500Writer.text(LABELS, SETTINGS, rows);
    MeasuredSweep read = B1500Csv.parse("x.csv", text.getBytes(StandardCharsets.US_ASCII));
    assertThat(read.rows()).isEqualTo(rows);
    assertThat(read.truncated()).isTrue();
    assertThat(read.settings()).isEqualTo(SETTINGS);
  }

  @Test
  void refusesWhatTheLayoutCannotHold() {
    assertThatThrownBy(
            () -> B1500Writer.text(LABELS, SETTINGS, List.of(new SweepRow(0, 0.6, 2e-6, 1e6, 1e6))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("row 0");
    SweepSettings fine = new SweepSettings(SETTINGS.plan(), 2.05e-8, 2e-8, 1e-3, 0, 1);
    assertThatThrownBy(() -> B1500Writer.text(LABELS, fine, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("decimals");
    assertThatThrownBy(
            () -> new SweepLabels("a,b", 0, LABELS.measuredAt(), "SMU2", "WGFMU1", "test"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a,b");
  }

  private static SweepLabels labels(MeasuredSweep sweep) {
    return new SweepLabels(
        sweep.header().get(B1500Layout.DEVICE),
        sweep.repetition(),
        sweep.measuredAt(),
        sweep.parameters().get(B1500Layout.GROUND),
        sweep.parameters().get(B1500Layout.PULSE),
        sweep.parameters().get(B1500Layout.NAME));
  }
}
