package org.ferroloop.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureCsvTest {
  @Test
  void aLinePerPointUnderAHeadWithUnits() {
    assertThat(FigureCsv.text(SampleFigures.line("a", "device 1")))
        .isEqualTo(
            """
            series,Pulse number,Voltage (V)
            device 1,0,0.5
            device 1,1,nan
            device 1,2,-1.0E-9
            """);
  }

  @Test
  void errorsHaveAColumnOfTheirOwn() {
    assertThat(FigureCsv.text(SampleFigures.logarithmic("a")))
        .isEqualTo(
            """
            series,Pulse width (s),Energy (J),standard error
            sgd,2.0E-8,1.0E-6,1.0E-7
            sgd,2.0E-6,0,0
            sgd,0.002,0.01,0.001
            """);
  }

  @Test
  void aNameWithACommaOrAQuoteIsQuoted() {
    assertThat(FigureCsv.text(SampleFigures.line("a", "\"up\", then down")))
        .contains("\n\"\"\"up\"\", then down\",0,0.5\n");
  }
}
