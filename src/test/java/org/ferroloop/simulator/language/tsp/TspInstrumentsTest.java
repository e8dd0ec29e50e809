package org.ferroloop.simulator.language.tsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ferroloop.simulator.language.Talk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sequences of instruments.md 2.3 on resistors, and matrices. */
class TspInstrumentsTest {
  @Test
  void reads10GigaohmAt100Millivolt() {
    Talk smu = Talk.to("keithley-2636b", 10e9);
    smu.send("smua.reset() errorqueue.clear() format.asciiprecision=9");
    smu.send("smua.source.func=smua.OUTPUT_DCVOLTS smua.source.limiti=1e-6 smua.source.levelv=0.1");
    smu.send("smua.measure.nplc=4 smua.measure.autorangei=1 smua.source.output=1");
    String[] fields = smu.ask("print(smua.measure.iv())").split("\t");
    assertThat(fields).hasSize(2);
    assertThat(Double.parseDouble(fields[0])).isCloseTo(1e-11, within(3e-13));
    assertThat(Double.parseDouble(fields[1])).isCloseTo(0.1, within(1e-3));
    assertThat(smu.ask("print(smua.source.compliance)")).isEqualTo("false");
    assertThat(smu.ask("print(smub.source.output)")).isEqualTo("0.00000000e+00");
    assertThat(smu.ask("print(errorqueue.count)")).isEqualTo("0.00000000e+00");
  }

  @Test
  void complianceClamps() {
    Talk smu = Talk.to("keithley-2636b", 1e6);
    smu.send("smub.source.limiti=1e-8 smub.source.levelv=1 smub.source.output=smub.OUTPUT_ON");
    assertThat(Double.parseDouble(smu.ask("print(smub.measure.v())")))
        .isCloseTo(0.01, within(1e-4));
    assertThat(smu.ask("print(smub.source.compliance)")).isEqualTo("true");
  }

  @Test
  void aValueOutOfRangeIsQueued() {
    Talk smu = Talk.to("keithley-2636b", 1e6);
    smu.send("smua.source.levelv = 1e6");
    assertThat(smu.ask("print(errorqueue.next())"))
        .isEqualTo("1.10200e+03\tParameter too big\t2.00000e+01\t1.00000e+00");
    assertThat(smu.ask("print(smua.source.levelv)")).isEqualTo("0.00000e+00");
  }

  @Test
  void buffersAndSweeps() {
    Talk smu = Talk.to("keithley-2636b", 1e6);
    smu.send("SweepVLinMeasureI(smua, -0.1, 0.1, 0, 4)");
    assertThat(smu.ask("print(smua.nvbuffer1.n)")).isEqualTo("4.00000e+00");
    String[] readings = smu.ask("printbuffer(1, 4, smua.nvbuffer1.readings)").split(", ");
    assertThat(Double.parseDouble(readings[0])).isCloseTo(-1e-7, within(2e-9));
    assertThat(Double.parseDouble(readings[3])).isCloseTo(1e-7, within(2e-9));
    smu.send("smua.source.levelv=1 smua.source.output=1 smua.measure.count=3");
    smu.send("smua.nvbuffer1.clear() smua.measure.i(smua.nvbuffer1)");
    assertThat(smu.ask("printbuffer(1, smua.nvbuffer1.n, smua.nvbuffer1)").split(", ")).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"keithley-707b,1A01,2H12", "keithley-3706a,1101,2616"})
  void matrixClosesAndOpens(String id, String one, String other) {
    Talk matrix = Talk.to(id, 1e6);
    matrix.send("channel.connectrule=channel.BREAK_BEFORE_MAKE channel.open('allslots')");
    assertThat(matrix.ask("print(channel.getclose('allslots'))")).isEqualTo("nil");
    matrix.send("channel.close('" + one + "," + other + "') waitcomplete()");
    assertThat(matrix.ask("print(channel.getclose('allslots'))")).isEqualTo(one + ";" + other);
    matrix.send("channel.open('" + one + "')");
    assertThat(matrix.ask("print(channel.getclose(\"allslots\"))")).isEqualTo(other);
    matrix.send("channel.exclusiveclose('" + one + "')");
    assertThat(matrix.ask("print(channel.getclose('allslots'))")).isEqualTo(one);
    assertThat(matrix.ask("print(errorqueue.count)")).isEqualTo("0.00000e+00");
    matrix.send("channel.close('nonsense')");
    assertThat(matrix.ask("print(errorqueue.count)")).isEqualTo("1.00000e+00");
  }
}
