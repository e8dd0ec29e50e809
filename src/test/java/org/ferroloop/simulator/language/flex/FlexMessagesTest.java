package org.ferroloop.simulator.language.flex;

import static org.assertj.core.api.Assertions.assertThat;

import org.ferroloop.simulator.mainframe.MainframeErrors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Syntax, errors, status and buffers of instruments.md 1.1, over both ways to the real one. */
@Timeout(60)
@ParameterizedClass
@ValueSource(strings = {"vxi11: inst0", "gpib: 17, adapter: 0"})
class FlexMessagesTest {
  private final FlexBench flex;

  FlexMessagesTest(String wire) {
    flex = FlexBench.start(wire, "1 kOhm", "1 GOhm");
  }

  @AfterEach
  void end() {
    flex.close();
  }

  @Test
  void tellsWhoItIsAndWhatIsInIt() {
    assertThat(flex.ask("*IDN?"))
        .isEqualTo("Agilent Technologies,B1500A,MY55231213,A.06.02.2023.0401");
    assertThat(flex.ask("UNT? 0"))
        .isEqualTo("B1517A,0;B1517A,0;B1517A,0;B1511B,0;0,0;B1530A,0;0,0;0,0;0,0;0,0");
    assertThat(flex.ask("*OPC?")).isEqualTo("1");
    assertThat(flex.ask("*TST?")).isEqualTo("0");
    assertThat(flex.ask("*CAL?")).isEqualTo("0");
    assertThat(flex.error()).isZero();
  }

  @Test
  void takesCommandsInAnyCaseWithAndWithoutSpaces() {
    flex.tell("cn 1 , 2;FMT1,1 ; av10,1;Tsc 1");
    assertThat(flex.ask("*LRN?0")).isEqualTo("CN 1,2");
    assertThat(flex.ask("*lrn? 31")).isEqualTo("TM1;AV10,1;CM0;FMT1,1");
    assertThat(flex.ask("*LRN? 60")).isEqualTo("TSC1");
    assertThat(flex.ask("ERRX?")).isEqualTo("+0,\"No Error.\"");
  }

  @Test
  void doesNotKnowCls() {
    flex.tell("*CLS");
    assertThat(flex.ask("ERRX?")).isEqualTo("+100,\"Undefined GPIB command.\"");
    assertThat(flex.ask("ERRX?")).isEqualTo("+0,\"No Error.\"");
  }

  @Test
  void namesWhatIsWrongWithACommand() {
    flex.tell("CN 1x", "WT 1", "AZ 2", "CN 9", "CN 1,1", "DV 601,0,0", "CN 1000000000");
    assertThat(flex.ask("ERR?")).isEqualTo("102,103,120,121");
    flex.tell("CN 1,1", "DV 601,0,0", "WT 1e999,0", "WT 1e99,0", "AZ 0.5");
    assertThat(flex.ask("ERRX? 0")).startsWith("+122,");
    assertThat(flex.ask("ERRX? 0")).startsWith("+151,");
    assertThat(flex.error()).isEqualTo(120);
    assertThat(flex.error()).isEqualTo(120);
    assertThat(flex.error()).isEqualTo(120);
    assertThat(flex.error()).isZero();
  }

  @Test
  void aRefusedCommandDoesNotStopTheNext() {
    flex.tell("NONSENSE;CN 1;AZ;CN 2");
    assertThat(flex.ask("*LRN? 0")).isEqualTo("CN 1,2");
    assertThat(flex.ask("ERR? 1")).isEqualTo("100,103,0,0");
  }

  @Test
  void refusesMessagesBeyondItsBuffer() {
    String commands = "CN 1;" + "TSC0;".repeat(49);
    flex.tell(commands + "TSC 1");
    assertThat(flex.error()).as("255 bytes").isZero();
    flex.tell(commands + "CL 1;  TSC0");
    assertThat(flex.error()).isEqualTo(150);
    assertThat(flex.ask("*LRN? 0")).as("nothing of it was done").isEqualTo("CN 1");
  }

  @Test
  void keepsThirtyErrorsUntilTheyAreRead() {
    for (int i = 0; i < MainframeErrors.DEPTH + 5; i++) {
      flex.tell(i == 0 ? "AZ 7" : "*CLS");
    }
    flex.tell("*RST");
    assertThat(flex.error()).isEqualTo(120);
    for (int i = 1; i < MainframeErrors.DEPTH; i++) {
      assertThat(flex.error()).as("error %d", i).isEqualTo(100);
    }
    assertThat(flex.error()).isZero();
  }

