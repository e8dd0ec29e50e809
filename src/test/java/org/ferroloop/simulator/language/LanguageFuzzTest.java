package org.ferroloop.simulator.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 20,000 seeded messages per language: nothing escapes, and the next question is answered. */
class LanguageFuzzTest {
  private static final long SEED = 20261124;
  private static final int MESSAGES = 20_000;
  private static final String LETTERS =
      ":;,?*#@()[]{}'\"+-.=~<>%&$!/\\ \t\r0123456789EeABCSOURVOLTsmuaprint\u0000\u00ff";

  private static List<String> seeds(String id) {
    if (id.startsWith("siglent")) {
      return List.of(
          "C1:BSWV WVTP,PULSE,FRQ,1000,HLEV,2,LLEV,0,WIDTH,0.000001,RISE,1e-8,FALL,1e-8,DLY,0",
          "C1:BTWV STATE,ON,GATE_NCYC,NCYC,TIME,1,TRSR,MAN;C2:OUTP ON,LOAD,50",
          "C1:BTWV?;C1:BSWV?;C1:OUTP?;*IDN?");
    }
    if (id.equals("keysight-b1500a")) {
      return List.of(
          "FMT 1,1;CN 1,2;AAD 1,1;AIT 1,2,4;AZ 1;DV 2,0,0,0.1;RI 1,0",
          "MM 2,1;WT 0,0;WM 1,1;WV 1,1,0,-0.1,0.1,4,0.1;XE",
          "DI 1,11,1E-9,2;TTIV 1,11,20;TSC 1;SSR 1,1;FL 1,2;RM 1,3,50;*LRN? 33",
          "DZ;RZ 1;TI 1,-14;TV 2;FMT 21;MM 1,1,2;XE;ERRX? 0",
          "UNT?;ERR?;NUB?;*STB?;EMG? 200;WNU?;AV -10;PAD 1;TSQ;BC;IN;CL");
    }
    if (id.matches("keithley-(2636b|707b|3706a)")) {
      return List.of(
          "smua.source.func = smua.OUTPUT_DCVOLTS smua.source.levelv = 0.1",
          "print(smua.measure.iv(), smua.source.compliance)",
          "for i = 1, 10 do local t = {i, x = 'y'} if t.x == 'y' and not nil then print(t[1]) end end",
          "function f(n) while n > 0 do n = n - 1 end return n .. '' end print(f(3))",
          "channel.close('1A01,2H12') print(channel.getclose('allslots'))",
          "printbuffer(1, smua.nvbuffer1.n, smua.nvbuffer1.readings)");
    }
    return List.of(
        ":SOUR1:VOLT:LEV:IMM:AMPL 1.5MV;:SENS:FUNC 'CURR';*ESE 32;:SYST:ERR?",
        ":SOUR:VOLT MIN;VOLT? MAX;:OUTP1 ON;:READ? (@1,2:3);*OPC?",
        ":SENS:CURR:NPLC #H1F;:SOUR:LIST:VOLT 1,2,-3E-1;:TRIG:COUN 3;:INIT",
        ":FUNC1:PULS:TRAN #15ABCDE;:PULS:WIDT1 1E-6 S;:OUTP1:LOAD INF;*TRG",
        "source1:burst:ncycles 1;mode TRIG;:APPL:PULS 1E3,2,1");
  }

  private static String mutated(RandomStream random, List<String> seeds) {
    String message = seeds.get(random.nextInt(seeds.size()));
    if (random.nextInt(10) == 0) {
      message = "";
    }
    StringBuilder text = new StringBuilder(message);
    for (int changes = random.nextInt(12); changes >= 0; changes--) {
      int at = random.nextInt(text.length() + 1);
      char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, letter);
        case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(5)));
        case 2 -> text.replace(at, Math.min(text.length(), at + 1), String.valueOf(letter));
        default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 9)));
      }
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "keithley-2400",
        "keithley-2450",
        "keysight-b2902a",
        "keysight-33600a",
        "keysight-81160a",
        "keysight-e5250a",
        "keithley-2636b",
        "keithley-707b",
        "siglent-sdg",
        "keysight-b1500a"
      })
  void recovers(String id) {
    Talk talk = Talk.to(id, 1e6);
    SimulatedInstrument instrument = talk.instrument();
    String identity = talk.ask("*IDN?");
    RandomStream random = Seeds.of(SEED).stream(id);
    int messages =
        id.matches("keithley-2400|keithley-2636b|siglent-sdg|keysight-b1500a")
            ? MESSAGES
            : MESSAGES / 10;
    for (int i = 0; i < messages; i++) {
      String message = mutated(random, seeds(id));
      String what = "seed " + SEED + ", " + id + ", message " + i + ": " + message;
      try {
        instrument.receive((message + "\n").getBytes(StandardCharsets.ISO_8859_1), true);
        if (random.nextInt(3) == 0) {
          instrument.respond();
        }
        instrument.serialPoll();
      } catch (RuntimeException | Error e) {
        throw new AssertionError(what, e);
      }
      if (i % 10 == 0) {
        instrument.deviceClear();
        assertThat(talk.ask("*IDN?")).as(what).isEqualTo(identity);
      }
      talk.send("*CLS");
    }
  }
}
