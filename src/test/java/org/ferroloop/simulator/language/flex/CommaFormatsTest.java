package org.ferroloop.simulator.language.flex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Formats whose records end with a comma and no line end: VXI-11 marks their end. */
class CommaFormatsTest {
  @Test
  void everyRecordEndsWithAComma() {
    try (FlexBench flex = FlexBench.start("vxi11: inst0", "1 MOhm", "5 GOhm")) {
      flex.tell("CN 1", "AAD 1,1;AIT 1,2,1", "DV 1,0,0.1,1e-3");
      assertThat(flex.ask("FMT 5;TI 1")).matches("NAI\\+.{11},");
      assertThat(flex.ask("FMT 15;TI 1")).matches("NAI\\+[0-9.]{8}E-\\d\\d,");
      assertThat(flex.ask("FMT 25;TIV 1")).matches("000AI\\+.{12},000AV\\+.{12},");
    }
  }
}