  @Test
  void errForgetsTheRest() {
    flex.tell("*CLS", "*CLS", "*CLS", "*CLS", "*CLS");
    assertThat(flex.ask("ERR?")).isEqualTo("100,100,100,100");
    assertThat(flex.error()).isZero();
    assertThat(flex.ask("EMG? 200")).isEqualTo("Channel output switch must be ON.");
    assertThat(flex.ask("EMG? 305")).isEqualTo("Excess current in HPSMU.");
  }

  @Test
  void oneQueueForAllLanguages() {
    flex.mainframe(
        frame -> {
          frame.errors().add(305, "Excess current in HPSMU.; SLOT1");
          return frame.errors().size();
        });
    assertThat(flex.ask("ERRX?")).isEqualTo("+305,\"Excess current in HPSMU.; SLOT1\"");
    flex.tell("*CLS");
    assertThat(flex.ask("*OPC?")).isEqualTo("1");
    assertThat(flex.<Integer>mainframe(frame -> frame.errors().first().number())).isEqualTo(100);
  }

  @Test
  void showsItsStatus() {
    assertThat(flex.ask("*STB?")).as("set ready, interlock open").isEqualTo("24");
    flex.mainframe(
        frame -> {
          frame.interlock(true);
          return 0;
        });
    assertThat(flex.ask("*STB?")).isEqualTo("16");
    flex.tell("*SRE 32", "*CLS");
    assertThat(flex.ask("*SRE?")).isEqualTo("32");
    assertThat(flex.link().statusByte(FlexBench.soon())).isEqualTo(16 | 32 | 64);
    assertThat(flex.link().statusByte(FlexBench.soon())).as("RQS once").isEqualTo(16 | 32);
    assertThat(flex.error()).isEqualTo(100);
    flex.tell("CN 1", "TI 1");
    assertThat(flex.ask("*STB?")).isEqualTo("17");
  }

  @Test
  void answersComeBeforeDataAndDataStayUntilRead() {
    flex.tell("CN 1", "DV 1,0,0.1,1e-3", "TI 1", "TI 1");
    assertThat(flex.ask("NUB?")).isEqualTo("2");
    assertThat(flex.read()).startsWith("NAI+");
    assertThat(flex.ask("NUB?")).isEqualTo("1");
    flex.tell("BC");
    assertThat(flex.ask("NUB?")).isEqualTo("0");
    flex.tell("TI 1", "FMT 1");
    assertThat(flex.ask("NUB?")).as("a format clears data").isEqualTo("0");
    flex.tell("TI 1");
    flex.link().clear(FlexBench.soon());
    assertThat(flex.ask("NUB?")).as("so does device clear").isEqualTo("0");
  }

  @Test
  void restoresWithWhatItLearned() {
    flex.tell("CN 1", "AAD 1,1;AIT 1,2,4;AZ 1", "RI 1,-14;RV 2,20;RM 1,3,60;SSR 2,1;FL 1,3");
    flex.tell("DV 1,0,0.25,2e-3;CMM 1,2", "MM 2,1;WT 0.5,0.1;WM 2,2;WV 1,3,0,-0.1,0.1,4,1e-3");
    flex.tell("CM 1;PAD 1;TM 2");
    int[] types = {0, 1, 30, 31, 32, 33, 46, 53, 54, 55, 56, 110};
    String[] learned = new String[types.length];
    for (int i = 0; i < types.length; i++) {
      learned[i] = flex.ask("*LRN? " + types[i]);
    }
    assertThat(learned[5]).startsWith("WM2,2;WT0.5,0.1,0.0,0.0,0.0;WV1,3,0,-0.1");
    assertThat(learned[10]).isEqualTo("AIT0,0,1;AIT1,2,4;AIT2,3,0.000002;AZ1");
    flex.tell("*RST");
    assertThat(flex.ask("*LRN? 0")).isEqualTo("CL");
    for (String commands : learned) {
      flex.tell(commands);
    }
    assertThat(flex.error()).isZero();
    for (int i = 0; i < types.length; i++) {
      assertThat(flex.ask("*LRN? " + types[i])).isEqualTo(learned[i]);
    }
    assertThat(flex.ask("WNU?")).isEqualTo("8");
  }
}
