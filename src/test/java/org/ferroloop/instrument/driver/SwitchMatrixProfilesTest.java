package org.ferroloop.instrument.driver;

import org.junit.jupiter.api.Nested;

/** The contract of switch matrices on every shipped profile. */
class SwitchMatrixProfilesTest {
  @Nested
  class KeysightE5250a extends SwitchMatrixContract {
    @Override
    String profile() {
      return "keysight-e5250a";
    }
  }

  @Nested
  class Keithley707b extends SwitchMatrixContract {
    @Override
    String profile() {
      return "keithley-707b";
    }
  }

  @Nested
  class Keithley3706a extends SwitchMatrixContract {
    @Override
    String profile() {
      return "keithley-3706a";
    }
  }
}
