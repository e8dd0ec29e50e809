package org.ferroloop.simulator.language.scpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.ferroloop.simulator.language.Talk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Program messages, errors and the message exchange protocol (IEEE 488.2, SCPI-99). */
class MessagesTest {
  private final Talk smu = Talk.to("keithley-2400", 1e6);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        ":SOUR:VOLT 0.1 | 0.1",
        ":source1:voltage:level:immediate:amplitude +1.0E-1 | 0.1",
        ":SOUR:VOLT 100MV | 0.1",
        ":SOUR:VOLT 100 mV | 0.1",
        ":SOUR:VOLT 0.0001KV | 0.1",
        ":SOUR:VOLT #H2 | 2",
        ":SOUR:VOLT #B11 | 3",
        ":SOUR:VOLT #Q10 | 8",
        ":SOUR:VOLT:RANG 20;LEV 1.5;:SOUR:DEL 1 | 1.5",
        ":SOUR:VOLT .5;*CLS;VOLT 2 | 2",
        "*CLS;:SOUR:VOLT -1.;:OUTP 0 | -1",
        ":SOUR:VOLT 5\t; | 5",
      })
  void takesWhatTheStandardAllows(String message, double volts) {
    smu.send(message);
    assertThat(Double.parseDouble(smu.ask(":SOUR:VOLT?"))).isEqualTo(volts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        ":SOUR:VOLTA 1 | -113",
        ":SOUR:VOL 1 | -113",
        ":NOSUCH | -113",
        ":SOUR:VOLT | -109",
        ":SOUR:VOLT 1,2 | -108",
        ":SOUR:VOLT, | -111",
        ":SOUR:VOLT 1 2 | -103",
        ":SOUR:VOLT 1.2.3 | -121",
        ":SOUR:VOLT 1E99999 | -123",
        ":SOUR:VOLT 1Q | -131",
        ":SENS:CURR:NPLC 1V | -138",
        ":SOUR:VOLT ABCDEFGHIJKLM | -144",
        ":SOUR:VOLT BLA | -141",
        ":SOUR:VOLT 'x' | -158",
        ":SOUR:FUNC 1 | -128",
        ":SOUR:FUNC RES | -224",
        ":SENS:FUNC 'CURR | -151",
        ":SENS:FUNC (@1 | -171",
        ":SOURCEANDMORE:VOLT 1 | -112",
        ":OUTP2 ON | -114",
        ":OUTP BLUE | -224",
        ":SOUR:VOLT 1E6 | -222",
        ":SOUR:VOLT #1 | -161",
        ":SOUR:VOLT #19AB | -161",
        "$ | -101",
        ":SOUR:VOLT $ | -101",
        ":SYST:ERR 1 | -113",
        ":READ | -113",
        "*IDN | -113",
        "*TRG | -211",
      })
  void refusesWithTheStandardNumber(String message, int number) {
    smu.send(message);
    assertThat(smu.error()).isEqualTo(number);
    assertThat(smu.error()).isZero();
    assertThat(smu.ask("*IDN?")).startsWith("KEITHLEY INSTRUMENTS INC.,MODEL 2400,");
  }

  @Test
  void joinsAnswersOfOneMessage() {
    assertThat(smu.ask(":SOUR:VOLT 1;VOLT?;:SYST:ERR?")).isEqualTo("+1.000000E+00;0,\"No error\"");
    assertThat(smu.ask("*OPC?;:OUTP?;:SYST:ERR?")).isEqualTo("1;0;0,\"No error\"");
  }

  @Test
  void aCommandErrorDropsTheRestAndAnExecutionErrorDoesNot() {
    assertThat(smu.ask("*OPC?;:NOSUCH;:OUTP?")).isEqualTo("1");
    assertThat(smu.ask("*OPC?;:SOUR:VOLT 1E6;:OUTP?")).isEqualTo("1;0");
    assertThat(smu.error()).isEqualTo(-113);
    assertThat(smu.error()).isEqualTo(-222);
  }

  @Test
  void anUnreadAnswerIsInterrupted() {
    smu.send("*IDN?");
    assertThat(smu.ask(":OUTP?")).isEqualTo("0");
    assertThat(smu.ask("*ESR?")).isEqualTo(Integer.toString(128 + 4));
    assertThat(smu.error()).isEqualTo(-410);
  }

  @Test
  void askingForNothingIsUnterminated() {
    assertThat(smu.instrument().respond()).isEmpty();
    assertThat(smu.error()).isEqualTo(-420);
  }

  @Test
  void aSocketGetsEveryAnswer() {
    byte[] messages = "*OPC?\n:OUTP?\r\n*O".getBytes(StandardCharsets.US_ASCII);
    assertThat(smu.instrument().stream(messages)).asString().isEqualTo("1\n0\n");
    assertThat(smu.instrument().stream("PC?\n".getBytes(StandardCharsets.US_ASCII)))
        .asString()
        .isEqualTo("1\n");
    assertThat(smu.error()).isZero();
  }

  @Test
  void deviceClearEmptiesBuffersAndNothingElse() {
    smu.send(":SOUR:VOLT 1;:NOSUCH");
    smu.send("*IDN?");
    smu.instrument().receive(":SOUR:VO".getBytes(StandardCharsets.US_ASCII), false);
    smu.instrument().deviceClear();
    assertThat(smu.instrument().messageAvailable()).isFalse();
    assertThat(smu.ask(":SOUR:VOLT?")).isEqualTo("+1.000000E+00");
    assertThat(smu.error()).isEqualTo(-113);
  }

  @Test
  void theErrorQueueOverflows() {
    for (int i = 0; i < 30; i++) {
      smu.send(":NOSUCH");
    }
    for (int i = 0; i < 9; i++) {
      assertThat(smu.error()).isEqualTo(-113);
    }
    assertThat(smu.ask("SYST:ERR?")).isEqualTo("-350,\"Queue overflow\"");
    assertThat(smu.error()).isZero();
  }

  @Test
  void serviceIsRequestedOnceForOneReason() {
    smu.send("*CLS;*SRE 16");
    smu.send("*IDN?");
    assertThat(smu.instrument().serialPoll()).isEqualTo(16 + 64);
    assertThat(smu.instrument().serialPoll()).isEqualTo(16);
    smu.instrument().respond();
    assertThat(smu.instrument().serialPoll()).isZero();
    smu.send("*ESE 32;*SRE 32");
    smu.send(":NOSUCH");
    assertThat(smu.instrument().serialPoll()).isEqualTo(64 + 32 + 4);
    assertThat(smu.ask("*STB?")).isEqualTo(Integer.toString(64 + 32 + 4));
    smu.send("*CLS");
    assertThat(smu.ask("*STB?;*ESE?;*SRE?")).isEqualTo("0;32;32");
  }

  @Test
  void powerCycleForgetsAndSaysSo() {
    smu.send(":SOUR:VOLT 1;:OUTP ON;*ESE 32");
    smu.instrument().powerCycle();
    assertThat(smu.ask("*ESR?;*ESE?;:OUTP?")).isEqualTo("128;0;0");
    assertThat(smu.ask(":SOUR:VOLT?")).isEqualTo("+0.000000E+00");
  }
}
