package org.ferroloop.calibration.switching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.ferroloop.SharedData;
import org.ferroloop.characterization.B1500Csv;
import org.ferroloop.characterization.MeasuredSweep;
import org.ferroloop.twin.switching.SwitchingFile;
import org.ferroloop.twin.switching.SwitchingTwin;
import org.junit.jupiter.api.Test;

/** The committed switching twin against the measurements that it was fitted to. */
class SwitchingTwinFidelityTest {
  private static final Path TWIN = Path.of("simulators", "devices", "id161zr15000.yaml");

  private final List<MeasuredSweep> sweeps =
      SharedData.sweeps().stream()
          .filter(file -> file.toString().contains("ID161ZR15000"))
          .map(B1500Csv::read)
          .toList();
  private final SwitchingCalibration calibration = new SwitchingCalibration(sweeps, 1);

  @Test
  void silentSweepsAreLeftOutAndTheRestIsInOrder() {
    assertThat(sweeps).hasSize(22);
    assertThat(calibration.record().sweeps()).hasSize(17);
    assertThat(calibration.record().widths()).containsExactly(2e-8, 2e-7, 2e-6, 2e-5, 2e-4, 2e-3);
  }

  @Test
  void theTwinIsWhatItsFileSays() {
    SwitchingTwin twin = SwitchingFile.read(TWIN);
    List<SweepFigures> figures = calibration.figures(twin, sweep -> true);
    double said = twin.provenance().fitQuality().get("log_rmse");
    // The file's capacitance, ageing and noise are not in the fit; retention needs time to act.
    assertThat(SwitchingCalibration.rmse(figures)).isBetween(0.99 * said, 1.01 * said);
    assertThat(said).isLessThan(0.065);
    assertThat(twin.raisingSign()).isEqualTo(-1);
    assertThat(twin.provenance().sources()).hasSize(17);
  }

  @Test
  void everyWidthIsFollowed() {
    SwitchingTwin twin = SwitchingFile.read(TWIN);
    List<SweepFigures> figures = calibration.figures(twin, PulseRecord.Sweep::complete);
    for (double width : calibration.record().widths()) {
      double[] errors =
          figures.stream()
              .filter(f -> f.width() == width)
              .mapToDouble(SweepFigures::normalisedRmse)
              .toArray();
      double squares = 0;
      for (double error : errors) {
        squares += error * error / errors.length;
      }
      // Weights as analog-training section 1 normalises them, a window of 2.
      assertThat(Math.sqrt(squares)).as("width %g s", width).isLessThanOrEqualTo(0.1);
    }
  }
}
