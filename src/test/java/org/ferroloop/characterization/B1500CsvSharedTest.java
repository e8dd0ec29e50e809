package org.ferroloop.characterization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ferroloop.SharedData;
import org.ferroloop.config.InputException;
import org.junit.jupiter.api.Test;

/** All published files of the LBE247 wafer: 42 sweeps import, the five empty ones are refused. */
class B1500CsvSharedTest {
  @Test
  void everyFileImportsOrSaysWhyNot() throws Exception {
    List<String> refused = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    List<String> truncated = new ArrayList<>();
    int imported = 0;
    for (Path file : SharedData.sweeps()) {
      if (Files.size(file) == 0) {
        refused.add(file.getFileName().toString());
        assertThatThrownBy(() -> B1500Csv.read(file))
            .isInstanceOf(InputException.class)
            .hasMessage(file + ": empty file: nothing measured");
        continue;
      }
      MeasuredSweep sweep = B1500Csv.read(file);
      imported++;
      assertThat(sweep.deviceId()).isEqualTo(file.getParent().getFileName().toString());
      assertThat(file.toString()).contains("(" + sweep.repetition() + ")]");
      if (sweep.truncated()) {
        truncated.add(sweep.rows().size() + " of " + sweep.rowsExpected());
      }
      warnings.addAll(sweep.warnings());
    }
    assertThat(refused).hasSize(5);
    assertThat(imported).isEqualTo(42);
    assertThat(truncated)
        .containsExactly("66 of 150", "18 of 128", "22 of 150", "136 of 176", "64 of 128");
    assertThat(warnings.stream().filter(warning -> !warning.startsWith("truncated")))
        .containsExactly(
            "1 of 136 rows with unreadable readings (inf, nan or not positive), the first at index"
                + " 135",
            // ID170ZR5000 13:46:45: R_high is 298 MOhm between 869 and 920, R_low is in line.
            "R_low/R_high at index 69 is 2.80 times its median: a damaged number?");
  }

  @Test
  void theWindowsOfTheReferenceKeepTheirPulses() {
    for (String[] reference : SharedData.table("lbe247-aihwkit.csv")) {
      MeasuredSweep sweep = B1500Csv.read(SharedData.sweep(reference[0], reference[2]));
      SweepWindow window = SweepWindow.parse(String.join(",", List.of(reference).subList(4, 8)));
      WindowedSweep kept = WindowedSweep.of(sweep, window, PolarityFinder.of(sweep));
      assertThat(kept.pulses()).as(sweep.source()).hasSize(Integer.parseInt(reference[8]));
    }
  }
}
