package org.ferroloop.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.ferroloop.characterization.SampleSweeps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepRobustnessTest {
  @TempDir Path folder;

  @Test
  void amplitudeSweeps() throws Exception {
    Subject subject =
        new SweepSubject(
            "CSV, amplitude sweep",
            "pulsedAmplitudeSweep_DCIV[LBE247_ID1ZR5000(1)]20241024101112.csv",
            SampleSweeps.amplitude());
    assertThat(new CorruptionRun(subject, folder).run(200)).containsKey("refused");
  }

  @Test
  void widthSweeps() throws Exception {
    Subject subject =
        new SweepSubject(
            "CSV, width sweep",
            "pulsedWidthSweep_DCIV[LBE247_ID1ZR5000(1)]20241024101113.csv",
            SampleSweeps.width());
    assertThat(new CorruptionRun(subject, folder).run(200)).containsKey("refused");
  }
}
