package org.ferroloop.twin.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Percentage;
import org.ferroloop.twin.SoftBounds;
import org.ferroloop.twin.StepParameters;
import org.ferroloop.twin.Variability;
import org.junit.jupiter.api.Test;

/** NeuroSim's fields carry the twin in NeuroSim's units. */
class NeuroSimExportTest {
  private static final StepParameters PARAMETERS = new StepParameters(0.02, 0, -1, 1);

  @Test
  void fieldsAreInNeuroSimsUnits() {
    Variability noisy = new Variability(0.3, 0.1, false, 0, 0.05, 0.02, 0, 0.01);
    String text = NeuroSimExport.text(ExportTwins.of(new SoftBounds(), PARAMETERS, noisy), 0.1);
    assertThat(value(text, "maxConductance")).isCloseTo(80e-9, Percentage.withPercentage(1e-9));
    assertThat(value(text, "minConductance")).isCloseTo(10e-9, Percentage.withPercentage(1e-9));
    assertThat(value(text, "readVoltage")).isEqualTo(0.1);
    assertThat(value(text, "writeVoltageLTP")).isEqualTo(3.5);
    assertThat(value(text, "writeVoltageLTD")).isEqualTo(3);
    assertThat(value(text, "writePulseWidthLTD")).isEqualTo(2e-6);
    assertThat(value(text, "maxNumLevelLTP")).isEqualTo(149);
    assertThat(value(text, "maxNumLevelLTD")).isEqualTo(149);
    // 1/A = -149 ln 0.98 = 3.010: max|g - p| by hand 0.3368, times sqrt(2)/0.14.
    assertThat(value(text, "NL_LTP")).isCloseTo(3.402, within(0.005)).isEqualTo(-nlLtd(text));
    assertThat(value(text, "sigmaCtoC")).isCloseTo(0.3 * 0.95 / 149, within(1e-12));
    assertThat(value(text, "sigmaDtoD")).isBetween(0.05, 0.35);
    assertThat(value(text, "maxConductanceVar")).isCloseTo(0.05 * 35e-9, within(1e-18));
    assertThat(value(text, "minConductanceVar")).isCloseTo(0.02 * 35e-9, within(1e-18));
    assertThat(value(text, "sigmaReadNoise")).isCloseTo(0.01 * 35 / 45, within(1e-12));
    assertThat(text)
        .contains("readNoise = true;", "conductanceRangeVar = true;", "--nonlinearityLTD -");
  }

  @Test
  void everyAssignmentSaysWhatItIs() {
    String text = NeuroSimExport.text(ExportTwins.of(new SoftBounds(), PARAMETERS), 0.1);
    assertThat(text.lines().filter(line -> line.matches("[A-Za-z_]+ = [^n].*;.*")))
        .hasSizeGreaterThan(25)
        .allMatch(line -> line.matches(".*;  // \\S.*"));
  }

  @Test
  void unknownWindowAndPulseAreNamedWithTheirOptions() {
    assertThatThrownBy(
            () -> NeuroSimExport.text(ExportTwins.bare(new SoftBounds(), PARAMETERS), 0.1))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining("window")
        .hasMessageContaining("--g-min")
        .hasMessageContaining("pulse")
        .hasMessageContaining("--pulse-width");
  }

  @Test
  void conductancesMustBePositive() {
    assertThatThrownBy(
            () ->
                NeuroSimExport.text(
                    ExportTwins.of(new SoftBounds(), new StepParameters(0.02, 0, -1.5, 1)), 0.1))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining("positive conductances");
  }

  private static double nlLtd(String text) {
    return value(text, "NL_LTD");
  }

  private static double value(String text, String field) {
    Matcher matcher = Pattern.compile("(?m)^" + field + " = (-?[0-9.eE-]+)[; ]").matcher(text);
    assertThat(matcher.find()).as(field).isTrue();
    return Double.parseDouble(matcher.group(1));
  }
}
