package org.ferroloop.characterization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.ferroloop.config.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class B1500CsvTest {
  private static final String AMPLITUDE = SampleSweeps.amplitude();

  private static MeasuredSweep parse(String text) {
    return B1500Csv.parse("folder/sweep.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void keepsHeaderAndParametersAsWritten() {
    MeasuredSweep sweep = parse(AMPLITUDE);
    assertThat(sweep.source()).isEqualTo("sweep.csv");
    assertThat(sweep.warnings()).isEmpty();
    assertThat(sweep.header()).hasSize(7).containsEntry("Device ID", "LBE247_ID1ZR5000");
    assertThat(sweep.deviceId()).isEqualTo("ID1ZR5000");
    assertThat(sweep.repetition()).isEqualTo(1);
    assertThat(sweep.measuredAt()).isEqualTo(LocalDateTime.of(2024, 10, 24, 10, 11, 12));
    assertThat(sweep.parameters())
        .hasSize(21)
        .containsEntry("startVolage1", "0.300000")
        .containsEntry("pulseWidth", "0.000002000");
    assertThat(sweep.settings())
        .isEqualTo(
            new SweepSettings(
                new AmplitudePlan(0.3, 4, -0.4, -2.9, 0.036, 2e-6, false), 2e-8, 2e-8, 1e-3, 0, 2));
  }

  @Test
  void readsRowsInSi() {
    MeasuredSweep sweep = parse(AMPLITUDE);
    assertThat(sweep.rows()).hasSize(174);
    assertThat(sweep.rowsExpected()).isEqualTo(174);
    SweepRow last = sweep.rows().get(173);
    assertThat(last.amplitude()).isEqualTo(-2.884);
    assertThat(last.width()).isEqualTo(2e-6);
    assertThat(last.conductance()).isEqualTo((1 / last.rLow() + 1 / last.rHigh()) / 2);
  }

  @Test
  void readsWidthSweepsThereAndBack() {
    MeasuredSweep sweep = parse(SampleSweeps.width());
    assertThat(sweep.warnings()).isEmpty();
    assertThat(sweep.rowsExpected()).isEqualTo(18);
    assertThat(sweep.rows().get(5)).extracting(SweepRow::width).isEqualTo(220e-9);
    assertThat(sweep.rows().get(13)).extracting(SweepRow::width).isEqualTo(491e-9);
    assertThat(sweep.rows().get(13)).extracting(SweepRow::amplitude).isEqualTo(-1.5);
  }

  @Test
  void plainLineFeedsAreAsGood() {
    assertThat(parse(AMPLITUDE.replace("\r\n", "\n")).rows()).isEqualTo(parse(AMPLITUDE).rows());
    assertThat(parse(AMPLITUDE.replace("\r\n", "\n")).warnings()).isEmpty();
  }

  @Test
  void missingRowsAreTold() {
    String cut = AMPLITUDE.substring(0, AMPLITUDE.indexOf("   50,"));
    assertThat(parse(cut).warnings()).containsExactly("truncated: 50 of 174 rows");
    assertThat(parse(cut).rows()).isEqualTo(parse(AMPLITUDE).rows().subList(0, 50));
  }

  @Test
  void aCutLastLineIsDroppedAndTold() {
    int row = AMPLITUDE.indexOf("   50,");
    // Cut inside the last number: what is left would be a number too, but not one with 3 decimals.
    String cut = AMPLITUDE.substring(0, AMPLITUDE.indexOf("\r\n", row) - 2);
    assertThat(parse(cut).rows()).hasSize(50);
    assertThat(parse(cut).warnings())
        .anyMatch(warning -> warning.startsWith("the last line is cut (\"50,"))
        .contains("truncated: 50 of 174 rows");
    String whole = AMPLITUDE.substring(0, AMPLITUDE.indexOf("\r\n", row));
    assertThat(parse(whole).rows()).hasSize(51);
  }

  @ParameterizedTest
  @CsvSource({"inf", "-inf", "nan", "-nan(ind)", "1.#INF00", "-1.#IND00", "-1.000"})
  void readingsThatAreNoResistanceAreKeptAndCounted(String reading) {
    String line = AMPLITUDE.lines().skip(13).findFirst().orElseThrow();
    String[] cells = line.split(",");
    String broken = cells[0] + "," + cells[1] + "," + " ".repeat(5) + reading + "  ," + cells[3];
    MeasuredSweep sweep = parse(AMPLITUDE.replace(line, broken));
    assertThat(sweep.rows()).hasSize(174);
    assertThat(sweep.unreadable()).isEqualTo(1);
    assertThat(sweep.rows().get(1).readable()).isFalse();
    assertThat(sweep.warnings()).anyMatch(warning -> warning.startsWith("1 of 174 rows with unr"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Setup title | Setup | line 1, Setup title",
        "pulsedAmplitudeSweep | pulsedPhaseSweep | line 1, Setup title",
        "24.10.2024 | 31.11.2024 | line 3, test date and test time",
        "Count\t1 | Count\tx | line 5, Count",
        "startVolage1 | startVoltage1 | line 9, parameter name 3",
        "riseTime,fallTime | fallTime,riseTime | line 9, parameter name 8",
        "4.000000 | 4 V | line 10, endVoltage1",
        "0.036000 | 0.000000 | line 10, the values of the parameters",
        "4.000000 | 4000000.000000 | line 10, the values of the parameters",
        "(V), R_low | (mV), R_low | line 12, column 2",
        "R_low (ohm), R_high (ohm) | R_high (ohm), R_low (ohm) | line 12, column 3",
        "   17, | 18, | line 30, column 1 (index)",
        "0.336, | 0.372, | line 14, column 2 (pulse amplitude (V))",
        "0.336, | 336, | line 14, column 2 (pulse amplitude (V))",
        "0.336, | nan, | line 14, column 2 (pulse amplitude (V))",
        "0.336, | 0.336;1, | line 14, column 2 (pulse amplitude (V))",
        "0.336, | 0.336,0, | line 14, column 5",
      })
  void refusesWithLineAndColumn(String from, String to, String place) {
    assertThat(AMPLITUDE).contains(from);
    assertThatThrownBy(() -> parse(AMPLITUDE.replaceFirst(java.util.regex.Pattern.quote(from), to)))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("folder/sweep.csv, " + place + ": ");
  }

  @Test
  void refusesMoreRowsThanAnnounced() {
    String longer = AMPLITUDE + "  174, -2.920,12000000.000,14000000.000\r\n";
    assertThatThrownBy(() -> parse(longer)).hasMessageContaining("line 187, column 1 (index)");
  }

  @Test
  void refusesOtherEncodings() {
    for (var charset :
        new java.nio.charset.Charset[] {StandardCharsets.UTF_16, StandardCharsets.UTF_16LE}) {
      assertThatThrownBy(() -> B1500Csv.parse("f.csv", AMPLITUDE.getBytes(charset)))
          .isInstanceOf(InputException.class);
    }
    byte[] latin = AMPLITUDE.replace("LBE247", "µ").getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> B1500Csv.parse("f.csv", latin))
        .hasMessageStartingWith("f.csv, line 4");
  }

  @Test
  void aNumberThatNoDeviceGivesIsTold() {
    String line = AMPLITUDE.lines().skip(40).findFirst().orElseThrow();
    String last = line.substring(line.lastIndexOf(',') + 1);
    String huge = AMPLITUDE.replace(line, line.replace(last, "12345" + last.strip()));
    assertThat(parse(huge).warnings())
        .anyMatch(warning -> warning.matches("R_high jumps by a factor of .* at index 28: .*"));
    String lost = AMPLITUDE.replace(line, line.replace(last, last.substring(1)));
    assertThat(parse(lost).warnings())
        .anyMatch(warning -> warning.matches("R_low/R_high at index 28 is .*"));
  }
}
