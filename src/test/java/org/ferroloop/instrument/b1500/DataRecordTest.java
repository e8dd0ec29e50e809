package org.ferroloop.instrument.b1500;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ferroloop.instrument.ReadingStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records as the Programming Guide and public drivers have them. */
class DataRecordTest {
  @ParameterizedTest
  @CsvSource({
    "NAI+000.005E-06, 1, I, 5e-9, OK",
    "NAI+000.0050E-06, 1, I, 5e-9, OK",
    "NCI-01.2345E-12, 3, I, -1.2345e-12, OK",
    "CBI+1.00000E-03, 2, I, 1e-3, COMPLIANCE",
    "TBI+1.00000E-03, 2, I, 1e-3, COMPLIANCE",
    "VAI+199.999E+99, 1, I, 1.99999e101, OVERRANGE",
    "NAI+199.999E+99, 1, I, 1.99999e101, INVALID",
    "XAI+001.000E-09, 1, I, 1e-9, UNSETTLED",
    "FAI+001.000E-09, 1, I, 1e-9, UNSETTLED",
    "GAI+001.000E-09, 1, I, 1e-9, INVALID",
    "NAT+000.125E+00, 1, T, 0.125, OK",
    "NJI+000.005E-06, 10, I, 5e-9, OK",
    "NeI+000.005E-06, 502, I, 5e-9, OK",
    "NVV+000.005E+00, 0, V, 5e-3, OK",
    "000AI+000.005E-06, 1, I, 5e-9, OK",
    "128AI+000.005E-06, 1, I, 5e-9, OK",
    "136AI+000.005E-06, 1, I, 5e-9, COMPLIANCE",
    "004AI+000.005E-06, 1, I, 5e-9, COMPLIANCE",
    "002AI+000.005E-06, 1, I, 5e-9, UNSETTLED",
    "001AI+199.999E+99, 1, I, 1.99999e101, OVERRANGE",
    "064AI+199.999E+99, 1, I, 1.99999e101, INVALID",
    "009AI+000.005E-06, 1, I, 5e-9, OVERRANGE",
  })
  void isTakenApart(String text, int channel, char type, double value, ReadingStatus meaning) {
    DataRecord record = DataRecord.of(text);
    assertThat(record.channel()).isEqualTo(channel);
    assertThat(record.type()).isEqualTo(type);
    assertThat(record.value()).isEqualTo(value);
    assertThat(record.meaning()).isEqualTo(meaning);
    assertThat(record.isSource()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"WAV-0.10000E+00", "EAV+0.10000E+00", "000Av+0.10000E+00"})
  void aSourceValueIsNoMeasurement(String text) {
    assertThat(DataRecord.of(text).isSource()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "NAI", "+0,\"No Error.\"", "NAI+000.005", "AI+000.005E-06", "NXI+0.1E-06"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> DataRecord.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("data record");
  }
}
