package org.ferroloop.instrument.driver;

import org.ferroloop.instrument.PulseGenerator;
import org.ferroloop.simulator.node.Circuit;
import org.junit.jupiter.api.Nested;

/** The contract of pulse generators on every shipped profile. */
class PulseGeneratorProfilesTest {
  @Nested
  class Keysight33500b extends PulseGeneratorContract {
    @Override
    protected Rig bench(double ohms) {
      return new ProfileRig("keysight-33500b", ohms);
    }
  }

  @Nested
  class Keysight33600a extends PulseGeneratorContract {
    @Override
    protected Rig bench(double ohms) {
      return new ProfileRig("keysight-33600a", ohms);
    }
  }

  @Nested
  class Keysight81160a extends PulseGeneratorContract {
    @Override
    protected Rig bench(double ohms) {
      return new ProfileRig("keysight-81160a", ohms);
    }
  }

  @Nested
  class TektronixAfg31000 extends PulseGeneratorContract {
    @Override
    protected Rig bench(double ohms) {
      return new ProfileRig("tektronix-afg31000", ohms);
    }
  }

  @Nested
  class RigolDg4000 extends PulseGeneratorContract {
    @Override
    protected Rig bench(double ohms) {
      return new ProfileRig("rigol-dg4000", ohms);
    }
  }

  @Nested
  class SiglentSdg extends PulseGeneratorContract {
    @Override
    protected Rig bench(double ohms) {
      return new ProfileRig("siglent-sdg", ohms);
    }
  }

  /** A shipped profile's driver and its simulator. */
  private static final class ProfileRig implements PulseGeneratorContract.Rig {
    private final OneInstrument instrument;
    private final double ohms;

    ProfileRig(String profile, double ohms) {
      this.instrument = OneInstrument.of(profile, ohms);
      this.ohms = ohms;
    }

    @Override
    public PulseGenerator driver() {
      return Drivers.pulseGenerator(instrument.connection(), new BenchLoad(ohms, 0));
    }

    @Override
    public Circuit circuit() {
      return instrument.circuit();
    }

    @Override
    public String dut() {
      return OneInstrument.DUT;
    }

    @Override
    public double seconds() {
      return instrument.bench().seconds();
    }

    @Override
    public void close() {
      instrument.close();
    }
  }
}
