package org.ferroloop.instrument.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.instrument.PulseGenerator;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.Reading;
import org.ferroloop.instrument.SourceMeasureUnit;
import org.ferroloop.instrument.profile.Profile;
import org.ferroloop.instrument.profile.Profiles;
import org.ferroloop.simulator.language.InstrumentOptions;
import org.ferroloop.simulator.node.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new model of a known family is a YAML file and no Java. */
class NewModelTest {
  @TempDir Path folder;

  private Profile written(String yaml) throws IOException {
    Path file = folder.resolve("new.yaml");
    Files.writeString(file, yaml);
    return Profiles.find("new.yaml", folder);
  }

  @Test
  void aSlowGeneratorOfTheKeysightFamily() throws IOException {
    Profile profile =
        written(
            """
            format: ferroloop-profile-1
            model: A slow generator whose number is for 50 Ohm
            like: keysight-33500b
            pulses:
              source-resistance: 50 Ohm
              amplitude-for: matched
              smallest-swing: 20 mV
              highest: 4 V
              lowest: -4 V
              level-step: 2 mV
              shortest-width: 1 us
              longest-width: 1 s
              width-step: 1 us
              edges: 10-90
              fastest-edge: 100 ns
              slowest-edge: 1 us
              shortest-period: 10 us
              longest-period: 10 s
              dead-time: 1 us
              longest-train: 1000
            actions:
              load: [":OUTP{channel}:LOAD 50"]
              zero: [":SOUR{channel}:VOLT:HIGH 0.01", ":SOUR{channel}:VOLT:LOW -0.01"]
            """);
    try (OneInstrument bench =
            new OneInstrument(profile, "keysight-33500b", InstrumentOptions.NONE, 1e3);
        PulseGenerator generator =
            Drivers.pulseGenerator(bench.connection(), new BenchLoad(1e3, 0))) {
      assertThat(generator.limits().minWidth()).isEqualTo(1e-6);
      generator.outputOn();
      bench.circuit().mark(0.1);
      generator.fire(PulseTrain.of(new Pulse(-1.5, 20e-6, 500e-9, 500e-9)));
      Verdict seen = bench.circuit().verdict(OneInstrument.DUT);
      assertThat(seen.lowestVoltage()).isCloseTo(-1.5, within(0.01));
      assertThat(seen.widestPulse()).isCloseTo(20e-6, within(1e-7));
    }
  }

  @Test
  void aSourceMeasureUnitOfThe2400FamilyOnlyForSmallVoltages() throws IOException {
    Profile profile =
        written(
            """
            format: ferroloop-profile-1
            model: A 2410 kept to 2 V
            like: keithley-2410
            source:
              voltage: 2 V
              current: 1 mA
              compliance: 1 nA
              range: 1 uA
              shortest-nplc: 0.1
              longest-nplc: 1
              level-ranges: [200 mV, 2 V]
              level-counts: 20000
              range-within-compliance: true
            """);
    try (OneInstrument bench =
            new OneInstrument(profile, "keithley-2410", InstrumentOptions.NONE, 1e4);
        SourceMeasureUnit smu = Drivers.sourceMeasureUnit(bench.connection())) {
      smu.outputOn(1e-3);
      Reading reading = smu.measure(IvSweep.spot(1, 1e-3, 1, 0)).get(0);
      assertThat(reading.current()).isCloseTo(1e-4, within(1e-6));
      assertThat(smu.limits().maxVoltage()).isEqualTo(2);
    }
  }
}
