package org.ferroloop.instrument.b1500;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ferroloop.config.TextFile;
import org.ferroloop.instrument.InstrumentException;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.Reading;
import org.ferroloop.instrument.profile.Profiles;
import org.ferroloop.simulator.fault.Effect;
import org.ferroloop.simulator.fault.Fault;
import org.ferroloop.transport.LinkException;
import org.ferroloop.transport.LinkLost;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A fault on the wire at any message of a read is a typed error or of no effect, never a reading.
 */
class FlexFaultsTest {
  private static final double OHMS = 1e5;

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
        new Effect.Raise(305, "Excess current in HPSMU."));
  }

  @ParameterizedTest
  @MethodSource("effects")
  void noReadingIsEverWrong(Effect effect) {
    TextFile.write(
        folder.resolve("hasty.yaml"),
        "format: ferroloop-profile-1\nmodel: hasty\nlike: keysight-b1500a\n"
            + "message: {longest: 250, answer: 300 ms}\n");
    try (SimulatedB1500 simulated =
        new SimulatedB1500(folder, "vxi11: inst0", OHMS, Profiles.find("hasty.yaml", folder))) {
      FlexSourceMeasureUnit smu = on(simulated, simulated.smu(SimulatedB1500.GROUNDED));
      List<String> outcomes = new ArrayList<>();
      for (String at : List.of("WV", "XE", "TTI", "DZ")) {
        for (int nth = 1; nth <= 2; nth++) {
          simulated.bench.inject(Fault.at("b1500", at, nth, effect));
        }
        for (int i = 1; i <= 4; i++) {
          double volts = 0.05 * i;
          int points = at.equals("TTI") ? 1 : 2;
          try {
            IvSweep sweep = new IvSweep(volts, volts, points, 1e-3, 0.1, 1e-4);
            for (Reading reading : smu.measure(sweep)) {
              assertThat(reading.current())
                  .as(effect + " at " + volts)
                  .isBetween(0.98 * volts / OHMS, 1.02 * volts / OHMS);
            }
            outcomes.add("right");
          } catch (InstrumentException | LinkException e) {
            outcomes.add(e.getClass().getSimpleName());
            smu = on(simulated, smu);
          }
        }
        simulated.bench.mend();
      }
      assertThat(outcomes).as(effect.toString()).contains("right");
      smu = on(simulated, smu);
      smu.makeSafe();
      assertThat(smu.outputsOff()).isTrue();
      smu.close();
    }
  }

  /** Switches on again, on a new line if need be; a fault may strike at that too. */
  private static FlexSourceMeasureUnit on(SimulatedB1500 simulated, FlexSourceMeasureUnit before) {
    FlexSourceMeasureUnit smu = before;
    RuntimeException last = null;
    for (int i = 0; i < 6; i++) {
      try {
        smu = last instanceof LinkLost ? simulated.smu(SimulatedB1500.GROUNDED) : smu;
        smu.outputOn(1e-3);
        return smu;
      } catch (InstrumentException | LinkException e) {
        last = e;
      }
    }
    return fail("it cannot be switched on again", last);
  }
}
