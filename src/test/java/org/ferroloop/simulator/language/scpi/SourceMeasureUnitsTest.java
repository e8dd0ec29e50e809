package org.ferroloop.simulator.language.scpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ferroloop.simulator.language.InstrumentOptions;
import org.ferroloop.simulator.language.Talk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The set-up sequences of instruments.md section 2, on a resistor. */
class SourceMeasureUnitsTest {
  private static double[] numbers(String answer) {
    return Arrays.stream(answer.split(",")).mapToDouble(Double::parseDouble).toArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"keithley-2400", "keithley-2410"})
  void keithley2400ReadsFiveElements(String id) {
    Talk smu = Talk.to(id, 1e6);
    smu.send("*RST;:SOUR:FUNC VOLT;:SOUR:VOLT:MODE FIX;:SENS:FUNC 'CURR';:SENS:CURR:PROT 1E-5");
    smu.send(":SENS:CURR:RANG:AUTO 1;:SENS:CURR:NPLC 1;:SYST:RSEN OFF;:SYST:AZER:STAT ON");
    smu.send(":FORM:ELEM VOLT,CURR,RES,TIME,STAT;:SOUR:VOLT 1;:OUTP ON");
    String answer = smu.ask(":READ?");
    double[] reading = numbers(answer);
    assertThat(answer.split(",")[0]).isEqualTo("+1.000000E+00");
    assertThat(reading).hasSize(5);
    assertThat(reading[1]).isCloseTo(1e-6, within(2e-8));
    assertThat(answer.split(",")[2]).isEqualTo("+9.910000E+37");
    assertThat((int) reading[4] & 8).isZero();
    assertThat(smu.ask(":SENS:FUNC?")).isEqualTo("\"CURR:DC\"");
    assertThat(smu.error()).isZero();
  }

  @Test
  void keithley2400ShowsItsFaults() {
    Talk smu = Talk.to("keithley-2400", 1e3);
    smu.send(":SENS:CURR:PROT 1E-6;:SOUR:VOLT 0.1");
    smu.send(":READ?");
    assertThat(smu.ask("SYST:ERR?")).isEqualTo("803,\"Not permitted with OUTPUT off\"");
    smu.send(":OUTP ON");
    assertThat((int) numbers(smu.ask(":READ?"))[4] & 8).isEqualTo(8);
    assertThat(smu.ask(":SENS:CURR:PROT:TRIP?")).isEqualTo("1");
    smu.ask(":MEAS:CURR?");
    assertThat(Double.parseDouble(smu.ask(":SENS:CURR:PROT?"))).isEqualTo(1.05e-4);
  }

  @Test
  void keithley2400Sweeps() {
    Talk smu = Talk.to("keithley-2400", 1e6);
    smu.send(":SENS:FUNC 'CURR';:FORM:ELEM CURR;:OUTP ON;:SOUR:VOLT:MODE SWE");
    smu.send(":SOUR:VOLT:STAR -1;STOP 1;STEP 0.5;:TRIG:COUN 5");
    double[] currents = numbers(smu.ask(":READ?"));
    assertThat(currents).hasSize(5);
    assertThat(currents[0]).isCloseTo(-1e-6, within(2e-8));
    assertThat(currents[4]).isCloseTo(1e-6, within(2e-8));
    smu.send(":SOUR:VOLT:MODE LIST;:SOUR:LIST:VOLT 1,-1;:TRIG:COUN 2");
    assertThat(numbers(smu.ask(":READ?"))[1]).isCloseTo(-1e-6, within(2e-8));
  }

  @Test
  void keithley2450SpeaksScpi() {
    Talk smu = Talk.to("keithley-2450", 1e9);
    assertThat(smu.ask("*LANG?")).isEqualTo("SCPI");
    smu.send("*RST;:SOUR:FUNC VOLT;:SOUR:VOLT:ILIM 1E-6;:SENS:FUNC \"CURR\";:SENS:CURR:NPLC 4");
    smu.send(":SOUR:VOLT 0.1;:OUTP ON");
    assertThat(smu.ask(":SENS:FUNC?;:SOUR:VOLT?")).isEqualTo("\"CURR:DC\";0.1");
    double[] reading = numbers(smu.ask(":READ? \"defbuffer1\", SOUR, READ, SOURSTAT"));
    assertThat(reading[0]).isEqualTo(0.1);
    assertThat(reading[1]).isCloseTo(1e-10, within(2e-11));
    assertThat(reading[2]).isEqualTo(128);
    assertThat(smu.ask(":SYST:ERR?")).isEqualTo("0,\"No error;0;0 0\"");
    smu.send(":SOUR:SWE:VOLT:LIN -0.1, 0.1, 4, 0");
    smu.send(":INIT; *WAI");
    assertThat(smu.ask(":TRAC:ACT?")).isEqualTo("4");
    assertThat(numbers(smu.ask(":TRAC:DATA? 1, 4, \"defbuffer1\", SOUR, READ"))).hasSize(8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"keysight-b2902a", "keysight-b2912a"})
  void keysightTakesChannelLists(String id) {
    Talk smu = Talk.to(id, 1e6);
    smu.send(
        "*RST;:SOUR2:FUNC:MODE VOLT;:SOUR2:VOLT 0.5;:SENS2:FUNC \"CURR\";:SENS2:CURR:PROT 1e-5");
    smu.send(":SENS2:CURR:RANG:AUTO ON;:SENS2:CURR:NPLC 1;:SENS2:REM OFF;:OUTP2 ON");
    assertThat(Double.parseDouble(smu.ask(":MEAS:CURR? (@2)"))).isCloseTo(5e-7, within(1e-8));
    assertThat(numbers(smu.ask(":MEAS:CURR? (@1,2)"))).hasSize(2);
    assertThat(smu.ask(":OUTP1?;:OUTP2?")).isEqualTo("0;1");
    smu.send(":FORM:ELEM:SENS CURR,STAT;:SOUR2:VOLT:MODE SWE;:SOUR2:VOLT:STAR 0;STOP 1;POIN 3");
    smu.send(":TRIG2:SOUR AINT;COUN 3;:INIT (@2)");
    assertThat(numbers(smu.ask(":FETC:ARR:CURR? (@2)"))).hasSize(3);
    smu.send(":MEAS:CURR? (@3)");
    assertThat(smu.ask(":SYST:ERR?")).isEqualTo("-222,\"Data out of range\"");
    assertThat(smu.ask(":SYST:ERR?")).isEqualTo("+0,\"No error\"");
  }

  @Test
  void aQuirkClampsInSilence() {
    InstrumentOptions silent = InstrumentOptions.NONE.withQuirk("silent-clamp", true);
    Talk smu = Talk.to("keithley-2400", 1e6, silent);
    smu.send(":SENS:CURR:NPLC 1000");
    assertThat(Double.parseDouble(smu.ask(":SENS:CURR:NPLC?"))).isEqualTo(10);
    assertThat(smu.error()).isZero();
  }

  @Test
  void e5250aClosesByChannelList() {
    Talk matrix = Talk.to("keysight-e5250a", 1e6);
    matrix.send(":ROUT:FUNC ACON;:ROUT:CONN:RULE ALL,FREE;:ROUT:OPEN:CARD ALL;:ROUT:CLOS (@00101)");
    assertThat(matrix.ask(":ROUT:CLOS? (@00101,00201);:ROUT:OPEN? (@00101)")).isEqualTo("1,0;0");
    assertThat(matrix.ask(":ROUT:CONN:RULE? ALL")).isEqualTo("FREE");
    matrix.send(":ROUT:OPEN (@00101)");
    assertThat(matrix.ask(":ROUT:CLOS? (@00101)")).isEqualTo("0");
    matrix.send(":ROUT:CLOS (@09901)");
    assertThat(matrix.error()).isEqualTo(-222);
  }

  @Test
  void keithley2450ChangesItsLanguageWithThePower() {
    InstrumentOptions inTsp = InstrumentOptions.NONE.withQuirk("language-tsp", true);
    Talk smu = Talk.to("keithley-2450", 1e6, inTsp);
    assertThat(smu.ask("*LANG?")).isEqualTo("TSP");
    assertThat(smu.ask("*IDN?")).startsWith("KEITHLEY INSTRUMENTS,MODEL 2450,");
    smu.send(":SOUR:VOLT 1");
    assertThat(smu.ask("print(errorqueue.next())")).startsWith("-2.85000e+02\tTSP Syntax error");
    smu.send("smu.source.level = 0.5 smu.source.output = smu.ON");
    assertThat(Double.parseDouble(smu.ask("print(smu.measure.read())")))
        .isCloseTo(5e-7, within(1e-8));
    smu.send("*LANG SCPI");
    assertThat(smu.ask("*LANG?")).isEqualTo("TSP");
    smu.instrument().powerCycle();
    assertThat(smu.ask("*LANG?")).isEqualTo("SCPI");
    assertThat(smu.ask(":SOUR:VOLT?")).isEqualTo("0");
    smu.send("*LANG SCPI2400");
    smu.instrument().powerCycle();
    assertThat(smu.ask("*LANG?")).isEqualTo("SCPI2400");
    assertThat(smu.ask(":SENS:CURR:PROT?")).startsWith("+1.05");
    assertThat(smu.ask("*IDN?")).startsWith("KEITHLEY INSTRUMENTS,MODEL 2450,");
  }
}
