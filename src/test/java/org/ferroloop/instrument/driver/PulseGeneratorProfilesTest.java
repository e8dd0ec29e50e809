package org.ferroloop.instrument.driver;

import org.junit.jupiter.api.Nested;

/** The contract of pulse generators on every shipped profile. */
class PulseGeneratorProfilesTest {
  @Nested
  class Keysight33500b extends PulseGeneratorContract {
    @Override
    String profile() {
      return "keysight-33500b";
    }
  }

  @Nested
  class Keysight33600a extends PulseGeneratorContract {
    @Override
    String profile() {
      return "keysight-33600a";
    }
  }

  @Nested
  class Keysight81160a extends PulseGeneratorContract {
    @Override
    String profile() {
      return "keysight-81160a";
    }
  }

  @Nested
  class TektronixAfg31000 extends PulseGeneratorContract {
    @Override
    String profile() {
      return "tektronix-afg31000";
    }
  }

  @Nested
  class RigolDg4000 extends PulseGeneratorContract {
    @Override
    String profile() {
      return "rigol-dg4000";
    }
  }

  @Nested
  class SiglentSdg extends PulseGeneratorContract {
    @Override
    String profile() {
      return "siglent-sdg";
    }
  }
}
