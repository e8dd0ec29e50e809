package org.ferroloop.characterization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ferroloop.SharedData;
import org.ferroloop.config.InputException;
import org.ferroloop.twin.Polarity;
import org.junit.jupiter.api.Test;

/** Windows found by themselves against those that the authors chose by eye. */
class WindowFinderSharedTest {
  @Test
  void keepsAboutAsManyPulsesAsTheReference() {
    StringBuilder table =
        new StringBuilder("device time: reference window, pulses; found, pulses\n");
    for (String[] reference : SharedData.table("lbe247-aihwkit.csv")) {
      MeasuredSweep sweep = B1500Csv.read(SharedData.sweep(reference[0], reference[2]));
      SweepWindow chosen = SweepWindow.parse(String.join(",", List.of(reference).subList(4, 8)));
      SweepWindow found = WindowFinder.find(sweep);
      int kept = found.select(sweep.rows()).size();
      int pulses = Integer.parseInt(reference[8]);
      table.append(
          String.format(
              "%s %s: %s, %d; %s, %d%n",
              reference[0], reference[2], chosen.text(), pulses, found.text(), kept));
      assertThat((double) kept / pulses).as(table.toString()).isCloseTo(1, within(0.12));
      assertThat(found.startPos()).isBetween(chosen.startPos() - 0.3, chosen.startPos() + 0.4);
      assertThat(-found.startNeg()).isBetween(-chosen.startNeg() - 0.3, -chosen.startNeg() + 0.5);
    }
    System.out.println(table);
  }

  @Test
  void everyContactedDevicePotentiatesOnTheNegativeBranch() {
    int told = 0;
    for (var file : SharedData.sweeps()) {
      if (file.toFile().length() > 0) {
        MeasuredSweep sweep = B1500Csv.read(file);
        told += PolarityFinder.find(sweep).isPresent() ? 1 : 0;
        assertThat(PolarityFinder.find(sweep).orElse(Polarity.POSITIVE_DEPRESSES))
            .as(sweep.source())
            .isEqualTo(Polarity.POSITIVE_DEPRESSES);
      }
    }
    // The other seven: five sweeps with WGFMU3, which was not connected, and two that were cut
    // before the negative branch.
    assertThat(told).isEqualTo(35);
  }

  @Test
  void aDeviceWithoutContactHasNoWindow() {
    MeasuredSweep sweep = B1500Csv.read(SharedData.sweep("ID161ZR15000", "10:31:28"));
    assertThat(sweep.parameters()).containsEntry("pulseWGFMU", "WGFMU3");
    assertThatThrownBy(() -> WindowFinder.find(sweep))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("do not differ beyond noise");
  }
}
