package org.ferroloop.instrument.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ferroloop.instrument.InstrumentException;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.instrument.PulseGenerator;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.Reading;
import org.ferroloop.instrument.SourceMeasureUnit;
import org.ferroloop.instrument.profile.Profile;
import org.ferroloop.instrument.profile.Profiles;
import org.ferroloop.simulator.fault.Effect;
import org.ferroloop.simulator.fault.Fault;
import org.ferroloop.simulator.language.InstrumentOptions;
import org.ferroloop.simulator.node.Verdict;
import org.ferroloop.transport.LinkException;
import org.ferroloop.transport.LinkLost;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A fault on the wire or in the instrument is a typed error or of no effect, never a reading. */
class DriverFaultsTest {
  @TempDir Path folder;

  static List<Effect> effects() {
    return List.of(
        new Effect.Late(null),
        new Effect.Silent(),
        new Effect.Hang(),
        new Effect.Truncated(),
        new Effect.Garbled(),
        new Effect.Duplicated(),
        new Effect.Disconnect(),
        new Effect.PowerCycle(),
        new Effect.Raise(-222, "Data out of range"));
  }

  /** A shipped profile that waits 300 ms only. */
  private Profile hasty(String name, String message) throws IOException {
    Path file = folder.resolve("hasty.yaml");
    Files.writeString(
        file,
        "format: ferroloop-profile-1\nmodel: hasty\nlike: "
            + name
            + "\nmessage: {longest: 1000, answer: 300 ms}\n"
            + message);
    return Profiles.find("hasty.yaml", folder);
  }

  @ParameterizedTest
  @MethodSource("effects")
  void noReadingIsEverWrong(Effect effect) throws IOException {
    Profile profile =
        hasty(
            "keithley-2400",
            "actions: {read: {ask: [{query: \":READ?\", fields: [voltage, current, time, status]}]}}");
    try (OneInstrument bench =
        new OneInstrument(profile, "keithley-2400", InstrumentOptions.NONE, 1e5)) {
      SourceMeasureUnit smu = Drivers.sourceMeasureUnit(bench.connection());
      smu = on(bench, smu);
      for (int nth = 1; nth <= 3; nth++) {
        bench.bench().inject(Fault.at("it", "READ", nth, effect));
      }
      List<String> outcomes = new ArrayList<>();
      for (int i = 1; i <= 12; i++) {
        double volts = 0.05 * i;
        try {
          Reading reading = smu.measure(IvSweep.spot(volts, 1e-3, 0.1, 1e-5)).get(0);
          assertThat(reading.current())
              .as(effect + " at " + volts)
              .isBetween(0.98e-5 * volts, 1.02e-5 * volts);
          outcomes.add("right");
        } catch (InstrumentException | LinkException e) {
          outcomes.add(e.getClass().getSimpleName());
          smu = on(bench, smu);
        }
      }
      assertThat(outcomes).as(effect.toString()).contains("right");
      smu.makeSafe();
      assertThat(smu.outputsOff()).isTrue();
      smu.close();
    }
  }

  /** Switches on again, on a new line if need be; a fault may strike at that too. */
  private static SourceMeasureUnit on(OneInstrument bench, SourceMeasureUnit before) {
    SourceMeasureUnit smu = before;
    RuntimeException last = null;
    for (int i = 0; i < 5; i++) {
      try {
        smu = last instanceof LinkLost ? Drivers.sourceMeasureUnit(bench.connection()) : smu;
        smu.outputOn(1e-3);
        return smu;
      } catch (InstrumentException | LinkException e) {
        last = e;
      }
    }
    return fail("it cannot be switched on again", last);
  }

  @ParameterizedTest
  @MethodSource("effects")
  void noPulseIsEverWrong(Effect effect) throws IOException {
    Profile profile = hasty("keysight-33600a", "");
    try (OneInstrument bench =
        new OneInstrument(profile, "keysight-33600a", InstrumentOptions.NONE, 1e6)) {
      PulseGenerator generator = Drivers.pulseGenerator(bench.connection(), new BenchLoad(1e6, 0));
      generator = restarted(bench, generator);
      bench.circuit().mark(0.1);
      for (int nth : new int[] {2, 5, 9, 14}) {
        bench.bench().inject(Fault.at("it", "TRG|VOLT", nth, effect));
      }
      int fired = 0;
      for (int i = 0; i < 10; i++) {
        double volts = i % 3 == 0 ? -1 - 0.1 * i : 1 + 0.1 * i;
        try {
          generator.fire(PulseTrain.of(new Pulse(volts, 1e-6, 50e-9, 50e-9)));
          fired++;
        } catch (InstrumentException | LinkException e) {
          assertThat(e).hasMessageContaining("TCPIP0");
          generator = restarted(bench, generator);
        }
      }
      Verdict seen = bench.circuit().verdict(OneInstrument.DUT);
      assertThat(fired).as(effect.toString()).isPositive();
      assertThat(seen.positivePulses() + seen.negativePulses()).isBetween((long) fired, 10L);
      assertThat(seen.highestVoltage()).isLessThan(1.9 + 0.01);
      assertThat(seen.lowestVoltage()).isGreaterThan(-1.9 - 0.01);
      assertThat(seen.widestPulse()).isLessThan(1.03e-6);
      generator.makeSafe();
      generator.close();
      assertThat(bench.circuit().voltage(OneInstrument.DUT)).isZero();
    }
  }

  private static PulseGenerator restarted(OneInstrument bench, PulseGenerator before) {
    PulseGenerator generator = before;
    RuntimeException last = null;
    for (int i = 0; i < 5; i++) {
      try {
        generator = last instanceof LinkLost ? generator(bench) : generator;
        generator.outputOn();
        return generator;
      } catch (InstrumentException | LinkException e) {
        last = e;
      }
    }
    return fail("it cannot be switched on again", last);
  }

  private static PulseGenerator generator(OneInstrument bench) {
    return Drivers.pulseGenerator(bench.connection(), new BenchLoad(1e6, 0));
  }
}
