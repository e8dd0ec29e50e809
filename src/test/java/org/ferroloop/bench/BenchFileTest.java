package org.ferroloop.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import org.ferroloop.config.InputException;
import org.ferroloop.instrument.SwitchMatrix.Crosspoint;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.SerialSettings;
import org.ferroloop.transport.Terminator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchFileTest {
  @TempDir Path folder;

  private static final String MAINFRAME =
      Plans.BENCH
          .replaceAll(
              "(?m)^  (pg|smu): \\{resource.*$",
              "  $1: {resource: \"GPIB0::17::INSTR\", profile: keysight-b15xx-$1}")
          .replace(
              "keysight-b15xx-pg", "keysight-b1530a, mode: fast-iv, library: wg, rounding: nearest")
          .replace(
              "keysight-b15xx-smu",
              "keysight-b1500a, ground: \"2\", series-resistor: true, filter: true");

  @Test
  void readsInstrumentsWiringDevicesAndEnvelope() {
    BenchPlan plan = Plans.plan(folder);
    assertThat(plan.name()).isEqualTo("test bench");
    assertThat(plan.stateFolder()).isEqualTo(folder.resolve("bench.state").toAbsolutePath());
    assertThat(plan.instruments())
        .extracting(InstrumentEntry::name)
        .containsExactly("pg", "smu", "matrix");
    assertThat(plan.instruments().get(0).wire())
        .isEqualTo(new Wire(Wire.Terminal.TOP, 10, 1e9, 30e-12));
    assertThat(plan.instruments().get(1).resource()).hasToString("GPIB0::26::INSTR");
    assertThat(plan.instruments().get(2).wire()).isNull();
    Device d1 = plan.device("d1").orElseThrow();
    assertThat(d1.crosspoints()).isEqualTo(Set.of(new Crosspoint(1, 3), new Crosspoint(2, 4)));
    assertThat(d1.envelope().amplitude()).isEqualTo(new Span(-3, 2));
    assertThat(d1.envelope().dose().pulsesPerDay()).isEqualTo(50);
    assertThat(d1.envelope().dose().pulsesInAll()).isEqualTo(100_000);
    assertThat(d1.envelope().compliance()).isEqualTo(1e-6);
    assertThat(plan.device("d2").orElseThrow().envelope()).isEqualTo(plan.envelope());
    assertThat(plan.device("short").orElseThrow().knownResistance()).hasValue(0);
    assertThat(plan.envelope().relation().difference()).isEqualTo(2.5);
  }

  @Test
  void modulesOfAMainframeHaveFieldsOfTheirOwn() {
    BenchPlan plan = Plans.plan(folder, MAINFRAME);
    MainframeFields pg = plan.instruments().get(0).mainframe();
    assertThat(pg).isEqualTo(new MainframeFields("", false, false, "fast-iv", "wg", "nearest"));
    MainframeFields smu = plan.instruments().get(1).mainframe();
    assertThat(smu).isEqualTo(new MainframeFields("2", true, true, "pg", "wgfmu", "refuse"));
    BenchPlan usual = Plans.plan(folder);
    assertThat(usual.instruments().get(0).mainframe()).isEqualTo(MainframeFields.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mode: fast-iv    | mode: smu       | instruments.pg.mode       | fast-iv",
        "rounding: nearest | rounding: up   | instruments.pg.rounding   | refuse",
        "library: wg      | ground: 1       | instruments.pg.ground     | an SMU of a B1500A",
        "filter: true     | library: x      | instruments.smu.library   | a WGFMU channel",
        "keysight-b1500a  | keithley-2636b  | instruments.smu.ground    | an SMU of a B1500A",
      })
  void fieldsOfAnotherProfileAreRefused(String right, String wrong, String field, String told) {
    assertThat(MAINFRAME).contains(right);
    assertThatThrownBy(() -> Plans.plan(folder, MAINFRAME.replace(right, wrong)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("line ")
        .hasMessageContaining(field)
        .hasMessageContaining(told);
  }

  @Test
  void adapterAndVisaReachTheLink() {
    BenchPlan plan =
        Plans.plan(
            folder,
            "visa: false\nprologix: TCP 127.0.0.1:1234\n"
                + Plans.BENCH.replace(
                    "channel: a}",
                    "channel: a, link: {baud: 115200, parity: even, read-terminator: crlf}}"));
    LinkOptions smu = plan.instruments().get(1).link();
    assertThat(smu.adapter()).contains("TCP 127.0.0.1:1234");
    assertThat(smu.serial().baud()).isEqualTo(115200);
    assertThat(smu.serial().parity()).isEqualTo(SerialSettings.Parity.EVEN);
    assertThat(smu.readEnd()).isEqualTo(Terminator.CRLF);
    assertThat(plan.instruments().get(0).link().adapter()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "positive: 2 V | positive: 4 V | devices.d1.envelope.amplitude.positive",
        "per-day: 50 | per-day: 5000 | devices.d1.envelope.pulses.per-day",
        "read-voltage: 0.2 V | read-voltage: 0.2 | envelope.read-voltage",
        "read-voltage: 0.2 V | reed-voltage: 0.2 V | envelope.read-voltage",
        "compliance: 1 uA | compliance: -1 uA | envelope.compliance",
        "longest: 5 ms | longest: 5 ns | envelope.width",
        "negative: -3 V | negative: 1 V | envelope.amplitude",
        "'[1-5, 2-6]' | '[1-5, 2+6]' | devices.d2.crosspoints",
        "crosspoints: [1-5 | crosspints: [1-5 | devices.d2.crosspints",
        "d2: | 'd 2:' | devices",
        "terminal: bottom | terminal: middle | wiring.smu.terminal",
        "'  smu: {terminal' | '  smx: {terminal' | wiring.smx",
        "GPIB0::26::INSTR | GPIB0::99::INSTR | instruments.smu.resource",
        "', highest: 1 uS' | '' | devices.d1",
        "load: 1 GOhm | load: 0 Ohm | wiring.pg.load",
        "known-resistance: 0 Ohm | known-resistance: -1 Ohm | devices.short.known-resistance",
        "smu-while-pulsing: zero | smu-while-pulsing: on | envelope.channels.smu-while-pulsing",
      })
  void refusesWithFileLineAndField(String from, String to, String field) {
    String wrong = Plans.BENCH.replace(from, to == null ? "" : to);
    assertThat(wrong).isNotEqualTo(Plans.BENCH);
    assertThatThrownBy(() -> Plans.plan(folder, wrong))
        .isInstanceOfSatisfying(
            InputException.class,
            e -> {
              assertThat(e.source()).endsWith("bench.yaml");
              assertThat(e.line()).isPresent();
              assertThat(e.field()).startsWith(field);
            });
  }

  @Test
  void withoutMatrixThereAreNoCrosspoints() {
    String none =
        Plans.BENCH
            .replaceAll("(?m)^  matrix:.*\\n", "")
            .replaceAll("crosspoints: \\[.*?\\],? ?", "");
    assertThat(Plans.plan(folder, none).device("d2").orElseThrow().crosspoints()).isEmpty();
    assertThatThrownBy(() -> Plans.plan(folder, Plans.BENCH.replaceAll("(?m)^  matrix:.*\\n", "")))
        .hasMessageContaining("no matrix");
  }
}
