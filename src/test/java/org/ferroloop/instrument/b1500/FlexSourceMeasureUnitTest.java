package org.ferroloop.instrument.b1500;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ferroloop.instrument.InstrumentException;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.Reading;
import org.ferroloop.instrument.ReadingStatus;
import org.ferroloop.transport.LinkTimeout;
import org.junit.jupiter.api.Test;

/** What is said for a read, and what is made of recorded answers. */
class FlexSourceMeasureUnitTest {
  private static final IvSweep SEED = new IvSweep(-0.1, 0.1, 4, 0.1, 4, 0);
  private static final SmuPort PAPER = new SmuPort("SMU1", "2", false, false);

  private static final String DATA =
      "NAT+000.5000E+00,NAI-020.0010E-12,WAV-0.100000E+00,"
          + "NAT+000.7000E+00,NAI-006.6670E-12,WAV-0.033325E+00,"
          + "NAT+000.9000E+00,CAI+006.6680E-12,WAV+0.033325E+00,"
          + "NAT+001.1000E+00,VAI+199.9990E+99,EAV+0.100000E+00";

  private final ScriptedB1500 scripted = new ScriptedB1500();

  @Test
  void theReadOfTheSeedExperimentIsAFewShortMessages() {
    FlexSourceMeasureUnit smu = scripted.smu(PAPER);
    assertThat(scripted.said()).containsExactly("AB", "*IDN?", "ERRX?", "UNT?", "ERRX?");
    smu.outputOn(0.1);
    assertThat(scripted.said())
        .containsExactly(
            "*LRN? 0",
            "CL 1,2;ERRX?",
            "*LRN? 0",
            "FMT 11,1;TSC 1;TM 1;TSR;FL 0,1;SSR 1,0;FL 0,2;SSR 2,0;ERRX?",
            "CN 1,2;DV 2,0,0,0.1;DV 1,0,0,0.1;ERRX?",
            "*LRN? 0");
    scripted.answers.put("XE", DATA);
    List<Reading> readings = smu.measure(SEED);
    assertThat(scripted.said())
        .containsExactly(
            "AAD 1,1;AIT 1,2,4;AZ 1;ERRX?",
            "RI 1,0;MM 2,1;WT 0,0;WM 1,1;WV 1,1,0,-0.1,0.1,4,0.1;ERRX?",
            "XE",
            "DZ 1;ERRX?");
    assertThat(readings)
        .extracting(Reading::voltage)
        .containsExactly(-0.1, -0.033325, 0.033325, 0.1);
    assertThat(readings)
        .extracting(Reading::status)
        .containsExactly(
            ReadingStatus.OK, ReadingStatus.OK, ReadingStatus.COMPLIANCE, ReadingStatus.OVERRANGE);
    assertThat(readings.get(0).current()).isCloseTo(-20.001e-12, within(1e-18));
    assertThat(readings.get(3).current()).isNaN();
    assertThat(readings.get(1).seconds()).isEqualTo(0.7);
    smu.measure(SEED);
    assertThat(scripted.said()).containsExactly("XE", "DZ 1;ERRX?");
    smu.makeSafe();
    assertThat(scripted.said()).containsExactly("*LRN? 0", "DZ 1,2;CL 1,2;ERRX?", "*LRN? 0");
    smu.close();
    assertThat(scripted.link.isClosed()).isTrue();
  }

  @Test
  void aSpotIsOneMessageAndItsReturnToZero() {
    FlexSourceMeasureUnit smu = scripted.smu(new SmuPort("1", "", true, true));
    smu.outputOn(1e-6);
    assertThat(scripted.said()).contains("FMT 11,1;TSC 1;TM 1;TSR;FL 1,1;SSR 1,1;ERRX?");
    scripted.answers.put("TTI 1,-14", "NAT+001.5000E+00,NAI+100.0000E-09");
    Reading reading = smu.measure(IvSweep.spot(0.10001, 1e-6, 0.1, 1e-5)).get(0);
    assertThat(scripted.said())
        .containsExactly(
            "AAD 1,0;AIT 0,3,0.002;ERRX?", "DV 1,0,0.1,1.0E-6;TTI 1,-14", "DZ 1;ERRX?");
    assertThat(reading).isEqualTo(new Reading(0.1, 100e-9, 1.5, ReadingStatus.OK));
  }

  @Test
  void anErrorAtASettingEndsBeforeAnythingIsForced() {
    FlexSourceMeasureUnit smu = scripted.smu(PAPER);
    smu.outputOn(0.1);
    scripted.said();
    scripted.errors.add("120,\"Incorrect parameter value.\"");
    scripted.errors.add("305,\"Excess current in HPSMU.; SLOT1\"");
    assertThatThrownBy(() -> smu.measure(SEED))
        .isInstanceOf(InstrumentException.class)
        .hasMessageContaining("b1500 (TCPIP0::scripted")
        .hasMessageContaining("AAD 1,1;AIT 1,2,4;AZ 1")
        .hasMessageContaining("120 \"Incorrect parameter value.\"")
        .hasMessageContaining("305 \"Excess current in HPSMU.; SLOT1\"");
    assertThat(scripted.said()).noneMatch(text -> text.contains("XE"));
    assertThatThrownBy(() -> smu.measure(SEED)).hasMessageContaining("output off");
  }

