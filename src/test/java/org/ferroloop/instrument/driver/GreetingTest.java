package org.ferroloop.instrument.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.ferroloop.instrument.InstrumentException;
import org.ferroloop.instrument.ScriptedLink;
import org.ferroloop.instrument.SourceMeasureUnit;
import org.ferroloop.instrument.profile.Profiles;
import org.ferroloop.instrument.session.Greeting;
import org.ferroloop.time.VirtualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GreetingTest {
  private static Connection connection(ScriptedLink link, String profile) {
    return new Connection("smu", link, new VirtualClock(Instant.EPOCH), Profiles.find(profile));
  }

  @Test
  void anotherModelIsRefusedWithBothStrings() {
    String found = "KEITHLEY INSTRUMENTS INC.,MODEL 2420,1,C30";
    ScriptedLink link = new ScriptedLink(text -> found);
    assertThatThrownBy(() -> Drivers.sourceMeasureUnit(connection(link, "keithley-2400")))
        .isInstanceOf(InstrumentException.class)
        .hasMessageContaining(found)
        .hasMessageContaining("MODEL 240[01]");
    assertThat(link.sent()).containsExactly("*IDN?");
  }

  @ParameterizedTest
  @CsvSource({"TSP", "SCPI2400"})
  void a2450InAnotherLanguageIsRefusedWithTheWayOut(String language) {
    ScriptedLink link =
        new ScriptedLink(
            text ->
                text.equals("*LANG?")
                    ? language
                    : "KEITHLEY INSTRUMENTS,MODEL 2450,04365704,1.6.4c");
    assertThatThrownBy(() -> Drivers.sourceMeasureUnit(connection(link, "keithley-2450")))
        .isInstanceOf(InstrumentException.class)
        .hasMessageContaining("speaks " + language)
        .hasMessageContaining("*LANG SCPI")
        .hasMessageContaining("power off");
    assertThat(link.sent()).containsExactly("*IDN?", "*LANG?");
  }

  @Test
  void openingChangesNothing() {
    ScriptedLink link =
        new ScriptedLink(
            text ->
                text.equals("*IDN?")
                    ? "KEITHLEY INSTRUMENTS INC.,MODEL 2400,1175680,C30   Mar 17 2006 09:29:29/A02  /K/J"
                    : "0,\"No error\"");
    SourceMeasureUnit smu = Drivers.sourceMeasureUnit(connection(link, "keithley-2400"));
    assertThat(smu.identity().serial()).isEqualTo("1175680");
    assertThat(link.sent()).allMatch(text -> text.endsWith("?"));
  }

  @Test
  void sixPartsAreAnIdentityToo() {
    assertThat(Greeting.identity("RIGOL TECHNOLOGIES,DG1022,X,00.02,1,2").firmware())
        .isEqualTo("00.02,1,2");
    assertThat(Greeting.identity("nonsense")).isNull();
  }
}
