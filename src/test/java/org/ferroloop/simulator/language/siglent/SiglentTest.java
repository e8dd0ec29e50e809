package org.ferroloop.simulator.language.siglent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ferroloop.simulator.language.Talk;
import org.junit.jupiter.api.Test;

/** The hardware notes of instruments.md 3.5. */
class SiglentTest {
  private final Talk generator = Talk.to("siglent-sdg", 1e6);

  @Test
  void onePulse() {
    generator.circuit().mark(0.1);
    generator.send("C1:OUTP LOAD,HZ");
    generator.send(
        "C1:BSWV WVTP,PULSE,FRQ,1000,HLEV,2,LLEV,0,WIDTH,0.000001,RISE,1e-8,FALL,1e-8,DLY,0");
    generator.send("C1:BTWV STATE,ON,GATE_NCYC,NCYC,TIME,1,TRSR,MAN");
    generator.send("C1:OUTP ON");
    assertThat(generator.circuit().verdict("cell1").highestVoltage()).isCloseTo(0, within(0.01));
    generator.send("C1:BTWV MTRIG");
    assertThat(generator.circuit().verdict("cell1").highestVoltage()).isCloseTo(2, within(0.02));
    assertThat(generator.ask("C1:OUTP?")).isEqualTo("C1:OUTP ON,LOAD,HZ,PLRT,NOR");
    assertThat(generator.ask("C1:BSWV?"))
        .startsWith("C1:BSWV WVTP,PULSE,FRQ,1000HZ,PERI,0.001S,AMP,2V,OFST,1V,HLEV,2V,LLEV,0V,")
        .contains(",WIDTH,1e-06,RISE,1e-08S,FALL,1e-08S,DLY,0");
    assertThat(generator.ask("C1:BTWV?")).startsWith("C1:BTWV STATE,ON,").contains("TIME,1,");
  }

  @Test
  void clampsInSilence() {
    generator.send("C1:BSWV WVTP,PULSE");
    generator.send("C1:BSWV WIDTH,1e-12");
    generator.send("C1:BSWV NOSUCH,1;NONSENSE;$%&");
    assertThat(generator.ask("SYST:ERR?")).isEqualTo("+0, No error");
    assertThat(generator.ask("C1:BSWV?")).contains(",WIDTH,1.63e-08,");
  }

  @Test
  void keysOfAnotherWaveAreIgnored() {
    generator.send("C2:BSWV WVTP,SINE,WIDTH,1e-3");
    assertThat(generator.ask("C2:BSWV?")).doesNotContain("WIDTH").contains("WVTP,SINE");
  }

  @Test
  void burstsNeedTheOtherClock() {
    generator.send("C1:SRATE MODE,TARB");
    generator.send("C1:BTWV STATE,ON");
    assertThat(generator.ask("C1:BTWV?")).isEqualTo("C1:BTWV STATE,OFF");
  }

  @Test
  void resetIsSineIntoAnOpenEnd() {
    generator.send("C1:OUTP LOAD,50;C1:OUTP ON;*RST");
    assertThat(generator.ask("C1:OUTP?")).isEqualTo("C1:OUTP OFF,LOAD,HZ,PLRT,NOR");
    assertThat(generator.ask("C1:BSWV?"))
        .startsWith("C1:BSWV WVTP,SINE,FRQ,1000HZ,PERI,0.001S,AMP,4V");
    assertThat(generator.ask("*IDN?"))
        .isEqualTo("Siglent Technologies,SDG2042X,SDG2XCAC2R0212,2.01.01.23R7");
  }

  @Test
  void headersCanBeSwitchedOff() {
    generator.send("CHDR OFF");
    assertThat(generator.ask("C1:OUTP?")).isEqualTo("OFF,LOAD,HZ,PLRT,NOR");
  }
}