  @Test
  void anErrorAfterTheDataIsNoReading() {
    FlexSourceMeasureUnit smu = scripted.smu(PAPER);
    smu.outputOn(0.1);
    scripted.answers.put("XE", DATA);
    smu.measure(SEED);
    scripted.errors.add("+305,\"Excess current in HPSMU.; SLOT1\"");
    assertThatThrownBy(() -> smu.measure(SEED))
        .isInstanceOf(InstrumentException.class)
        .hasMessageContaining("DZ 1")
        .hasMessageContaining("305");
  }

  @Test
  void noDataIsExplainedByTheErrorQueue() {
    FlexSourceMeasureUnit smu = scripted.smu(PAPER);
    smu.outputOn(0.1);
    scripted.answers.put("XE", DATA);
    smu.measure(SEED);
    scripted.answers.remove("XE");
    scripted.errors.add("200,\"Channel output switch must be ON.\"");
    assertThatThrownBy(() -> smu.measure(SEED))
        .isInstanceOf(InstrumentException.class)
        .hasCauseInstanceOf(LinkTimeout.class)
        .hasMessageContaining("XE")
        .hasMessageContaining("200");
  }

  @Test
  void dataOfAnotherFormChannelOrVoltageAreNoReadings() {
    for (String wrong :
        List.of(
            "+0,\"No Error.\"",
            DATA + ",NAT+000.5000E+00",
            DATA.replace("NAI-020", "NBI-020"),
            DATA.replace("NAI-020", "NAV-020"),
            DATA.replace("WAV-0.033325", "WAV-0.033425"),
            DATA.replace("WAV-0.1", "NAV-0.1"),
            DATA.replace("NAT+000.5000E+00,", ""),
            "")) {
      ScriptedB1500 fresh = new ScriptedB1500();
      FlexSourceMeasureUnit smu = fresh.smu(PAPER);
      smu.outputOn(0.1);
      fresh.answers.put("XE", wrong);
      fresh.said();
      assertThatThrownBy(() -> smu.measure(SEED)).as(wrong).isInstanceOf(InstrumentException.class);
      assertThat(fresh.said()).as("back to 0 V").anyMatch(text -> text.startsWith("DZ 1"));
    }
  }

  @Test
  void protectionLetsTheInstrumentEndASweepAtCompliance() {
    FlexSourceMeasureUnit smu = scripted.smu(PAPER);
    smu.outputOn(0.1);
    assertThat(smu.armProtection()).isTrue();
    scripted.answers.put("XE", DATA);
    smu.measure(SEED);
    assertThat(scripted.said()).anyMatch(text -> text.contains("WM 2,1"));
  }

  @Test
  void whatTheModuleCannotDoIsRefused() {
    FlexSourceMeasureUnit smu = scripted.smu(SmuPort.of("4"));
    assertThat(smu.limits().minRange()).isEqualTo(1e-9);
    smu.outputOn(1e-3);
    scripted.said();
    for (IvSweep sweep :
        List.of(
            IvSweep.spot(30, 0.06, 1, 0),
            IvSweep.spot(0.1, 1e-3, 1.5, 0),
            IvSweep.spot(0.1, 1e-3, 101, 0),
            IvSweep.spot(0.1, 1e-3, 1, -1),
            new IvSweep(0, 0.1, 1002, 1e-3, 1, 0))) {
      assertThatThrownBy(() -> smu.measure(sweep))
          .isInstanceOf(InstrumentException.class)
          .hasMessageContaining("nothing was sent");
    }
    assertThat(scripted.said()).isEmpty();
  }

  @Test
  void channelsThatAreNotThereAreRefused() {
    assertThatThrownBy(() -> scripted.smu(SmuPort.of("5")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("slot 5 B1530A WGFMU");
    assertThatThrownBy(() -> scripted.smu(new SmuPort("2", "SMU2", false, false)))
        .hasMessageContaining("ground");
  }

  @Test
  void anotherInstrumentIsRefused() {
    scripted.answers.put("*IDN?", "Agilent Technologies,E5270B,0,B.01.10");
    assertThatThrownBy(scripted::open)
        .isInstanceOf(InstrumentException.class)
        .hasMessageContaining("E5270B");
  }

  @Test
  void theModulesAndWhatIsNotProtectedAreTold() {
    FlexSourceMeasureUnit smu = scripted.smu(PAPER);
    assertThat(smu.particulars().modules()).contains("slot 1 B1517A HRSMU, channel 1 (SMU1)");
    assertThat(smu.particulars().unprotected()).hasSize(1);
    assertThat(smu.particulars().unprotected().get(0)).contains("slot 2", "100 mA");
  }

  @Test
  void theRsuPassesTheSmuBeforeAVoltageIsForcedAndTheSmuIsAtZeroBeforeItLetsGo() {
    SwitchOver switchOver = new SwitchOver();
    List<String> sides = new java.util.ArrayList<>();
    switchOver.plugWgfmu(
        new RsuSwitch() {
          @Override
          public void toWgfmu() {
            sides.add("wgfmu");
          }

          @Override
          public void toSmu() {
            sides.add("smu after " + scripted.link.sent().size());
          }
        });
    FlexSourceMeasureUnit smu =
        new FlexSourceMeasureUnit(scripted.open(), ScriptedB1500.PROFILE, PAPER, switchOver);
    smu.outputOn(0.1);
    assertThat(sides).isEmpty();
    scripted.said();
    scripted.answers.put("XE", DATA);
    smu.measure(SEED);
    assertThat(sides).containsExactly("smu after 0");
    scripted.said();
    switchOver.restSmu();
    assertThat(scripted.said()).as("at 0 V already").isEmpty();
  }
}
