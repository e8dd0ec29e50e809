package org.ferroloop.instrument.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import org.ferroloop.instrument.InstrumentException;
import org.ferroloop.instrument.profile.Profiles;
import org.ferroloop.instrument.session.Session;
import org.ferroloop.simulator.bench.Wire;
import org.ferroloop.time.SystemClock;
import org.ferroloop.transport.Link;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Binary readings of the source-measure units over the links that ship. */
class BinaryReadingsTest {
  private static final Duration TAKES = Duration.ofSeconds(1);
  private static final int POINTS = 500;

  @ParameterizedTest
  @CsvSource({"'REAL,64',NORM", "'REAL,64',SWAP", "'REAL,32',NORM", "'REAL,32',SWAP", "REAL,NORM"})
  void keysightAnswersWithDefiniteBlocks(String format, String order) {
    try (OneInstrument b2902a = OneInstrument.of("keysight-b2902a", 1e6);
        Link link = b2902a.link()) {
      Session session = session(link, "keysight-b2902a");
      session.ask(":OUTP ON;:VOLT:MODE SWE;:VOLT:STAR -1;STOP 1;POIN " + POINTS + ";*OPC?");
      session.ask(":TRIG:COUN " + POINTS + ";:FORM:ELEM:SENS VOLT,CURR;*OPC?");
      double[] text =
          Arrays.stream(session.ask(":READ:ARR?").split(","))
              .mapToDouble(Double::parseDouble)
              .toArray();
      assertThat(text).hasSize(2 * POINTS);
      session.ask(":FORM " + format + ";:FORM:BORD " + order + ";*OPC?");
      assertThat(session.ask(":FORM?")).isEqualTo(format.equals("REAL") ? "REAL,64" : format);
      int bits = format.endsWith("32") ? 32 : 64;
      double[] binary = numbers(session.askBlock(":FETC:ARR?", TAKES), bits, order);
      // A thousand numbers hold every awkward byte: newlines, quotes, the block's own mark.
      assertThat(binary).hasSize(2 * POINTS);
      for (int i = 0; i < text.length; i++) {
        assertThat(binary[i]).isCloseTo(text[i], within(1e-6 * Math.abs(text[i]) + 1e-20));
      }
      session.ask(":FORM ASC;*OPC?");
      assertThat(session.ask(":FETC:CURR?")).startsWith("+");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "keithley-2450,REAL,64",
    "keithley-2450,SRE,32",
    "keithley-2400,'REAL,32',32",
    "keithley-2400,SRE,32"
  })
  void keithleyAnswersWithIndefiniteBlocks(String model, String format, int bits) {
    try (OneInstrument smu = OneInstrument.on(new Wire.Hislip(0), model, 1e6);
        Link link = smu.link()) {
      Session session = session(link, model);
      session.ask(":SENS:FUNC 'CURR';:OUTP ON;:FORM " + format + ";*OPC?");
      assertThat(session.ask(":FORM:BORD?")).isEqualTo("SWAP");
      for (int i = 1; i <= 300; i++) {
        session.ask(":SOUR:VOLT " + i * 1e-3 + ";*OPC?");
        double[] read = numbers(session.askBlock(":READ?", TAKES), bits, "SWAP");
        double current = model.equals("keithley-2400") ? read[1] : read[0];
        assertThat(current).as("at %d mV", i).isCloseTo(i * 1e-9, within(2e-10));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"keysight-b2902a,'SRE'", "keysight-b2902a,'REAL,16'", "keithley-2400,'REAL,64'"})
  void aFormatItDoesNotHaveIsRefused(String model, String format) {
    try (OneInstrument smu = OneInstrument.of(model, 1e6);
        Link link = smu.link()) {
      Session session = session(link, model);
      assertThat(session.ask(":FORM " + format + ";:FORM?")).isEqualTo("ASC");
      assertThat(session.drain()).hasSize(1);
      session.ask(":OUTP ON;*OPC?");
      assertThatThrownBy(() -> session.askBlock(":READ?", TAKES))
          .isInstanceOf(InstrumentException.class)
          .hasMessageContaining("expected a block");
    }
  }

  private static Session session(Link link, String model) {
    return new Session("smu", link, new SystemClock(), Profiles.find(model));
  }

  private static double[] numbers(byte[] block, int bits, String order) {
    ByteBuffer bytes = ByteBuffer.wrap(block);
    bytes.order(order.equals("SWAP") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    double[] numbers = new double[block.length * 8 / bits];
    assertThat(block.length * 8 % bits).isZero();
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = bits == 32 ? bytes.getFloat() : bytes.getDouble();
    }
    return numbers;
  }
}
