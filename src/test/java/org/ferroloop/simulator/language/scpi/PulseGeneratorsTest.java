package org.ferroloop.simulator.language.scpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ferroloop.simulator.language.Talk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One pulse by the commands of instruments.md section 3, seen at a resistor. */
class PulseGeneratorsTest {
  private static final String TRUEFORM =
      "*RST;*CLS;:OUTP1:LOAD INF;:SOUR1:FUNC PULS;:SOUR1:VOLT:HIGH 2;:SOUR1:VOLT:LOW 0;"
          + ":SOUR1:FUNC:PULS:PER 1E-3;WIDT 1E-6;TRAN:BOTH 1E-8;"
          + ":SOUR1:BURS:MODE TRIG;NCYC 1;STAT ON;:TRIG1:SOUR BUS;:OUTP1 ON;*TRG";
  private static final String PULSE_PATTERN =
      "*RST;*CLS;:OUTP1:LOAD 1E6;:FUNC1 PULS;:VOLT1:HIGH 2;:VOLT1:LOW 0;:PULS:PER1 1E-3;"
          + ":PULS:WIDT1 1E-6;:PULS:TRAN1 1E-8;:PULS:TRAN1:TRA 1E-8;"
          + ":BURS1:STAT ON;:TRIG1:COUN 1;:ARM:SOUR1 MAN;:OUTP1 ON;*TRG";
  private static final String ARBITRARY =
      "*RST;*CLS;output1:impedance INF;:source1:function:shape PULS;"
          + ":source1:voltage:level:immediate:high 2V;:source1:voltage:level:immediate:low 0;"
          + ":source1:pulse:period 1ms;width 1us;:source1:pulse:transition:leading 10ns;trailing 10ns;"
          + ":source1:burst:state ON;mode TRIG;ncycles 1;:trigger:sequence:source BUS;"
          + ":output1:state ON;*TRG";
  private static final String RIGOL =
      "*RST;*CLS;:OUTP1:LOAD INF;:SOUR1:FUNC PULS;:SOUR1:VOLT:HIGH 2;:SOUR1:VOLT:LOW 0;"
          + ":SOUR1:PER 1E-3;:SOUR1:PULS:WIDT 1E-6;:SOUR1:PULS:TRAN:LEAD 1E-8;TRA 1E-8;"
          + ":SOUR1:BURS ON;:SOUR1:BURS:MODE TRIG;NCYC 1;:SOUR1:BURS:TRIG:SOUR MAN;"
          + ":OUTP1 ON;:SOUR1:BURS:TRIG";

  private static String program(String id) {
    return switch (id) {
      case "keysight-81160a" -> PULSE_PATTERN;
      case "tektronix-afg31000" -> ARBITRARY;
      case "rigol-dg4000" -> RIGOL;
      default -> TRUEFORM;
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "keysight-33500b",
        "keysight-33600a",
        "keysight-81160a",
        "tektronix-afg31000",
        "rigol-dg4000"
      })
  void onePulseReachesTheDevice(String id) {
    Talk generator = Talk.to(id, 1e6);
    generator.circuit().mark(0.1);
    generator.send(program(id));
    assertThat(generator.ask(":SYST:ERR?")).containsIgnoringCase("No error").contains("0,");
    assertThat(generator.circuit().verdict("cell1").highestVoltage()).isCloseTo(2, within(0.02));
    assertThat(generator.circuit().verdict("cell2").highestVoltage()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"keysight-33500b,-222", "keysight-33600a,-222"})
  void keysightClipsAndSaysSo(String id, int number) {
    Talk generator = Talk.to(id, 50);
    generator.send("*RST;*CLS;:OUTP1:LOAD 50;:SOUR1:FUNC PULS;:SOUR1:FUNC:PULS:WIDT 1E-12");
    assertThat(generator.ask(":SYST:ERR?")).startsWith(number + ",").contains("value clipped to");
    assertThat(Double.parseDouble(generator.ask(":SOUR1:FUNC:PULS:WIDT?"))).isGreaterThan(1e-9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"keysight-33500b", "keysight-33600a"})
  void infiniteLoadPrintsAsTheStandardSays(String id) {
    Talk generator = Talk.to(id, 50);
    generator.send("OUTP1:LOAD INF");
    assertThat(generator.ask("OUTP1:LOAD?")).isEqualTo("+9.900000000000000E+37");
    generator.send("SOUR1:VOLT:HIGH 2;LOW 0");
    generator.send("OUTP1:LOAD 50");
    assertThat(Double.parseDouble(generator.ask("SOUR1:VOLT:HIGH?"))).isCloseTo(1, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"keysight-33500b,3E7", "keysight-33600a,1.2E8"})
  void aSineIsNotHeldBackByThePulse(String id, double most) {
    Talk generator = Talk.to(id, 50);
    generator.send("*RST;*CLS;FREQ MAX");
    assertThat(generator.ask("SYST:ERR?")).startsWith("+0,");
    assertThat(Double.parseDouble(generator.ask("FREQ?"))).isEqualTo(most);
    assertThat(Double.parseDouble(generator.ask("FREQ? MAX"))).isEqualTo(most);
    generator.send("FUNC PULS");
    assertThat(generator.ask("SYST:ERR?")).startsWith("-221,").contains("pulse width");
    double width = Double.parseDouble(generator.ask("FUNC:PULS:WIDT?"));
    assertThat(width).isBetween(1e-9, 1 / most);
    generator.send("FUNC:PULS:WIDT 10 us");
    assertThat(generator.ask("SYST:ERR?")).startsWith("-221,");
    generator.send("FREQ 1 kHz;:FUNC:PULS:WIDT 10 us");
    assertThat(generator.ask("SYST:ERR?")).startsWith("+0,");
    generator.send("FREQ MAX");
    assertThat(generator.ask("SYST:ERR?")).startsWith("-221,").contains("value clipped to");
    assertThat(Double.parseDouble(generator.ask("FREQ?"))).isLessThan(1e5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"keysight-33500b", "keysight-33600a"})
  void aMillivoltIsAMillivolt(String id) {
    Talk generator = Talk.to(id, 50);
    generator.send("*RST;*CLS;VOLT 1 mVpp");
    assertThat(generator.ask("SYST:ERR?")).startsWith("+0,");
    assertThat(Double.parseDouble(generator.ask("VOLT?"))).isCloseTo(1e-3, within(1e-9));
    assertThat(Double.parseDouble(generator.ask("VOLT:HIGH?"))).isCloseTo(5e-4, within(1e-9));
    generator.send("VOLT 5.4321;VOLT:OFFS 0");
    assertThat(Double.parseDouble(generator.ask("VOLT?"))).isCloseTo(5.4321, within(2e-3));
    generator.send("VOLT MIN");
    assertThat(Double.parseDouble(generator.ask("VOLT?"))).isCloseTo(1e-3, within(1e-9));
  }
}
